/** Who a participant is in the conversation. */
export const roles = [
  'customer',
  'company',
  'agent',
  'executive',
  'journalist',
  'onlooker',
  'expert',
  'moderator',
  'bot',
  'other',
] as const;

/** Who took a message down. */
export const removers = ['author', 'moderator', 'platform'] as const;

/** Roles that speak for the organisation of a case. */
export const organisationRoles = ['company', 'agent', 'executive'] as const;

/** How near the words on the page are to the words that were said. */
export const fidelities = ['verbatim', 'translated', 'paraphrased', 'reconstructed', 'invented'] as const;

export const statuses = ['draft', 'published', 'retired'] as const;
export const endings = ['resolved', 'unresolved', 'mixed', 'unknown'] as const;
export const channels = ['public', 'private', 'mixed'] as const;
export const gapReasons = ['time', 'lost', 'private', 'withheld'] as const;
export const redactionReasons = ['private', 'safety', 'legal'] as const;
export const stances = ['supports', 'challenges', 'qualifies'] as const;
export const pollKinds = ['opinion', 'predict', 'check'] as const;

/** The blocks of a case file and the blocks that each may stand in; `root` is the body itself. */
export const parentsOf = {
  Step: ['root'],
  Message: ['Step'],
  Mark: ['Message'],
  Redacted: ['Message', 'Translation'],
  Translation: ['Message'],
  Gap: ['Step'],
  Exhibit: ['Step'],
  Commentary: ['Step'],
  Event: ['Step'],
  Lesson: ['Step'],
  Poll: ['Step'],
  Option: ['Poll'],
  Why: ['Option'],
  Reveal: ['Poll'],
} as const satisfies Record<string, readonly string[]>;

export type BlockName = keyof typeof parentsOf;
export const blockNames = Object.keys(parentsOf) as BlockName[];

/** Blocks that stand inside a line of text rather than on lines of their own. */
export const inlineBlocks: readonly BlockName[] = ['Mark', 'Redacted', 'Why'];
