import { afterEach, beforeEach, expect, test } from 'vitest';
import { SITE, startService, type TestService } from '../../helpers/poll-service.ts';

let service: TestService;
beforeEach(() => {
  service = startService({ fewerThan: 2 });
});
afterEach(() => service.end());

const form = (fields: string, headers: Record<string, string> = {}) => ({
  body: fields,
  headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
});
const FIRST = '/polls/late-parcel/first';

test('a form leads to a page that says that the vote was taken, and that to nobody else', async () => {
  const reader = service.reader();
  const answer = await reader.send('POST', FIRST, form('choice=yes&version=1'));
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe('/api/polls/late-parcel/first/results?lang=en');
  const page = async (of: typeof reader, lang = 'en') =>
    (await of.send('GET', `${FIRST}/results?lang=${lang}`)).text();
  expect(await page(reader)).toContain('<p>Your vote was taken.</p>');
  expect(await page(reader)).toContain('href="/cases/late-parcel/#first-voted"');
  expect(await page(reader, 'es')).toContain('<p>Su voto se ha recibido.</p>');
  expect(await page(service.reader())).not.toContain('Your vote');
  expect(await page(service.reader())).toContain('href="/cases/late-parcel/#first"');
  await reader.send('DELETE', FIRST);
  expect(await page(reader)).not.toContain('Your vote');
});

test('a form in Spanish leads to a Spanish page and back, and an unknown language to the first', async () => {
  const reader = service.reader();
  const to = async (lang: string) =>
    (await reader.send('POST', FIRST, form(`choice=yes&lang=${lang}`))).headers.get('location') ?? '';
  expect(await to('es')).toBe('/api/polls/late-parcel/first/results?lang=es');
  expect(await to('//evil.example')).toBe('/api/polls/late-parcel/first/results?lang=en');
  const page = await (await reader.send('GET', `${FIRST}/results?lang=es`)).text();
  expect(page).toContain('href="/es/cases/late-parcel/#first-voted"');
});

test('a refused form leads back to its poll', async () => {
  const answer = await service.reader().send('POST', '/polls/late-parcel/closed', form('choice=yes'));
  expect(answer.status).toBe(410);
  expect(await answer.text()).toContain('href="/cases/late-parcel/#closed"');
});

test('a service on a host of its own gives pages whose links and styles are those of the site', async () => {
  const answer = await service
    .reader()
    .send('GET', `${FIRST}/results`, { headers: { host: 'polls.example.org' } });
  const page = await answer.text();
  expect(page).toContain(`href="${SITE}/cases/late-parcel/#first"`);
  expect(page).toContain(`href="${SITE}/style.css"`);
  expect(page).toContain(`style-src 'self' ${SITE};`);
  expect(page).toContain('href="//other.example/"');
});

test.each([
  ['https://cases.example.org', 'cases.example.org', true],
  ['http://class.test:4321', 'class.test:4321', false],
  ['https://cases.example.org', 'localhost:4321', false],
])('at %s, asked as %s, the cookie is secure: %s', async (siteOrigin, host, secure) => {
  const there = startService({ siteOrigin });
  const origin = host.startsWith('localhost') ? `http://${host}` : siteOrigin;
  const answer = await there.reader().send('POST', FIRST, form('choice=yes', { host, origin }));
  expect(answer.status).toBe(303);
  expect(answer.headers.get('set-cookie')?.includes('; Secure')).toBe(secure);
  await there.end();
});

test('under a sub-path everything is under it, and the cookie is of a name of its own', async () => {
  const under = startService({ base: '/our-cases/' });
  const answer = await under
    .reader()
    .send('POST', '/../our-cases/api/polls/late-parcel/first', form('choice=yes'));
  expect(answer.headers.get('location')).toBe('/our-cases/api/polls/late-parcel/first/results?lang=en');
  expect(answer.headers.get('set-cookie')).toMatch(
    /^__Host-casebook-voter!our-cases=[^;]*; .*Path=\/; .*Secure/,
  );
  expect((await under.reader().send('GET', '/polls/late-parcel')).status).toBe(404);
  await under.end();
});

test('from a service on another origin the way back leads to the site', async () => {
  const reader = service.reader();
  const headers = { host: 'polls.example.org' };
  const answer = await reader.send('POST', FIRST, form('choice=yes', headers));
  expect(answer.headers.get('location')).toBe('/api/polls/late-parcel/first/results?lang=en');
  const page = await (await reader.send('GET', `${FIRST}/results`, { headers })).text();
  expect(page).toContain(`href="${SITE}/cases/late-parcel/#first-voted"`);
});

test('what keeps a form from being counted is said on a page of the site, in its language', async () => {
  const answer = await service.reader().send('POST', FIRST, form('version=1&lang=es'));
  expect(answer.status).toBe(400);
  expect(answer.headers.get('content-type')).toContain('text/html');
  const page = await answer.text();
  expect(page).toContain('<html lang="es">');
  expect(page).toContain('No ha elegido nada');
});

test('the page of results shows what the poll asks, safely, and few votes not at all', async () => {
  const results = async (lang: string) =>
    (await service.reader().send('GET', `${FIRST}/results?lang=${lang}`)).text();
  for (let voter = 0; voter < 3; voter += 1) await service.reader().vote('first', ['yes']);
  expect(await results('en')).toContain('Fewer than 4 readers so far.');
  await service.reader().vote('first', ['yes']);
  const page = await results('en');
  expect(page.replaceAll(/\s+/g, ' ')).toContain(
    '<th scope="row" lang="en" dir="ltr">Late? &lt;yes&gt;</th> <td>4</td> <td>100%</td>',
  );
  expect(page).toContain('<p class="lead" lang="en" dir="ltr">Late?</p>');
  expect(page).toContain('href="/cases/late-parcel/#first"');
  expect(page).toContain('the figures move on 4 at a time');
  const spanish = await results('es');
  expect(spanish).toContain('Volver al caso');
  expect(spanish).toContain('¿Tarde? &lt;yes&gt;');
  expect(spanish).toContain('href="/es/cases/late-parcel/#first"');
});
