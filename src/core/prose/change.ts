import type { Element, ElementContent } from 'hast';

/** All elements of a tree, in the order in which they begin. */
export const elementsIn = (nodes: readonly ElementContent[]): Element[] =>
  nodes.flatMap((node) => (node.type === 'element' ? [node, ...elementsIn(node.children)] : []));

/** A tree with each element replaced by what `change` makes of it; what is inside an element is changed before it. */
export const changeElements = (
  nodes: readonly ElementContent[],
  change: (element: Element) => readonly ElementContent[],
): ElementContent[] =>
  nodes.flatMap((node) =>
    node.type === 'element' ? change({ ...node, children: changeElements(node.children, change) }) : [node],
  );

/** The name of the file that a picture shows, where it is a picture of the case. */
export function pictureOf({ tagName, properties }: Element): string | undefined {
  const { src } = properties;
  return tagName === 'img' && typeof src === 'string' ? /^(?:\.\/)?([^":/]+)$/.exec(src)?.[1] : undefined;
}

/** An element with one property replaced, at its place among the others. */
export const withProperty = (element: Element, name: string, value: string): Element => ({
  ...element,
  properties: { ...element.properties, [name]: value },
});
