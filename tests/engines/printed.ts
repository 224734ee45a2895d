import { getDocumentProxy } from 'unpdf';

/** What counts as one line: signs of different sizes do not stand on the same height to the point. */
const SAME_LINE = 4;

interface Placed {
  readonly str: string;
  readonly transform: readonly number[];
}

/** The lines of text on each page of a PDF, from the top to the foot, whatever the order in which they were drawn. */
export async function printedLines(pdf: Uint8Array): Promise<string[][]> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const pages = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(linesOf(items.filter((item): item is typeof item & Placed => 'str' in item)));
  }
  return pages;
}

function linesOf(items: readonly Placed[]): string[] {
  const placed = items
    .filter(({ str }) => str.trim() !== '')
    .map(({ str, transform: [, , , , x = 0, y = 0] }) => ({ str, x, y }))
    .toSorted((a, b) => b.y - a.y);
  const lines: (typeof placed)[] = [];
  for (const item of placed) {
    const line = lines.at(-1);
    if (line?.[0] && line[0].y - item.y < SAME_LINE) line.push(item);
    else lines.push([item]);
  }
  return lines.map((line) =>
    line
      .toSorted((a, b) => a.x - b.x)
      .map(({ str }) => str)
      .join(' '),
  );
}
