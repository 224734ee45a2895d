import type { CaseCard } from '../case/list-props.ts';

/** A row of a list that shows a case, made from a blank one as `CaseList` renders it. */
export function fillRow(blank: Element, card: CaseCard): Element {
  const row = blank.cloneNode(true) as Element;
  const link = row.querySelector<HTMLAnchorElement>('h3 a');
  const text = row.querySelector('.summary');
  if (link && text) {
    link.textContent = card.title;
    link.href = card.href;
    text.textContent = card.summary;
    if (card.lang !== undefined) text.parentElement?.setAttribute('lang', card.lang);
    if (card.dir !== undefined) text.parentElement?.setAttribute('dir', card.dir);
  }
  const map = row.querySelector('.small-map');
  if (map) drawMap(map, card.map);
  const beside = [...(map ? [map] : []), ...card.facts.map(factOf), ...card.editions.map(editionOf)];
  row.querySelector('.case-meta')?.replaceChildren(...beside);
  return row;
}

/** The blank map has a path for each of its parts; the first and the last are in every map. */
function drawMap(map: Element, { lanes, arcs, solid, open, steps }: CaseCard['map']): void {
  const parts = [lanes, arcs, solid, open, steps];
  for (const [at, path] of [...map.querySelectorAll('path')].entries()) {
    const part = parts[at] ?? '';
    if (part === '') path.remove();
    else path.setAttribute('d', part);
  }
}

function factOf(fact: string): Element {
  const part = document.createElement('span');
  part.textContent = fact;
  return part;
}

function editionOf({ text, href, lang, hreflang }: CaseCard['editions'][number]): Element {
  const link = document.createElement('a');
  link.textContent = text;
  link.href = href;
  link.lang = lang;
  link.hreflang = hreflang;
  return link;
}
