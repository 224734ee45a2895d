import { slashLeads } from './slash-key.ts';

const TYPING = 'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]';

/* `/`, and Ctrl-K or ⌘K, lead to the search from anywhere but a field that is being written in. */
document.addEventListener('keydown', (event) => {
  const { key, altKey, ctrlKey, metaKey, shiftKey, target } = event;
  const letter = key.toLowerCase() === 'k' && ctrlKey !== metaKey && !altKey && !shiftKey;
  const slash = key === '/' && !ctrlKey && !metaKey && !altKey && slashLeads();
  if (!(letter || slash) || event.defaultPrevented || event.isComposing) return;
  if (target instanceof Element && target.closest(TYPING)) return;
  const link = document.querySelector<HTMLAnchorElement>('a[aria-keyshortcuts]');
  if (!link) return;
  event.preventDefault();
  const field = document.getElementById('cb-query');
  if (field) field.focus();
  else location.href = `${link.href}#cb-query`;
});
