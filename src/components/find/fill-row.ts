import type { CaseCard } from '../case/list-props.ts';

/** A row of a list that shows a case, made from a blank one as `CaseList` renders it. */
export function fillRow(blank: Element, { title, summary, href, lang, facts, editions }: CaseCard): Element {
  const row = blank.cloneNode(true) as Element;
  const link = row.querySelector<HTMLAnchorElement>('h3 a');
  const text = row.querySelector('.summary');
  if (link && text) {
    link.textContent = title;
    link.href = href;
    text.textContent = summary;
    if (lang !== undefined) text.parentElement?.setAttribute('lang', lang);
  }
  const meta = [...facts.map(factOf), ...editions.map(editionOf)];
  row.querySelector('.case-meta')?.replaceChildren(...meta);
  return row;
}

function factOf(fact: string): Element {
  const part = document.createElement('span');
  part.textContent = fact;
  return part;
}

function editionOf({ text, href, lang }: CaseCard['editions'][number]): Element {
  const link = document.createElement('a');
  link.textContent = text;
  link.href = href;
  link.lang = link.hreflang = lang;
  return link;
}
