import { describe, expect, test } from 'vitest';
import { measure } from '../../../src/core/case/measures/index.ts';
import { agent, caseOf, customer, pause, said } from './model.ts';

type Blocks = Parameters<typeof caseOf>[1];
const people = [customer, agent('desk', 'Parcels')];
const silenceOf = (...blocks: Blocks) => measure(caseOf(people, blocks)).longestSilence;

describe('longest silence', () => {
  test('lies between the two neighbours that are farthest apart', () => {
    const silence = silenceOf(
      said('m1', 'ana', '2026-01-02T09:00Z'),
      said('m2', 'desk', '2026-01-02T10:00Z'),
      said('m3', 'ana', '2026-01-04T10:30Z'),
      said('m4', 'desk', '2026-01-04T11:00Z'),
    );
    expect(silence).toEqual({
      known: 'exact',
      value: { seconds: 174_600, iso: 'P2DT30M' },
      basis: 'times',
      messages: ['m2', 'm3'],
    });
  });

  test('goes by the clock where a thread is told out of order', () => {
    const silence = silenceOf(
      said('m1', 'ana', '2026-01-02T09:00Z'),
      said('m2', 'ana', '2026-01-02T12:00Z'),
      said('m3', 'desk', '2026-01-02T10:00Z'),
    );
    expect(silence).toMatchObject({ value: { iso: 'PT2H' }, messages: ['m3', 'm2'] });
  });

  test('between days is an interval', () => {
    const silence = silenceOf(
      said('m1', 'ana', '2026-01-02'),
      said('m2', 'desk', '2026-01-02'),
      said('m3', 'ana', '2026-01-09'),
    );
    expect(silence).toMatchObject({
      known: 'interval',
      least: { iso: 'P6D' },
      most: { iso: 'P8D' },
      messages: ['m2', 'm3'],
    });
  });

  test('is at least what is known where a message has no time', () => {
    const silence = silenceOf(
      said('m1', 'ana', '2026-01-02T09:00Z'),
      said('m2', 'desk', '2026-01-02T09:20Z'),
      said('m3', 'ana'),
      said('m4', 'desk', '2026-01-09T09:00Z'),
    );
    expect(silence).toEqual({
      known: 'at-least',
      least: { seconds: 1200, iso: 'PT20M' },
      basis: 'times',
      messages: ['m1', 'm2'],
    });
  });

  test('is not known where no two neighbours have times', () => {
    const silence = silenceOf(
      said('m1', 'ana', '2026-01-02'),
      said('m2', 'desk'),
      said('m3', 'ana', '2026-01-09'),
    );
    expect(silence).toEqual({ known: 'not-known', messages: [] });
    expect(silenceOf(said('m1', 'ana'), said('m2', 'desk'))).toEqual({ known: 'not-known', messages: [] });
  });

  test('takes the word of a gap that is longer, and says so', () => {
    const blocks = [
      said('m1', 'ana', '2026-01-02T09:00Z'),
      pause('P3D'),
      said('m2', 'desk', '2026-01-02T10:00Z'),
    ];
    expect(silenceOf(...blocks)).toEqual({
      known: 'exact',
      value: { seconds: 259_200, iso: 'P3D' },
      basis: 'gap',
      messages: ['m1', 'm2'],
    });
    const shorter = [
      said('m1', 'ana', '2026-01-02T09:00Z'),
      pause('PT5M'),
      said('m2', 'desk', '2026-01-02T10:00Z'),
    ];
    expect(silenceOf(...shorter)).toMatchObject({ basis: 'times', value: { iso: 'PT1H' } });
  });

  test('a gap is at least so long where messages have no times, and an interval where it counts months', () => {
    expect(silenceOf(said('m1', 'ana'), pause('P2W'), said('m2', 'desk'))).toMatchObject({
      known: 'at-least',
      least: { iso: 'P14D' },
      basis: 'gap',
      messages: ['m1', 'm2'],
    });
    const months = [said('m1', 'ana', '2026-01-02'), pause('P1M'), said('m2', 'desk', '2026-01-02')];
    expect(silenceOf(...months)).toMatchObject({
      known: 'interval',
      least: { iso: 'P28D' },
      most: { iso: 'P31D' },
    });
  });

  test('words that were lost are no silence', () => {
    expect(silenceOf(said('m1', 'ana'), pause('P3D', 'lost'), said('m2', 'desk'))).toEqual({
      known: 'not-known',
      messages: [],
    });
  });

  test('one message alone has none', () => {
    expect(silenceOf(said('m1', 'ana', '2026-01-02'))).toEqual({ known: 'none', messages: [] });
  });
});
