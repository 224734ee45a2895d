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

test('a form leads back to its page, where it says that the vote was taken', async () => {
  const answer = await service.reader().send('POST', FIRST, form('choice=yes&version=1'));
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe('/cases/late-parcel/#first-voted');
});

test('a form in Spanish leads back to the Spanish page, and an unknown language to the first', async () => {
  const to = async (lang: string) =>
    (await service.reader().send('POST', FIRST, form(`choice=yes&lang=${lang}`))).headers.get('location');
  expect(await to('es')).toBe('/es/cases/late-parcel/#first-voted');
  expect(await to('//evil.example')).toBe('/cases/late-parcel/#first-voted');
});

test('under a sub-path everything is under it, the cookie too', async () => {
  const under = startService({ base: '/our-cases/' });
  const answer = await under
    .reader()
    .send('POST', '/../our-cases/api/polls/late-parcel/first', form('choice=yes'));
  expect(answer.headers.get('location')).toBe('/our-cases/cases/late-parcel/#first-voted');
  expect(answer.headers.get('set-cookie')).toContain('Path=/our-cases/;');
  expect((await under.reader().send('GET', '/polls/late-parcel')).status).toBe(404);
  await under.end();
});

test('from a site on another origin it leads back there', async () => {
  const answer = await service
    .reader()
    .send('POST', FIRST, form('choice=yes', { host: 'polls.example.org' }));
  expect(answer.headers.get('location')).toBe(`${SITE}/cases/late-parcel/#first-voted`);
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
  await service.reader().vote('first', ['yes']);
  expect(await results('en')).toContain('Fewer than 2 readers so far.');
  await service.reader().vote('first', ['yes']);
  const page = await results('en');
  expect(page.replaceAll(/\s+/g, ' ')).toContain(
    '<th scope="row">The answer &lt;yes&gt;</th> <td>2</td> <td>100%</td>',
  );
  expect(page).toContain('href="/cases/late-parcel/#first"');
  expect(await results('es')).toContain('Volver al caso');
});
