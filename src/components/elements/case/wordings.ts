const KEPT = 'casebook:wording-first';

/** Puts the translation or the original of each message first, as the reader chose, here and on the next visit. */
export function chooseWording(root: HTMLElement): void {
  const choice = root.querySelector<HTMLFieldSetElement>('.wording-choice');
  if (!choice) return;
  const inputs = [...choice.querySelectorAll<HTMLInputElement>('input')];
  const apply = (first: string) => {
    for (const wordings of root.querySelectorAll('.wordings')) {
      const original = wordings.querySelector('.original');
      const translations = wordings.querySelectorAll('.translation');
      if (!original || translations.length === 0) continue;
      if (first === 'translation') wordings.prepend(...translations);
      else wordings.prepend(original);
    }
  };
  const kept = read();
  for (const input of inputs) if (input.value === kept) input.checked = true;
  apply(inputs.find(({ checked }) => checked)?.value ?? 'original');
  choice.addEventListener('change', () => {
    const first = inputs.find(({ checked }) => checked)?.value ?? 'original';
    apply(first);
    keep(first);
  });
}

function read(): string | null {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null;
  }
}

function keep(first: string): void {
  try {
    localStorage.setItem(KEPT, first);
  } catch {
    return;
  }
}
