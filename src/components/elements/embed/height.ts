/** Tells the page around a frame how high its content is, in CSS pixels, whenever that changes and when it asks. */
const tell = (): void => {
  const { height } = document.body.getBoundingClientRect();
  // Whoever may frame the page may know its height: it says nothing of the reader.
  parent.postMessage({ casebook: 'height', height: Math.ceil(height) }, '*');
};

if (parent !== window) {
  new ResizeObserver(tell).observe(document.body);
  addEventListener('message', ({ source, data }: MessageEvent<{ casebook?: unknown } | null>) => {
    if (source === parent && data?.casebook === 'ask') tell();
  });
}

export {};
