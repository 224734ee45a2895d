import type { Page } from '@playwright/test';

/** What assistive technology is told of a part of a page. */
export interface Accessible {
  readonly role: string;
  readonly name: string;
  /** Of headings, 1 to 6. */
  readonly level?: number | undefined;
  readonly children: readonly Accessible[];
}

/** Chromium's own accessibility tree of a page, without the nodes that it keeps to itself. */
export async function accessibleTree(page: Page): Promise<Accessible> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const read = (id: string): Accessible[] => {
    const node = byId.get(id);
    if (!node) return [];
    const children = (node.childIds ?? []).flatMap(read);
    if (node.ignored) return children;
    const level = node.properties?.find(({ name }) => name === 'level')?.value.value as number | undefined;
    return [{ role: told(node.role?.value), name: told(node.name?.value), level, children }];
  };
  const [root] = read(nodes[0]?.nodeId ?? '');
  if (!root) throw new Error('The page has no accessibility tree.');
  return root;
}

/** All parts of a tree that have one of the roles, in reading order. */
export function withRole(tree: Accessible, ...roles: readonly string[]): Accessible[] {
  const below = tree.children.flatMap((child) => withRole(child, ...roles));
  return roles.includes(tree.role) ? [tree, ...below] : below;
}

const told = (value: unknown): string => (typeof value === 'string' ? value : '');
