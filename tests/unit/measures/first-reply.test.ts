import { describe, expect, test } from 'vitest';
import type { Participant } from '../../../src/core/case/schema.ts';
import { measure } from '../../../src/core/case/measures/index.ts';
import { agent, caseOf, customer, pause, said } from './model.ts';

const replyOf = (...parameters: Parameters<typeof caseOf>) =>
  measure(caseOf(...parameters)).organizations[0]?.firstReply;
const people = [customer, agent('desk', 'Parcels')];
const replied = (asked: string | undefined, answered: string | undefined) =>
  replyOf(people, [said('m1', 'ana', asked), said('m2', 'desk', answered)]);

describe('time to first reply', () => {
  test('is exact between two minutes, whatever their offsets', () => {
    expect(replied('2026-01-02T09:00Z', '2026-01-02T12:05+02:00')).toEqual({
      known: 'exact',
      value: { seconds: 3900, iso: 'PT1H5M' },
      basis: 'times',
      messages: ['m1', 'm2'],
    });
  });

  test('keeps seconds where both times have them, and minutes where one lacks them', () => {
    const seconds = replied('2026-01-02T09:00:50Z', '2026-01-02T09:02:10Z');
    expect(seconds).toMatchObject({ known: 'exact', value: { seconds: 80, iso: 'PT1M20S' } });
    const minutes = replied('2026-01-02T09:00:50Z', '2026-01-02T09:02Z');
    expect(minutes).toMatchObject({ known: 'exact', value: { seconds: 120, iso: 'PT2M' } });
    const sameMinute = replied('2026-01-02T09:00:50Z', '2026-01-02T09:00Z');
    expect(sameMinute).toMatchObject({ known: 'exact', value: { seconds: 0, iso: 'PT0S' } });
  });

  test('on the same day is anything up to a day', () => {
    expect(replied('2026-01-02', '2026-01-02')).toMatchObject({
      known: 'interval',
      least: { seconds: 0 },
      most: { iso: 'P1D' },
    });
  });

  test('three days later is between two days and four', () => {
    expect(replied('2026-01-02', '2026-01-05')).toMatchObject({
      known: 'interval',
      least: { iso: 'P2D', seconds: 172_800 },
      most: { iso: 'P4D', seconds: 345_600 },
    });
  });

  test('a day beside an instant is a day where the instant was written', () => {
    // 23:30 at -08:00 is the next day in UTC; the question was asked on the writer's 2 January, at 23:30 at the latest.
    expect(replied('2026-01-02', '2026-01-02T23:30-08:00')).toMatchObject({
      known: 'interval',
      least: { seconds: 0 },
      most: { iso: 'PT23H30M' },
    });
    expect(replied('2026-01-02T21:00-08:00', '2026-01-03')).toMatchObject({
      known: 'interval',
      least: { iso: 'PT3H' },
      most: { iso: 'P1DT3H' },
    });
  });

  test('is not known where either time is missing, and names the messages all the same', () => {
    expect(replied(undefined, '2026-01-02')).toEqual({ known: 'not-known', messages: ['m1', 'm2'] });
    expect(replied('2026-01-02', undefined)).toEqual({ known: 'not-known', messages: ['m1', 'm2'] });
  });

  test('is none where nobody answers, or nobody else speaks', () => {
    expect(replyOf(people, [said('m1', 'ana', '2026-01-02')])).toEqual({ known: 'none', messages: ['m1'] });
    expect(replyOf(people, [said('m1', 'desk', '2026-01-02')])).toEqual({ known: 'none', messages: [] });
  });

  test('does not count what the organisation said before anybody else did', () => {
    const blocks = [
      said('m1', 'desk', '2026-01-02T08:00Z'),
      said('m2', 'ana', '2026-01-02T09:00Z'),
      said('m3', 'desk', '2026-01-02T09:10Z'),
    ];
    expect(replyOf(people, blocks)).toMatchObject({ value: { iso: 'PT10M' }, messages: ['m2', 'm3'] });
  });

  test('does not count a message that is told later and was sent before', () => {
    const blocks = [
      said('m1', 'ana', '2026-01-02T09:00Z'),
      said('m2', 'desk', '2026-01-02T08:00Z'),
      said('m3', 'desk', '2026-01-02T09:30Z'),
    ];
    expect(replyOf(people, blocks)).toMatchObject({ value: { iso: 'PT30M' }, messages: ['m1', 'm3'] });
  });

  test('counts a reply that was deleted', () => {
    const blocks = [
      said('m1', 'ana', '2026-01-02T09:00Z'),
      said('m2', 'desk', '2026-01-02T09:01Z', { deleted: true }),
    ];
    expect(replyOf(people, blocks)).toMatchObject({ value: { iso: 'PT1M' } });
  });
});

describe('organisations', () => {
  test('each has its own reply; the rival is somebody else; the one that says most comes first', () => {
    const { organizations } = measure(
      caseOf(
        [
          customer,
          agent('att', 'AT&T'),
          agent('lisa', 'T-Mobile'),
          { ...agent('legere', 'T-Mobile'), role: 'executive' },
        ],
        [
          said('m1', 'att', '2026-01-02T09:00Z'),
          said('m2', 'lisa', '2026-01-02T09:02Z'),
          said('m3', 'ana', '2026-01-02T09:03Z'),
          said('m4', 'legere', '2026-01-02T09:04Z'),
        ],
      ),
    );
    expect(organizations.map(({ organization }) => organization)).toEqual(['T-Mobile', 'AT&T']);
    expect(organizations[0]).toMatchObject({
      participants: ['lisa', 'legere'],
      firstReply: { value: { iso: 'PT2M' }, messages: ['m1', 'm2'] },
      handOffs: { count: 1, messages: ['m4'] },
    });
    expect(organizations[1]).toMatchObject({
      firstReply: { known: 'none', messages: ['m2'] },
      handOffs: { count: 0 },
    });
  });

  test('a robot neither asks nor answers, whosever it is', () => {
    const robot = (id: string, organization?: string): Participant => ({
      ...agent(id, organization),
      role: 'bot',
    });
    const wait = replyOf(
      [customer, agent('desk', 'Parcels'), robot('theirs', 'Parcels'), robot('alone')],
      [
        said('m1', 'alone', '2026-01-01T08:00Z'),
        said('m2', 'ana', '2026-01-02T09:00Z'),
        said('m3', 'theirs', '2026-01-02T09:01Z'),
        said('m4', 'desk', '2026-01-02T09:30Z'),
      ],
    );
    expect(wait).toMatchObject({ value: { iso: 'PT30M' }, messages: ['m2', 'm4'] });
    expect(
      replyOf([customer, agent('desk'), robot('alone')], [said('m1', 'alone'), said('m2', 'desk')]),
    ).toEqual({
      known: 'none',
      messages: [],
    });
  });

  test('staff without an organisation belong to the only one there is, or to one without a name', () => {
    const named = measure(
      caseOf([customer, agent('a', 'Parcels'), agent('b')], [said('m1', 'ana'), said('m2', 'b')]),
    );
    expect(named.organizations).toHaveLength(1);
    expect(named.organizations[0]).toMatchObject({ organization: 'Parcels', participants: ['a', 'b'] });
    const nameless = measure(caseOf([customer, agent('b')], [said('m1', 'ana')]));
    expect(nameless.organizations[0]).toEqual({
      participants: ['b'],
      firstReply: { known: 'none', messages: ['m1'] },
      handOffs: { count: 0, messages: [] },
    });
  });

  test('somebody of the organisation who does not speak for it neither asks nor answers', () => {
    const bot = { ...agent('bot', 'Parcels'), role: 'bot' as const };
    const blocks = [
      said('m1', 'bot', '2026-01-02T08:00Z'),
      said('m2', 'ana', '2026-01-02T09:00Z'),
      said('m3', 'bot', '2026-01-02T09:01Z'),
      said('m4', 'desk', '2026-01-02T09:05Z'),
    ];
    expect(replyOf([...people, bot], blocks)).toMatchObject({
      value: { iso: 'PT5M' },
      messages: ['m2', 'm4'],
    });
  });

  test('a case without one has none', () => {
    expect(measure(caseOf([customer], [said('m1', 'ana'), pause('P1D')])).organizations).toEqual([]);
  });

  test('hand-offs pass over what others say between', () => {
    const blocks = ['a', 'ana', 'a', 'b', 'ana', 'a'].map((from, index) => said(`m${index + 1}`, from));
    const { organizations } = measure(caseOf([customer, agent('a', 'X'), agent('b', 'X')], blocks));
    expect(organizations[0]?.handOffs).toEqual({ count: 2, messages: ['m4', 'm6'] });
  });
});
