import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentForEach } from '../../helpers/content-for-each.ts';
import { LATE_PARCEL, LATE_PARCEL_FILE } from '../../helpers/late-parcel-published.ts';
import { edit, publish, publishAll } from '../../helpers/published.ts';
import { check, runCase } from './run.ts';

const RECORD = 'cases/late-parcel/revisions.yaml';
const ENTRIES = `moved: { second: reply }
gone: { on-where: It was beside the point. }
retired: { date: 2026-04-01, reason: The firm is no more. }
`;
const git = (...args: readonly string[]) =>
  execFileSync('git', ['-C', content.root, '-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });

const content = contentForEach({ [LATE_PARCEL_FILE]: LATE_PARCEL }, async (root) => {
  await publishAll(root);
  edit(root, LATE_PARCEL_FILE, (text) =>
    text.replace('id="second"', 'id="reply"').replace(/<Commentary[\s\S]*?<\/Commentary>/, ''),
  );
  edit(root, RECORD, (text) => text + ENTRIES);
  await publish(root, 'late-parcel', 'Said it better.');
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'Published');
});

const compared = () => check('--content', content.root, '--base', 'HEAD', '--rule', 'CASE-070').stdout;

test('what a record says of moved, gone and retired is there as it was, and more may be added', () => {
  expect(compared()).toContain('0 errors');
  edit(content.root, RECORD, (text) => text.replace('second: reply', 'second: reply, reply: again'));
  expect(compared()).toContain('0 errors');
});

test.each([
  ['moved', 'second: reply', 'second: start', 'moved: { second: reply }'],
  ['moved', 'moved: { second: reply }\n', '', 'moved: { second: reply }'],
  ['gone', 'beside the point', 'wrong', 'gone: { on-where: … }'],
  ['gone', 'gone: { on-where: It was beside the point. }\n', '', 'gone: { on-where: … }'],
  ['retired', /retired: .*\n/, '', 'retired: { … }'],
])('an entry of %s that is lost or changed is told with what it said', (_key, from, to, said) => {
  edit(content.root, RECORD, (text) => text.replace(from, to));
  const text = compared();
  expect(text).toContain(`The record said ${said}, which is gone or changed`);
  expect(text).toContain(RECORD);
  expect(text).toContain('1 error');
});

test('a withdrawal is not taken back, and the record is found under another name', () => {
  const commands = [
    ['withdraw', 'late-parcel', '--revision', '1', '--reason', 'A name.'],
    ['rename', 'late-parcel', 'slow-parcel', '--votes-saved'],
  ];
  expect(runCase([...(commands[0] ?? []), '--content', content.root]).status).toBe(0);
  git('add', '.');
  git('commit', '-qm', 'Withdrawn');
  expect(runCase([...(commands[1] ?? []), '--content', content.root]).status).toBe(0);
  expect(compared()).toContain('0 errors');
  edit(content.root, 'cases/slow-parcel/revisions.yaml', (text) => text.replace('A name.', 'No name.'));
  expect(compared()).toContain('withdrawn: { … } in revision 1');
  expect(readFileSync(join(content.root, 'ledger.yaml'), 'utf8')).toContain('slow-parcel');
});
