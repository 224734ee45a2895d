import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { close, listen } from '../../../src/server/listen.ts';
import { freePort } from '../../../scripts/free-port.mjs';
import { startServer, type RunningServer } from '../../helpers/running-server.ts';

let server: RunningServer | undefined;
afterEach(() => {
  server?.remove();
  server = undefined;
});

const vote = (address: string) =>
  fetch(`${address}/api/polls/late-parcel/first`, {
    method: 'POST',
    body: '{"choice":["yes"]}',
    headers: { 'content-type': 'application/json' },
  });

test('the site and its polls are served by one process, which ends in peace', async () => {
  server = await startServer('src/server/main.ts');
  expect(await (await fetch(server.address)).text()).toContain('Front page');
  expect((await vote(server.address)).status).toBe(200);
  server.process.kill('SIGTERM');
  expect(await server.ended).toBe(0);
  expect(readdirSync(join(server.folder, 'data')).toSorted()).toEqual(['polls.db', 'secret']);
});

test('a vote under way when it is to end is counted and answered', async () => {
  server = await startServer('src/server/main.ts');
  const { hostname, port } = new URL(server.address);
  const socket = connect(Number(port), hostname);
  let answer = '';
  socket.on('data', (chunk) => (answer += chunk.toString()));
  const body = '{"choice":["no"]}';
  socket.write(
    `POST /api/polls/late-parcel/first HTTP/1.1\r\nHost: ${hostname}:${port}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n{`,
  );
  await fetch(server.address);
  server.process.kill('SIGTERM');
  socket.write(body.slice(1));
  await once(socket, 'close');
  expect(answer).toMatch(/^HTTP\/1\.1 200 /);
  expect(await server.ended).toBe(0);
});

test('where votes cannot be kept, the site is served all the same, and says so', async () => {
  server = await startServer('src/server/main.ts', { CASEBOOK_DATA: 'DATA/file' });
  expect(server.printed()).toMatch(/^Votes are not counted: .*file.*$/m);
  expect((await fetch(server.address)).status).toBe(200);
  const answer = await vote(server.address);
  expect(answer.status).toBe(503);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
});

test('the polls alone do not start where votes cannot be kept', async () => {
  server = await startServer('src/server/polls/main.ts', { CASEBOOK_DATA: 'DATA/file' });
  expect(await server.ended).toBe(1);
  expect(server.printed().trim().split('\n')).toHaveLength(1);
});

test('an address of the site that is none is said in a sentence', async () => {
  server = await startServer('src/server/polls/main.ts', { SITE_URL: 'cases' });
  expect(await server.ended).toBe(1);
  expect(server.printed().trim()).toMatch(/^SITE_URL is "cases".*\.$/);
});

test('the polls alone serve no site', async () => {
  server = await startServer('src/server/polls/main.ts');
  expect((await fetch(server.address)).status).toBe(404);
  expect((await fetch(`${server.address}/api/health`)).status).toBe(200);
});

test('votes are there after a new start, and a voter is known again', async () => {
  server = await startServer('src/server/main.ts', { POLLS_FEWER_THAN: '0' });
  const first = await vote(server.address);
  const cookie = first.headers.get('set-cookie')?.split(';')[0] ?? '';
  const data = join(server.folder, 'data');
  server.process.kill('SIGKILL');
  await server.ended;
  const again = await startServer('src/server/main.ts', { CASEBOOK_DATA: data, POLLS_FEWER_THAN: '0' });
  const mine = await fetch(`${again.address}/api/polls/late-parcel/mine`, { headers: { cookie } });
  expect(await mine.json()).toMatchObject({ choices: [{ choice: ['yes'] }] });
  again.remove();
});

test('tallies that are at hand are the answer that was made before', async () => {
  server = await startServer('src/server/main.ts');
  const ask = async () => {
    const answer = await fetch(`${server?.address ?? ''}/api/polls/late-parcel`);
    const headers = [
      'content-type',
      'cache-control',
      'content-security-policy',
      'vary',
      'x-content-type-options',
    ];
    return [answer.status, await answer.text(), headers.map((name) => answer.headers.get(name))];
  };
  const first = await ask();
  expect(first[1]).toContain('"late-parcel"');
  expect(await ask()).toEqual(first);
  server.process.kill('SIGTERM');
  await server.ended;
  expect(server.printed().match(/"status":200/g)).toHaveLength(2);
});

test('who sends a request letter by letter is sent away, and others are served meanwhile', async () => {
  const port = await freePort();
  const servers = await listen(
    (_request, response) => response.end('here'),
    { port, host: '127.0.0.1' },
    {
      headersTimeout: 200,
      requestTimeout: 200,
      connectionsCheckingInterval: 20,
    },
  );
  const slow = connect(port, '127.0.0.1');
  slow.on('error', () => undefined);
  slow.write('GET / HTTP/1.1\r\nHost: ');
  const gone = once(slow, 'close');
  expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('here');
  slow.resume();
  await gone;
  close(servers);
});
