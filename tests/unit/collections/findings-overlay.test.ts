import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { publishFindings } from '../../../src/adapters/collections/findings-channel.ts';
import { findingsOverlay } from '../../../src/adapters/collections/findings-overlay.ts';

type Handler = (request: { headers: { accept?: string } }, response: unknown, next: () => void) => void;

function startOverlay() {
  const events = new EventEmitter();
  const sent: string[] = [];
  const handlers: Handler[] = [];
  const hot = { on: events.on.bind(events), send: ({ type }: { type: string }) => sent.push(type) };
  const server = {
    environments: { client: { hot } },
    middlewares: { use: (handler: Handler) => handlers.push(handler) },
  };
  const setUp = findingsOverlay().hooks['astro:server:setup'] as (given: { server: unknown }) => void;
  setUp({ server });
  return {
    sent,
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
