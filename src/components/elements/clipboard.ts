const SHOWN_FOR = 2500;

/**
 * Puts text on the clipboard and says so: beside the control that was used, and in the page's live region.
 * @param said what is said when it is done
 * @param failed what is said where the browser refuses, as it does on pages without HTTPS
 */
export async function copyText(text: string, control: Element, said: string, failed: string): Promise<void> {
  let outcome = said;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    outcome = failed;
  }
  control.setAttribute('data-said', outcome);
  const region = document.querySelector('cb-copy');
  if (region) region.textContent = outcome;
  setTimeout(() => {
    control.removeAttribute('data-said');
    if (region?.textContent === outcome) region.textContent = '';
  }, SHOWN_FOR);
}
