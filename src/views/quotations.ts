import { readCaseFile } from '../adapters/collections/case-file.ts';
import type { PassageNote, QuotationProps } from '../components/lesson/props.ts';
import { anchorsOf } from '../core/case/anchors.ts';
import type { LessonRef, Message, Stance } from '../core/case/schema.ts';
import { parseTarget } from '../core/lesson/evidence.ts';
import { surroundings } from './case-routes.ts';
import { optional } from './case/blocks.ts';
import { createContext, textOf, type Context } from './case/context.ts';
import { fidelitySentence } from './case/evidence.ts';
import { once, shelf, type ShelvedCase } from './library.ts';
import { urls } from './site.ts';

/** What stands under a passage that a lesson quotes; nothing where the case is not shown. */
export async function quotationOf(at: string, stance: Stance): Promise<QuotationProps | undefined> {
  const target = parseTarget(at);
  const shelved = target && (await shelf()).get(target.slug);
  if (!shelved) return undefined;
  const context = await contextOf(shelved);
  const place = anchorsOf(context.model).find(({ id }) => id === target.anchor);
  const message = place?.step.blocks.find(
    (block): block is Message =>
      block.type === 'message' && (block === place.node || block.marks.some((mark) => mark === place.node)),
  );
  const evidence = message && fidelitySentence(message, context);
  const speaker = message && context.speakers.get(message.from)?.name;
  const { lang } = shelved.main.data;
  return {
    stance,
    voice: message ? 'said' : 'editor',
    caseTitle: shelved.main.data.title,
    href: urls.anchor(target.slug, target.anchor),
    ...(lang !== 'en' && { caseLang: lang }),
    ...optional('speaker', speaker ?? context.t.quotation[place?.kind ?? 'step']),
    ...(evidence && { evidence: `${evidence.before}${evidence.source?.text ?? ''}${evidence.after}` }),
  };
}

/** What the steps of all cases say of lessons, by lesson: every case is read once. */
export const passagesByLesson = once(async (): Promise<ReadonlyMap<string, readonly PassageNote[]>> => {
  const all = new Map<string, PassageNote[]>();
  for (const shelved of (await shelf()).values()) {
    if (shelved.main.data.lessons.length === 0) continue;
    for (const { lesson, passage } of passagesOf(shelved, await contextOf(shelved))) {
      const known = all.get(lesson);
      if (known) known.push(passage);
      else all.set(lesson, [passage]);
    }
  }
  return all;
});

function passagesOf({ main }: ShelvedCase, context: Context): { lesson: string; passage: PassageNote }[] {
  const { title, lang, slug } = main.data;
  return context.model.steps.flatMap((step, index) =>
    step.blocks
      .filter((block): block is LessonRef => block.type === 'lesson')
      .map((block) => ({
        lesson: block.ref,
        passage: {
          stance: block.stance,
          voice: 'editor' as const,
          caseTitle: title,
          speaker: context.t.lesson.step(index + 1),
          href: urls.anchor(slug, step.id),
          ...textOf(block.body, context),
          ...(lang !== 'en' && { caseLang: lang }),
        },
      })),
  );
}

async function contextOf(shelved: ShelvedCase): Promise<Context> {
  return createContext(readCaseFile(shelved.main.digest ?? ''), await surroundings(), [], 'quotation');
}
