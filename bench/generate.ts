import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LESSONS = ['say-it-first', 'own-the-mistake', 'one-voice', 'write-it-down'];
const TOPICS = ['late-parcels', 'refunds', 'outages'];
const PLATFORMS = ['email', 'chat', 'phone', 'web-forum', 'twitter'];
const ENDINGS = ['resolved', 'unresolved', 'mixed', 'unknown'];
const WORDS =
  'parcel order answer morning agent counter invoice address street depot label refund driver window evening promise number letter screen queue ticket shelf colour sample missing found again careful notice customer reply question because without between Thursday morning nobody wrote asked waited returned offered counted opened closed'.split(
    ' ',
  );

/** A source of numbers from 0 to 1 that gives the same row for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function sentences(random: () => number, count: number): string {
  const word = () => WORDS[Math.floor(random() * WORDS.length)] ?? 'parcel';
  const sentence = () => {
    const words = Array.from({ length: 7 + Math.floor(random() * 8) }, word).join(' ');
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  };
  return Array.from({ length: count }, sentence).join(' ');
}

function stepOf(random: () => number, step: number, withCode: boolean): string {
  const id = `s${step}`;
  const messages = [1, 2].map((number) => {
    const from = number === 1 ? 'ana' : 'desk';
    const reply = number === 2 ? ` replyTo="${id}-m1"` : '';
    const minute = String(step * 7 + number).padStart(2, '0');
    const log =
      withCode && number === 2
        ? '\n\n```log\n2026-01-02 09:12:01 WARN depot queue=41\n2026-01-02 09:12:07 ERROR label missing id=77\n```'
        : '';
    return `<Message id="${id}-m${number}" from="${from}"${reply} at="2026-01-02T09:${minute}Z" fidelity="invented">

${sentences(random, 2)} <Mark id="${id}-k${number}">${sentences(random, 1)}</Mark> ${sentences(random, 1)}${log}

</Message>

<Commentary on="${id}-k${number}">
${sentences(random, 2)}
</Commentary>`;
  });
  const poll =
    step % 3 === 1
      ? `\n\n<Poll id="${id}-poll" kind="predict">

${sentences(random, 1)}

<Option id="a">${sentences(random, 1)}</Option>
<Option id="b">${sentences(random, 1)}</Option>

<Reveal>
${sentences(random, 1)}
</Reveal>

</Poll>`
      : '';
  const lesson = `<Lesson ref="${LESSONS[step % LESSONS.length] ?? ''}" stance="supports">\n${sentences(random, 1)}\n</Lesson>`;
  return `<Step id="${id}" title="Step ${step}: ${WORDS[Math.floor(random() * WORDS.length)] ?? ''}">

${sentences(random, 1)}

${messages.join('\n\n')}${poll}

${lesson}

</Step>`;
}

/** The text of one generated case of about 6 KB; every fifth holds code. */
export function generatedCase(number: number): string {
  const random = randomFrom(number * 7919 + 1);
  const steps = [1, 2, 3].map((step) => stepOf(random, step, number % 5 === 0));
  return `---
title: Generated case ${number}
summary: ${sentences(random, 1)}
lang: en
status: published
published: 2026-01-${String(1 + (number % 28)).padStart(2, '0')}
authors:
  - { name: Bench }
topics: [${TOPICS[number % TOPICS.length] ?? ''}]
setting: { platform: ${PLATFORMS[number % PLATFORMS.length] ?? ''}, channel: private, started: 2026-01-02 }
participants:
  - { id: ana, name: Ana Ruiz, role: customer }
  - { id: desk, name: Service desk, role: agent, organization: Parcel House }
outcome: ${sentences(random, 1)}
ending: ${ENDINGS[number % ENDINGS.length] ?? ''}
questions:
  - ${sentences(random, 1)}
fictional: true
---

${steps.join('\n\n')}
`;
}

/** Writes a content folder of `count` generated cases, with the topics and lessons that they name. */
export function generateContent(folder: string, count: number): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'lessons'), { recursive: true });
  const topics = TOPICS.map(
    (id) => `${id}: { title: Topic ${id}, description: A topic of generated cases. }`,
  );
  writeFileSync(join(folder, 'topics.yaml'), `${topics.join('\n')}\n`);
  for (const id of LESSONS) {
    const claim = `---\nclaim: A generated claim about ${id}.\nsummary: A lesson for measuring.\n---\n\nGenerated.\n`;
    mkdirSync(join(folder, 'lessons', id));
    writeFileSync(join(folder, 'lessons', id, 'lesson.mdx'), claim);
  }
  for (let number = 1; number <= count; number += 1) {
    const path = join(folder, 'cases', `case-${String(number).padStart(5, '0')}`);
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, 'case.mdx'), generatedCase(number));
  }
}
