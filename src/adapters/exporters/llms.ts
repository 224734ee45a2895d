import { isolated } from '../../core/text/direction.ts';
import type { Urls } from '../../core/url.ts';
import type { CataloguedCase, CataloguedSite } from './catalogue.ts';

/** A lesson as language models are told of it. */
export interface ListedLesson {
  readonly id: string;
  readonly claim: string;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const asLabel = (text: string): string => isolated(oneLine(text)).replace(/[\\[\]]/g, '\\$&');

const entry = (text: string, address: string, about: string): string =>
  `- [${asLabel(text)}](${address})${about === '' ? '' : `: ${oneLine(about)}`}`;

/** Writes what the site holds, for language models: a Markdown file of the form that llmstxt.org describes. */
export function llmsText(
  { name, description, license }: Omit<CataloguedSite, 'publisher'>,
  cases: readonly Pick<CataloguedCase, 'slug' | 'title' | 'summary'>[],
  lessons: readonly ListedLesson[],
  urls: Urls,
): string {
  const absolute = (path: string) => urls.absolute(path);
  return [
    `# ${oneLine(name)}`,
    `> ${oneLine(description)}`,
    [
      'Each case is a conversation, told message by message, with an editor’s commentary beside it.',
      'Every message says how near its words are to what was said, and from which source they come: quote it with both.',
      `Texts, where nothing else is said, are under ${license}.`,
    ].join('\n'),
    '## Cases',
    cases
      .map(({ slug, title, summary }) => entry(title, absolute(urls.caseMarkdown(slug)), summary))
      .join('\n'),
    '## Lessons',
    lessons.map(({ id, claim }) => entry(claim, absolute(urls.lesson(id)), '')).join('\n'),
    '## Optional',
    [
      entry(
        'Data',
        absolute(urls.aboutData()),
        'Everything that is published for machines, and how to cite it',
      ),
      entry('All cases as a list', absolute(urls.catalogue()), 'JSON'),
      entry('All cases whole', absolute(urls.dataset()), 'JSON Lines, a case a line'),
      entry('Schema of a case', absolute(urls.caseSchema()), 'JSON Schema'),
    ].join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}
