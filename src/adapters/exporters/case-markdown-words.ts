import type { Case, Fidelity, Gap, Poll, Role, Stance } from '../../core/case/schema.ts';

/** The words of the plain Markdown edition. */
export const roles: Record<Role, string> = {
  customer: 'customer',
  company: 'company account',
  agent: 'member of staff',
  executive: 'executive',
  journalist: 'journalist',
  onlooker: 'onlooker',
  expert: 'expert',
  moderator: 'moderator',
  bot: 'bot',
  other: 'other',
};

export const fidelities: Record<Fidelity, string> = {
  verbatim: 'word for word',
  translated: 'translated',
  paraphrased: 'paraphrased',
  reconstructed: 'reconstructed, no source gives the words',
  invented: 'invented for teaching',
};

export const gaps: Record<Gap['reason'], string> = {
  time: 'Time passes',
  lost: 'Missing, lost',
  private: 'Missing, not public',
  withheld: 'Missing, withheld',
};

export const pollKinds: Record<Poll['kind'], string> = {
  predict: 'Before you read on',
  opinion: 'What do you think',
  check: 'Do you remember',
};

export const stances: Record<Stance, string> = {
  supports: 'Supports a lesson',
  challenges: 'Challenges a lesson',
  qualifies: 'Qualifies a lesson',
};

export const readers: Record<Case['setting']['channel'], string> = {
  public: 'anybody could read it',
  private: 'only those involved could read it',
  mixed: 'partly open to all',
};

export const endings: Record<NonNullable<Case['ending']>, string> = {
  resolved: 'settled',
  unresolved: 'not settled',
  mixed: 'settled in part',
  unknown: 'not known',
};
