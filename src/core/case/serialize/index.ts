import {
  isWordless,
  type Block,
  type Case,
  type Message,
  type Poll,
  type Prose,
  type Step,
} from '../schema.ts';
import type { z } from 'zod';
import { writeFrontMatter } from './front-matter.ts';
import { toMdx } from './prose.ts';
import { block, line } from './tags.ts';

export { print } from './print.ts';
export { toMarkdown, toMarkdownTree } from './prose.ts';

/**
 * Writes a case as the text of its `case.mdx`, so that reading it again gives the same model. What is the default is
 * left out. Of a translation it writes all facts, not only those that a translation may say; `slug` is the folder's
 * name and stands nowhere. Throws nothing on a model that the parser made.
 */
export function serializeCase(model: Case): string {
  const { opening, steps, closing } = model;
  const body = [opening ? toMdx(opening) : '', ...steps.map(writeStep), closing ? toMdx(closing) : ''];
  return `${writeFrontMatter(model)}\n${body.filter((part) => part !== '').join('\n\n')}\n`;
}

const writeStep = ({ id, title, blocks }: Step): string =>
  block('Step', { id, title }, blocks.map(writeBlock));

function writeBlock(part: z.infer<typeof Block>): string {
  switch (part.type) {
    case 'narration':
      return toMdx(part.body);
    case 'message':
      return writeMessage(part);
    case 'poll':
      return writePoll(part);
    case 'gap': {
      const { id, reason, duration, source } = part;
      return block('Gap', { id, reason, duration, source }, [toMdx(part.body)]);
    }
    case 'exhibit': {
      const { src, alt, source } = part;
      return block('Exhibit', { src, alt, source }, [toMdx(part.body)]);
    }
    case 'commentary': {
      const { id, on, by } = part;
      return block('Commentary', { id, on, by }, [toMdx(part.body)]);
    }
    case 'event': {
      const { id, at, source, locator } = part;
      return block('Event', { id, at, source, locator }, [toMdx(part.body)]);
    }
    case 'lesson': {
      const { ref, stance } = part;
      return block('Lesson', { ref, stance }, [toMdx(part.body)]);
    }
  }
}

function writeMessage(message: Message): string {
  const { id, from, at, replyTo, via, lang, fidelity, source, locator, edited, deleted } = message;
  const translations = message.translations.map((translation) =>
    block('Translation', { lang: translation.lang, by: translation.by }, [toMdx(translation.body)]),
  );
  const near = isWordless(message) && fidelity === 'verbatim' && source === undefined ? undefined : fidelity;
  const attributes = { id, from, at, replyTo, via, lang, fidelity: near, source, locator, edited, deleted };
  return block('Message', attributes, [toMdx(message.body), ...translations]);
}

function writePoll({ id, kind, multiple, closes, again, version, question, options, reveal }: Poll): string {
  const attributes = { id, kind, multiple, closes, again, version: version === 1 ? undefined : version };
  const answers = options.map(writeOption).join('\n');
  const told = reveal ? block('Reveal', {}, [toMdx(reveal)]) : '';
  return block('Poll', attributes, [toMdx(question), answers, told]);
}

function writeOption({ id, correct, body, why }: Poll['options'][number]): string {
  const words = toMdx(body);
  const single = !/[\n\r]/.test(words) && isPhrasing(body);
  if (!why && single) return line('Option', { id, correct }, words);
  return block('Option', { id, correct }, [words, why ? block('Why', {}, [toMdx(why)]) : '']);
}

/** Whether a body is a bare line, without a list, code block or the like. */
const isPhrasing = ({ html }: Prose): boolean => !/^<(?:p|ul|ol|pre|blockquote|table|hr)\b/.test(html);
