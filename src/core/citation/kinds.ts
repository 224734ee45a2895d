import type { AnchorKind } from '../case/anchors.ts';
import type { Case, Message } from '../case/schema.ts';
import type { CslType } from './csl.ts';
import { own } from '../text/own.ts';

/** What can be cited: a whole text, or a place in a case. */
export type CitedKind = 'case' | 'lesson' | AnchorKind;

/**
 * The one table of what is cited as what. A message is what it was on its platform; everything else in a case is a part
 * of the editors' text. Why a case is a `webpage`: docs/decisions/0024.
 */
const types: Readonly<Record<Exclude<CitedKind, 'message' | 'mark'>, CslType>> = {
  case: 'webpage',
  lesson: 'webpage',
  step: 'chapter',
  commentary: 'chapter',
  poll: 'chapter',
  event: 'chapter',
  gap: 'chapter',
};

/** Platforms whose messages are the same thing whoever could read them. */
const byPlatform: Readonly<Record<string, CslType>> = {
  article: 'article-magazine',
  blog: 'post-weblog',
  broadcast: 'broadcast',
  comments: 'post',
  email: 'personal_communication',
  form: 'personal_communication',
  github: 'post',
  interview: 'interview',
  letter: 'personal_communication',
  phone: 'personal_communication',
  'private-message': 'personal_communication',
  radio: 'broadcast',
  sms: 'personal_communication',
  speech: 'speech',
  television: 'broadcast',
  ticket: 'personal_communication',
  twitter: 'post',
  'web-forum': 'post',
};

/** The type of whatever is not a message or a phrase in one. */
export const typeOf = (kind: keyof typeof types): CslType => types[kind];

/** The platform of a message: its own, else that of its case. */
export const platformOf = ({ via }: Pick<Message, 'via'>, { setting }: Pick<Case, 'setting'>): string =>
  via ?? setting.platform;

/** The type of a message, or of a phrase in it. Where the platform does not tell, it is a post if anybody could read it. */
export function typeOfMessage(message: Pick<Message, 'via'>, model: Pick<Case, 'setting'>): CslType {
  const platform = platformOf(message, model);
  const known = own(byPlatform, platform);
  return known ?? (model.setting.channel === 'public' ? 'post' : 'personal_communication');
}
