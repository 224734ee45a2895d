import { codeNames, codes, isCode } from '../../text/codes/index.ts';
import { listOf, nearest, type Fault } from '../../text/finding.ts';
import { lessonNow } from '../lessons-now.ts';
import type { Rule } from './rule.ts';

/** A case that is published, or was, says since when. */
export const publishedSince: Rule = ({ model, parsed, original }) =>
  original ||
  model.status === 'draft' ||
  model.published !== undefined ||
  parsed.lost.has('published') ||
  parsed.lost.has('status')
    ? []
    : [{ code: 'CASE-048', span: parsed.places.yaml(['status']), data: { status: model.status } }];

/** What `allow` names are warnings that there are. */
export const allowsWarnings: Rule = ({ model, parsed, original }) => {
  if (original) return [];
  const warnings = codeNames.filter((name) => codes[name].severity === 'warning');
  const known = listOf(warnings);
  return model.allow.flatMap(({ code }, at): Fault[] => {
    if (isCode(code) && codes[code].severity === 'warning') return [];
    const reason = isCode(code) ? 'it is an error' : 'there is no such code';
    const data = { code, reason, known };
    return [
      {
        code: 'CASE-049',
        span: parsed.places.yaml(['allow', at, 'code']),
        data,
        get nearest() {
          return nearest(code, warnings);
        },
      },
    ];
  });
};

/** One step takes one stance towards a lesson. */
export const oneStanceForAStep: Rule = ({ model, parsed, world: { formerLessons = {} } }) =>
  model.steps.flatMap((step) => {
    const lessons = step.blocks.filter((block) => block.type === 'lesson');
    return lessons.flatMap((block, at): Fault[] => {
      const first = lessons
        .slice(0, at)
        .find(({ ref }) => lessonNow(ref, formerLessons) === lessonNow(block.ref, formerLessons));
      if (!first || first.stance === block.stance) return [];
      const data = {
        anchor: step.id,
        lesson: block.ref,
        first: first.stance,
        second: block.stance,
        where: 'this step',
      };
      return [{ code: 'CASE-051', span: parsed.places.attribute(block, 'stance'), data }];
    });
  });

/** What readers can see does not point at lessons that they cannot. */
export const lessonsAreVisible: Rule = ({ model, parsed, world }) =>
  model.status === 'draft'
    ? []
    : model.steps.flatMap(({ blocks }) =>
        blocks.flatMap((block): Fault[] => {
          if (
            block.type !== 'lesson' ||
            !world.draftLessons.has(lessonNow(block.ref, world.formerLessons ?? {}))
          )
            return [];
          const data = { what: 'lesson', id: block.ref };
          return [{ code: 'CASE-062', span: parsed.places.attribute(block, 'ref'), data }];
        }),
      );
