import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { copyProject } from '../helpers/project-copy.ts';
import { promiseNothing } from '../helpers/unpromised.ts';

const copy = copyProject();
promiseNothing(join(copy.folder, 'src', 'content'));
afterAll(() => {
  copy.remove();
});

const marker = join(copy.folder, 'it-ran');
const hostile = `---
title: A stranger's case
summary: It tries to run.
lang: en
status: published
published: 2026-01-02
authors: [{ name: Stranger }]
topics: [escalation]
setting: { platform: mail, channel: private, started: 2026 }
participants: [{ id: ana, name: Ana, role: customer }]
outcome: Nothing ran.
fictional: true
---

import { writeFileSync } from 'node:fs'

export const ran = writeFileSync(${JSON.stringify(marker)}, 'yes')

<Step id="start" title="The start">

<Message id="first" from="ana" fidelity="invented" onclick="alert(1)">

{(await import('node:fs')).writeFileSync(${JSON.stringify(marker)}, 'yes')}

<script>fetch('/')</script>

[a link](javascript:alert(1)) and words.

</Message>

</Step>
`;

test(
  'a case that is a program is refused with all its findings, and nothing of it runs',
  { timeout: 300_000 },
  async () => {
    const folder = join(copy.folder, 'src', 'content', 'cases', 'a-stranger');
    mkdirSync(folder);
    writeFileSync(join(folder, 'case.mdx'), hostile);
    const { status, output } = await copy.build();
    expect(status).not.toBe(0);
    const told = [...output.matchAll(/a-stranger\/case\.mdx:\d+:\d+ {2}(CASE-\d{3})/g)].map(
      ([, code]) => code,
    );
    expect(new Set(told)).toEqual(new Set(['CASE-022', 'CASE-016', 'CASE-021', 'CASE-023', 'CASE-030']));
    expect(output).toMatch(/Location:\s+.*a-stranger\/case\.mdx:\d+:\d+/);
    expect(existsSync(marker)).toBe(false);
    expect(existsSync(join(copy.folder, 'dist', 'index.html'))).toBe(false);
    expect(readFileSync(join(folder, 'case.mdx'), 'utf8')).toBe(hostile);
  },
);
