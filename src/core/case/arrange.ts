import { commentaryTarget } from './anchors.ts';
import type { Block, Case, Commentary, LessonRef, Step } from './schema.ts';

/** A block that notes can stand beside; lessons that follow each other are one. */
export type Placed =
  Exclude<Block, Commentary | LessonRef> | { readonly type: 'lessons'; readonly lessons: LessonRef[] };

export interface NumberedNote {
  readonly number: number;
  readonly id: string;
  readonly commentary: Commentary;
  /** The mark of the block beside it that it is about. */
  readonly mark?: string;
}

/** A block and the notes about it; a note about another step stands alone. */
export interface Item {
  readonly block?: Placed;
  readonly notes: readonly NumberedNote[];
}

/** Puts every commentary right after what it is about and numbers the notes through the whole case. */
export function arrange(model: Pick<Case, 'steps'>): readonly (readonly Item[])[] {
  let number = 0;
  return model.steps.map((step) =>
    gather(step).map(({ block, commentaries }) => ({
      ...(block && { block }),
      notes: inOrderOfMarks(block, commentaries).map(({ commentary, mark }) => {
        number += 1;
        const id = commentary.id ?? `cb-note-${String(number)}`;
        return { number, id, commentary, ...(mark !== undefined && { mark }) };
      }),
    })),
  );
}

interface Gathered {
  readonly block?: Placed;
  readonly commentaries: Commentary[];
}

function gather(step: Step): Gathered[] {
  const items: Gathered[] = [];
  const waiting: Commentary[] = [];
  for (const block of step.blocks) {
    const last = items.at(-1);
    if (block.type === 'commentary') {
      const target = commentaryTarget(step, block);
      const about = items.find((item) => isAbout(item.block, target));
      if (about) about.commentaries.push(block);
      else if (step.blocks.some((other) => isAbout(other, target))) waiting.push(block);
      else items.push({ commentaries: [block] });
    } else if (block.type === 'lesson') {
      if (last?.block?.type === 'lessons' && last.commentaries.length === 0) last.block.lessons.push(block);
      else items.push({ block: { type: 'lessons', lessons: [block] }, commentaries: [] });
    } else {
      items.push({
        block,
        commentaries: waiting.filter((early) => isAbout(block, commentaryTarget(step, early))),
      });
    }
  }
  return items;
}

function isAbout(block: Block | Placed | undefined, target: string | Block | undefined): boolean {
  if (block === undefined || target === undefined) return false;
  if (block === target || ('id' in block && block.id === target)) return true;
  return block.type === 'message' && block.marks.some((mark) => mark.id === target);
}

function inOrderOfMarks(block: Placed | undefined, commentaries: readonly Commentary[]) {
  const marks = block?.type === 'message' ? block.marks.map((mark) => mark.id) : [];
  const rank = (mark: string | undefined) => (mark === undefined ? marks.length : marks.indexOf(mark));
  return commentaries
    .map((commentary) => {
      const mark = commentary.on !== undefined && marks.includes(commentary.on) ? commentary.on : undefined;
      return { commentary, ...(mark !== undefined && { mark }) };
    })
    .sort((a, b) => rank(a.mark) - rank(b.mark));
}
