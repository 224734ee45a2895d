import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startService, type TestService } from '../../helpers/poll-service.ts';

interface Described {
  openapi: string;
  paths: Record<string, Record<string, { responses?: Record<string, { content?: object }> } | undefined>>;
  components: { schemas: Record<string, object> };
}

let service: TestService;
let described: Described;
beforeAll(async () => {
  service = startService({ fewerThan: 1 });
  described = (await (await service.reader().send('GET', '/openapi.json')).json()) as Described;
});
afterAll(() => service.end());

test('what is described is there, and nothing else is allowed where it is', async () => {
  for (const [path, methods] of Object.entries(described.paths)) {
    const address = path.replace('{case}', 'late-parcel').replace('{poll}', 'first');
    // A poll may be called "mine": what votes on it is not refused.
    const others = path.endsWith('/mine')
      ? ['get', 'put', 'patch']
      : ['get', 'post', 'put', 'delete', 'patch'];
    for (const method of others) {
      const { status } = await service.reader().send(method.toUpperCase(), address);
      expect([path, method, status === 405]).toEqual([path, method, methods[method] === undefined]);
    }
  }
});

test('answers are as they are described', async () => {
  const ajv = new Ajv2020({ strict: false });
  const fits = (name: string, value: unknown) => {
    const schemas = described.components.schemas;
    const check = ajv.compile(JSON.parse(JSON.stringify(schemas[name])) as object);
    check(value);
    return check.errors ?? [];
  };
  const reader = service.reader();
  const voted = await reader.vote('first', ['yes']);
  expect(fits('Voted', await voted.json())).toEqual([]);
  expect(fits('Problem', await (await reader.vote('first', ['maybe'])).json())).toEqual([]);
  for (const [path, name] of [
    ['/polls/late-parcel', 'CaseResults'],
    ['/polls/late-parcel/mine', 'OwnChoices'],
    ['/health', 'Health'],
  ] as const) {
    expect(fits(name, await (await reader.send('GET', path)).json()), name).toEqual([]);
  }
});
