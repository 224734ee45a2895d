/* Makes every frame of this site in the page as high as what it shows. To be loaded from that site, by a plain <script>. */
{
  const { origin } = new URL(document.currentScript.src);
  const frames = () =>
    [...document.querySelectorAll('iframe')].filter(({ src }) => src.startsWith(`${origin}/`));
  addEventListener('message', (event) => {
    const { casebook, height } = event.data ?? {};
    if (event.origin !== origin || casebook !== 'height' || !(height > 0 && height < 20000)) return;
    const frame = frames().find(({ contentWindow }) => contentWindow === event.source);
    if (!frame) return;
    const border =
      getComputedStyle(frame).boxSizing === 'border-box' ? frame.offsetHeight - frame.clientHeight : 0;
    frame.style.height = `${height + border}px`;
  });
  for (const { contentWindow } of frames()) contentWindow.postMessage({ casebook: 'ask' }, origin);
}
