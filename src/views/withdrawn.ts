import { formatDate, words, type InterfaceLanguage } from '../i18n/index.ts';
import { reasonIn } from '../core/revision/moved.ts';
import type { Notice } from '../core/revision/schema.ts';

/** What stands in the place of words that were withdrawn. */
export function withdrawnNotice(number: number, { date, reason }: Notice, lang: InterfaceLanguage) {
  const t = words(lang).revisions;
  const description = t.withdrawn(number, formatDate(lang, date));
  return {
    title: t.withdrawnTitle(number),
    description,
    sentences: [description, t.because(reasonIn(reason, lang)), t.withdrawnKept],
  };
}
