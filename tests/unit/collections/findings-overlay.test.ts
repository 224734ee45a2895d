import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { publishFindings } from '../../../src/adapters/collections/findings-channel.ts';
import { findingsOverlay } from '../../../src/adapters/collections/findings-overlay.ts';
import { findingsOf, saying } from '../../helpers/late-parcel.ts';

type Handler = (request: { headers: { accept?: string } }, response: unknown, next: () => void) => void;

function startOverlay() {
  const events = new EventEmitter();
  const sent: string[] = [];
  const handlers: Handler[] = [];
  const warned: (readonly string[])[] = [];
  const send = (payload: string | { type: string }, data: readonly string[] = []) => {
    if (typeof payload === 'string') warned.push(data);
    else sent.push(payload.type);
  };
  const hot = { on: events.on.bind(events), send };
  const server = {
    environments: { client: { hot } },
    watcher: new EventEmitter(),
    middlewares: { use: (handler: Handler) => handlers.push(handler) },
  };
  const setUp = findingsOverlay().hooks['astro:server:setup'] as (given: { server: unknown }) => void;
  setUp({ server });
  return {
    sent,
    warned,
    askFor: (accept: string) => {
      for (const handler of handlers) handler({ headers: { accept } }, undefined, () => undefined);
    },
    connect: () => events.emit('vite:client:connect'),
  };
}

test('a page that was sent before a save and connects after it loads again, once', () => {
  const { sent, askFor, connect } = startOverlay();
  askFor('text/html,*/*');
  publishFindings({ root: '.', findings: [] });
  connect();
  expect(sent).toEqual(['full-reload']);
  askFor('text/html,*/*');
  connect();
  expect(sent).toEqual(['full-reload']);
});

test('what is asked for by a page is no page', () => {
  const { sent, askFor, connect } = startOverlay();
  askFor('text/html');
  publishFindings({ root: '.', findings: [] });
  askFor('text/css');
  connect();
  expect(sent).toEqual(['full-reload']);
});

test('warnings are told to the page, errors to the overlay, and what is put right is taken away', () => {
  const { sent, warned } = startOverlay();
  const [warning] = findingsOf(saying('Call +34 612 345 678.'));
  if (!warning) throw new Error('The case of this test has no warning.');
  publishFindings({ root: '.', findings: [warning] });
  expect(warned.at(-1)).toEqual([expect.stringMatching(/case\.mdx:\d+:\d+ {2}CASE-031 {2}This looks like/)]);
  publishFindings({ root: '.', findings: [] });
  expect(warned.at(-1)).toEqual([]);
  expect(sent).toEqual([]);
});
