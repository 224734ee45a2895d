import type { Case, Message } from '../schema.ts';
import { daysBetween, inOrder, readMoment } from './moment.ts';
import { measureOrganizations } from './organizations.ts';
import type { Count, Days, Measures, Speaker } from './schema.ts';
import { longestSilence } from './silence.ts';
import { messagesOf } from './thread.ts';
import { countWords } from './words.ts';

export { Measures, type Count, type Days, type Elapsed, type Speaker } from './schema.ts';

/**
 * The numbers of a conversation, each with the ids of the messages that prove it. A message that was deleted or has
 * redactions is a message like others. Nothing is guessed: see {@link Measures} for what is said where times are
 * missing or only a day is known. Throws nothing on a model that the schema accepts.
 */
export function measure(model: Case): Measures {
  const messages = messagesOf(model);
  const speakers = speakersOf(model, messages);
  return {
    messages: messages.length,
    words: speakers.reduce((sum, speaker) => sum + speaker.words, 0),
    speakers,
    organizations: measureOrganizations(model, messages),
    longestSilence: longestSilence(model, messages),
    channelChanges: channelChanges(model, messages),
    days: days(messages),
  };
}

function speakersOf(model: Case, messages: readonly Message[]): Speaker[] {
  return model.participants.flatMap(({ id }): Speaker[] => {
    const theirs = messages.filter((message) => message.from === id);
    if (theirs.length === 0) return [];
    const words = theirs.reduce((sum, { body, lang }) => sum + countWords(body.text, lang ?? model.lang), 0);
    return [{ participant: id, words, messages: theirs.map((message) => message.id) }];
  });
}

function channelChanges(model: Case, messages: readonly Message[]): Count {
  const platform = (message: Message) => (message.via ?? model.setting.platform).toLowerCase();
  const changed = messages.filter((message, index) => {
    const before = messages[index - 1];
    return before !== undefined && platform(before) !== platform(message);
  });
  return { count: changed.length, messages: changed.map((message) => message.id) };
}

function days(messages: readonly Message[]): Days {
  const timed = messages
    .flatMap(({ id, at }) => (at === undefined ? [] : [{ id, moment: readMoment(at) }]))
    .toSorted((a, b) => inOrder(a.moment, b.moment));
  const [first, last] = [timed[0], timed.at(-1)];
  if (!first || !last) return { known: 'not-known', messages: [] };
  const proof = { days: daysBetween(first.moment, last.moment), messages: [...new Set([first.id, last.id])] };
  const complete = messages[0]?.at !== undefined && messages.at(-1)?.at !== undefined;
  if (complete) return { known: 'exact', ...proof };
  return proof.days > 0 ? { known: 'at-least', ...proof } : { known: 'not-known', messages: [] };
}
