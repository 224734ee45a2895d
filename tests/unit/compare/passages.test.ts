import { describe, expect, test } from 'vitest';
import { compareCases } from '../../../src/core/revision/compare/index.ts';
import { between, linesOf, marked, passagesOf, revision, said, step } from './revisions.ts';
import { head } from '../../helpers/late-parcel.ts';

const lines = (...args: Parameters<typeof between>) => linesOf(between(...args));
const where = said('m1', 'Where is my parcel?');

describe('a passage with an id', () => {
  test('that is as it was is the same', () => {
    expect(lines(step('one', where), step('one', where))).toEqual(['message m1 same']);
  });

  test('shows which words are others now', () => {
    expect(lines(step('one', where), step('one', said('m1', 'Where is our parcel?')))).toEqual([
      'message m1 changed body: Where is [-my-]{+our+} parcel?',
    ]);
  });

  test('is found under the id that it was given', () => {
    expect(
      lines(step('one', where), step('one', said('first-question', 'Where is my parcel?')), {
        m1: 'first-question',
      }),
    ).toEqual(['message first-question (was m1) same']);
  });

  test('is found through several new ids, and a ring of them ends', () => {
    const after = step('one', said('c', 'Where is my parcel?'));
    expect(lines(step('one', where), after, { m1: 'b', b: 'c' })).toEqual(['message c (was m1) same']);
    expect(lines(step('one', where), after, { m1: 'b', b: 'm1' })).toEqual([
      'message m1 removed “Where is my parcel?”',
      'message c added “Where is my parcel?”',
    ]);
  });

  test('keeps its id where a later revision moved that', () => {
    expect(lines(step('one', where), step('one', where), { m1: 'b' })).toEqual(['message m1 same']);
  });

  test('is told to be gone where it was, even when another says the same', () => {
    const [a, b] = [said('a', 'Good morning.'), said('b', 'It is late.')];
    expect(lines(step('one', a, b, where), step('one', a, where))).toEqual([
      'message a same',
      'message b removed “It is late.”',
      'message m1 same',
    ]);
  });

  test('may have become something else', () => {
    expect(
      lines(
        step('one', where, said('m2', 'It is on its way.')),
        step('one', where, '<Gap id="m2" reason="withheld">\nA reply stood here.\n</Gap>'),
      ),
    ).toEqual([
      'message m1 same',
      'gap m2 changed body: [-It is on its way-]{+A reply stood here+}. kind: message → gap speaker: Ana → none fidelity: invented → none reason: none → withheld',
    ]);
  });
});

describe('what is told beside the words', () => {
  test('speaker, time, fidelity and source', () => {
    const sources = head.replace('outcome:', 'sources: [{ id: log, title: The log, kind: log }]\noutcome:');
    const after =
      '<Message id="m1" from="ben" at="2026-01-02T09:00Z" fidelity="verbatim" source="log">\nWhere is my parcel?\n</Message>';
    expect(
      linesOf(compareCases(revision(step('one', where), sources), revision(step('one', after), sources))),
    ).toEqual([
      'message m1 changed speaker: Ana → Ben time: none → 2026-01-02T09:00Z fidelity: invented → verbatim source: none → The log',
    ]);
  });

  test('a speaker who only goes by another name changed no message', () => {
    const renamed = compareCases(
      revision(step('one', where)),
      revision(step('one', where), head.replace('name: Ana', 'name: Anna')),
    );
    expect(linesOf(renamed)).toEqual(['message m1 same']);
    const speaker = renamed.facts.find(({ kind, state }) => kind === 'speaker' && state === 'changed');
    expect(marked(speaker?.texts[0]?.parts ?? [])).toBe('[-Ana-]{+Anna+}');
  });

  test('an answer to a message with a new id is an answer to the same message', () => {
    const answer = (to: string) => said('m2', 'Soon.', ` replyTo="${to}"`);
    expect(
      lines(step('one', where, answer('m1')), step('one', said('q', 'Where is my parcel?'), answer('q')), {
        m1: 'q',
      }),
    ).toEqual(['message q (was m1) same', 'message m2 same']);
  });

  test('links and emphasis where the words are the same', () => {
    const [change] = passagesOf(
      between(step('one', where), step('one', said('m1', 'Where is *my* parcel?'))),
    );
    expect(change).toMatchObject({ state: 'changed', texts: [{ state: 'changed', markup: true }] });
  });

  test('a translation of a message', () => {
    const es = (words: string) =>
      said('m1', `Hola.\n\n<Translation lang="en">\n${words}\n</Translation>`, ' lang="es"');
    expect(lines(step('one', es('Hello.')), step('one', es('Hi.')))).toEqual([
      'message m1 changed translation en: [-Hello-]{+Hi+}.',
    ]);
  });

  test('each mark by itself', () => {
    const with_ = (words: string) => step('one', said('m1', words));
    const marksOf = (before: string, after: string) =>
      passagesOf(between(with_(before), with_(after)))[0]?.marks.map(
        ({ state, parts, before: old, after: fresh }) => [fresh?.id ?? old?.id, state, marked(parts)],
      );
    expect(
      marksOf(
        '<Mark id="w">Where</Mark> is <Mark id="p">my parcel</Mark>?',
        '<Mark id="w">Where</Mark> is <Mark id="p">our parcel</Mark>?',
      ),
    ).toEqual([
      ['w', 'same', 'Where'],
      ['p', 'changed', '[-my-]{+our+} parcel'],
    ]);
    expect(marksOf('<Mark id="w">Where</Mark> is it?', 'Where is it?')).toEqual([
      ['w', 'removed', '[-Where-]'],
    ]);
  });
});

describe('a poll', () => {
  const poll = (options: string, reveal = 'He wrote on the third day.') =>
    step(
      'one',
      where,
      `<Poll id="next" kind="check">\nWhat next?\n\n${options}\n\n<Reveal>\n${reveal}\n</Reveal>\n</Poll>`,
    );
  const [a, b] = [
    '<Option id="a" correct>He answers. <Why>He had to.</Why></Option>',
    '<Option id="b">He waits.</Option>',
  ];

  test('shows each of its texts', () => {
    const after = poll(
      '<Option id="a" correct>He answers. <Why>He must.</Why></Option>\n<Option id="b">He waits long.</Option>',
      'He wrote on the fourth day.',
    );
    expect(lines(poll(`${a}\n${b}`), after)[1]).toBe(
      'poll next changed why a: He [-had to-]{+must+}. option b: He waits{+ long+}. reveal: He wrote on the [-third-]{+fourth+} day.',
    );
  });

  test('tells which option is right, and when they stand in another order', () => {
    const other = '<Option id="a">He answers. <Why>He had to.</Why></Option>';
    const right = '<Option id="b" correct>He waits.</Option>';
    expect(lines(poll(`${a}\n${b}`), poll(`${other}\n${right}`))[1]).toBe(
      'poll next changed correct: He answers. → He waits.',
    );
    expect(lines(poll(`${a}\n${b}`), poll(`${b}\n${a}`))[1]).toBe(
      'poll next changed order: He answers., He waits. → He waits., He answers.',
    );
  });

  test('that gained an option is in no other order by that', () => {
    const c = '<Option id="c">He asks.</Option>';
    expect(lines(poll(`${a}\n${b}`), poll(`${a}\n${c}\n${b}`))[1]).toBe(
      'poll next changed option c: {+He asks.+}',
    );
  });
});

describe('a passage without an id', () => {
  const note = (words: string, more = '') => `<Commentary${more}>\n${words}\n</Commentary>`;

  test('is known by what it is about', () => {
    expect(
      lines(step('one', where, note('A fair question.')), step('one', where, note('Nobody had told her.'))),
    ).toEqual(['message m1 same', 'commentary - changed body: [-A fair question-]{+Nobody had told her+}.']);
  });

  test('is the one that is most like it', () => {
    const [one, two] = ['She asks politely, and once only.', 'The desk was closed on that day.'];
    expect(
      lines(
        step('one', where, note(one), note(two)),
        step('one', where, note('The desk was not open on that day.'), note(one)),
      ),
    ).toEqual([
      'message m1 same',
      'commentary - changed body: The desk was [-closed-]{+not open+} on that day.',
      'commentary - same in another order',
    ]);
  });

  test('may be given an id later', () => {
    expect(
      lines(
        step('one', where, note('A fair question.')),
        step('one', where, note('A fair question.', ' id="fair"')),
      ),
    ).toEqual(['message m1 same', 'commentary fair same']);
  });

  test('that has nothing to do with what stands there now is gone', () => {
    const text = (words: string) => step('one', words, where);
    expect(lines(text('The desk was closed all day.'), text('Anybody would ask.'))).toEqual([
      'narration - removed “The desk was closed all day.”',
      'narration - added “Anybody would ask.”',
      'message m1 same',
    ]);
  });
});
