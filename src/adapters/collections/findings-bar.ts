/**
 * In development, in the browser: lists the warnings of the checker over the top of the page, where they cover nothing.
 * Errors have Vite's overlay.
 */
import.meta.hot?.on('casebook:warnings', (lines: readonly string[]) => {
  document.getElementById('cb-warnings')?.remove();
  if (lines.length === 0) return;
  const bar = document.createElement('details');
  bar.id = 'cb-warnings';
  bar.lang = 'en';
  Object.assign(bar.style, { padding: '0.5rem 1rem', font: '14px/1.4 system-ui', borderBottom: '2px solid' });
  const summary = document.createElement('summary');
  summary.textContent = `The checker has ${String(lines.length)} ${lines.length === 1 ? 'warning' : 'warnings'}`;
  bar.append(
    summary,
    ...lines.map((line) => {
      const row = document.createElement('p');
      row.textContent = line;
      return row;
    }),
  );
  document.body.prepend(bar);
});
