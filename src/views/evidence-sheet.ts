import type { EvidenceEntry, LessonSheet } from '../components/lesson/props.ts';
import type { LessonRef } from '../core/case/schema.ts';
import { stances } from '../core/case/vocabulary.ts';
import type { EvidenceItem } from '../core/lesson/evidence.ts';
import type { InterfaceLanguage } from '../i18n/index.ts';
import { textOf } from './case/context.ts';
import { editionFor, onceEach, shelf, type ShelvedEdition } from './library.ts';
import { contextOf, quotationOf, sourceOf } from './quotations.ts';

const keyOf = (lesson: string, slug: string, step: string) => `${lesson} ${slug}#${step}`;

/** What the steps of all cases say of lessons, for pages in a language: every case is read once for each. */
const notes = onceEach(async (lang: InterfaceLanguage): Promise<ReadonlyMap<string, EvidenceEntry>> => {
  const all = new Map<string, EvidenceEntry>();
  for (const shelved of (await shelf()).values()) {
    if (shelved.main.data.lessons.length === 0) continue;
    for (const [key, note] of await notesIn(editionFor(shelved, lang), lang)) {
      const known = all.get(key);
      all.set(key, known ? { ...known, notes: [...known.notes, ...note.notes] } : note);
    }
  }
  return all;
});

async function notesIn(edition: ShelvedEdition, lang: InterfaceLanguage): Promise<[string, EvidenceEntry][]> {
  const context = await contextOf(edition, lang);
  return context.model.steps.flatMap((step, index) =>
    step.blocks
      .filter((block): block is LessonRef => block.type === 'lesson')
      .map((block): [string, EvidenceEntry] => [
        keyOf(block.ref, context.model.slug, step.id),
        {
          stance: block.stance,
          voice: 'editor',
          step: index + 1,
          speaker: context.t.evidence.noteOn(index + 1),
          ...sourceOf(edition, step.id, lang),
          notes: [textOf(block.body, context)],
        },
      ]),
  );
}

/**
 * The passages that bear on a lesson, by stance, each once as it is counted: case by case in the order of its steps, what
 * is quoted before what the editor of the case says of the step.
 */
export async function evidenceSheet(
  id: string,
  items: readonly EvidenceItem[],
  lang: InterfaceLanguage,
): Promise<LessonSheet['groups']> {
  const [noted, cases] = await Promise.all([notes(lang), shelf()]);
  const found = await Promise.all(
    items.map(async ({ slug, anchor, stance, words, revision }): Promise<EvidenceEntry[]> => {
      const note = noted.get(keyOf(id, slug, anchor));
      if (words === undefined) return note ? [note] : [];
      const quotation = await quotationOf(`${slug}#${anchor}`, stance, lang, { revision });
      if (!quotation) return [];
      const shown = quotation.withdrawn === undefined ? { words } : {};
      return [{ ...quotation, ...shown, notes: note?.notes ?? [] }];
    }),
  );
  const order = [...cases.keys()];
  const entries = found
    .flat()
    .toSorted((a, b) => order.indexOf(a.slug) - order.indexOf(b.slug) || a.step - b.step);
  return stances
    .map((stance) => ({ stance, entries: entries.filter((entry) => entry.stance === stance) }))
    .filter((group) => group.entries.length > 0);
}
