import type { MdastPluginEntry } from 'satteri';

/** Leaves single tildes as they stand, as in "5~10 days, 15~20 at sea"; two strike words out. */
export const singleTildesStand: MdastPluginEntry = ({ source }) =>
  source.includes('~') && {
    name: 'single-tildes-stand',
    options: { position: true },
    delete(node, context) {
      const at = node.position?.start.offset;
      if (at === undefined || context.source.startsWith('~~', at)) return;
      const tilde = { type: 'text', value: '~' } as const;
      context.replaceNode(node, [tilde, ...node.children, tilde]);
    },
  };
