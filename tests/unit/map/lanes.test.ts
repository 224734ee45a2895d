import { expect, test } from 'vitest';
import { MOST_LANES, messagesAmong, partsOf } from '../../../src/core/case/map/parts.ts';
import type { Participant, Role } from '../../../src/core/case/schema.ts';
import { caseOf, pause, said } from '../measures/model.ts';

const person = (id: string, role: Role): Participant => ({ id, name: id, role, pseudonym: false });
const people = (count: number, role: Role) =>
  Array.from({ length: count }, (_, number) => person(`${role}-${number}`, role));

test('a speaker has a lane, in the order in which they begin; who says nothing has none', () => {
  const model = caseOf(
    [person('silent', 'expert'), person('ana', 'customer'), person('ben', 'agent')],
    [said('1', 'ben'), said('2', 'ana'), said('3', 'ben')],
  );
  const parts = partsOf(model);
  expect(parts.lanes).toEqual([
    { role: 'agent', speakers: ['ben'] },
    { role: 'customer', speakers: ['ana'] },
  ]);
  expect(messagesAmong(parts).map(({ lane }) => lane)).toEqual([0, 1, 0]);
});

test('with too many speakers those of one role who spoke once share a lane', () => {
  const onlookers = people(14, 'onlooker');
  const model = caseOf(
    [person('ana', 'customer'), ...onlookers, person('ceo', 'executive')],
    [
      said('first', 'ana'),
      ...onlookers.map(({ id }) => said(id, id)),
      said('again', 'onlooker-3'),
      said('ceo', 'ceo'),
    ],
  );
  const { lanes } = partsOf(model);
  expect(lanes.map(({ role, speakers }) => [role, speakers.length])).toEqual([
    ['customer', 1],
    ['onlooker', 13],
    ['onlooker', 1],
    ['executive', 1],
  ]);
});

test('with too many who speak often there are still no more lanes than can be drawn', () => {
  const crowd = [...people(20, 'onlooker'), ...people(20, 'customer')];
  const messages = crowd.flatMap(({ id }) => [said(`${id}-1`, id), said(`${id}-2`, id), said(`${id}-3`, id)]);
  const { lanes } = partsOf(caseOf(crowd, messages));
  expect(lanes.length).toBeLessThanOrEqual(MOST_LANES);
  expect(lanes.flatMap(({ speakers }) => speakers)).toHaveLength(40);
});

test('an answer to a message that is not there, or comes later, leads nowhere', () => {
  const model = caseOf(
    [person('ana', 'customer')],
    [
      said('1', 'ana', undefined, { replyTo: '2' }),
      pause('P1D'),
      said('2', 'ana', undefined, { replyTo: 'lost' }),
      said('3', 'ana', undefined, { replyTo: '1' }),
    ],
  );
  expect(messagesAmong(partsOf(model)).map(({ answers }) => answers)).toEqual([undefined, undefined, 0]);
});
