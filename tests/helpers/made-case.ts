import type { TemporaryContent } from './content.ts';

/**
 * A case that cannot lie in git: what must be made of it, and where its finding stands: findings of other codes that come with it, a
 * line each, name their code. */
export interface MadeCase {
  readonly make: (content: TemporaryContent) => void | Promise<void>;
  readonly expected: string;
}
