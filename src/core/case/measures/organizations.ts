import type { Case, Message, Participant } from '../schema.ts';
import { organisationRoles } from '../vocabulary.ts';
import { toElapsed } from './elapsed.ts';
import { distance, readMoment } from './moment.ts';
import type { Count, Elapsed, OrganizationMeasures } from './schema.ts';

interface Side {
  readonly name: string | undefined;
  readonly speakers: ReadonlySet<string>;
  /** Those who speak for it, and whoever else belongs to it. */
  readonly people: ReadonlySet<string>;
}

const speaksForOne = (person: Participant): boolean =>
  (organisationRoles as readonly string[]).includes(person.role);

/**
 * Measures every organisation of a case: the companies, agents and executives of one `organization`. Those without
 * one belong to the only organisation that the case names, or form one without a name. The organisation with most
 * messages comes first, then the one that is named first among the participants.
 */
export function measureOrganizations(model: Case, messages: readonly Message[]): OrganizationMeasures[] {
  const robots = new Set(model.participants.filter(({ role }) => role === 'bot').map(({ id }) => id));
  const said = (side: Side) => messages.filter((message) => side.speakers.has(message.from)).length;
  return sidesOf(model.participants)
    .toSorted((a, b) => said(b) - said(a))
    .map((side) => ({
      ...(side.name !== undefined && { organization: side.name }),
      participants: [...side.speakers],
      firstReply: firstReply(side, robots, messages),
      handOffs: handOffs(side, messages),
    }));
}

function sidesOf(participants: readonly Participant[]): Side[] {
  const staff = participants.filter(speaksForOne);
  const named = [...new Set(staff.flatMap((person) => person.organization ?? []))];
  const nameOf = (person: Participant) => person.organization ?? (named.length === 1 ? named[0] : undefined);
  return [...new Set(staff.map(nameOf))].map((name) => {
    const speakers = new Set(staff.filter((person) => nameOf(person) === name).map((person) => person.id));
    const others = participants.filter((person) => name !== undefined && person.organization === name);
    return { name, speakers, people: new Set([...speakers, ...others.map((person) => person.id)]) };
  });
}

/** From the first message by a person outside to the first of those who speak for the side: robots neither ask nor answer. */
function firstReply(side: Side, robots: ReadonlySet<string>, messages: readonly Message[]): Elapsed {
  const asked = messages.findIndex((message) => !side.people.has(message.from) && !robots.has(message.from));
  const question = messages[asked];
  if (!question) return { known: 'none', messages: [] };
  for (const reply of messages.slice(asked + 1)) {
    if (!side.speakers.has(reply.from)) continue;
    const proof = [question.id, reply.id];
    if (question.at === undefined || reply.at === undefined) return { known: 'not-known', messages: proof };
    const wait = distance(readMoment(question.at), readMoment(reply.at));
    if (wait.most >= 0) return toElapsed(wait, proof);
  }
  return { known: 'none', messages: [question.id] };
}

function handOffs(side: Side, messages: readonly Message[]): Count {
  const theirs = messages.filter((message) => side.speakers.has(message.from));
  const taken = theirs.filter((message, index) => index > 0 && theirs[index - 1]?.from !== message.from);
  return { count: taken.length, messages: taken.map((message) => message.id) };
}
