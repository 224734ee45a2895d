import type { Author, Case, Participant, Source } from '../../case/schema.ts';
import { facts } from './entries.ts';
import type { Entry, EntryText, TextRole } from './entry.ts';

/**
 * What the front matter of a case says, as entries. What is not part of its words stays out: who cites it, which
 * warnings were allowed, whether it is kept up to date.
 */
export function frontMatterEntries(model: Case): Entry[] {
  const { lang } = model;
  return [
    {
      ...blank('facts', 'facts'),
      texts: [
        plain('title', model.title, lang),
        plain('summary', model.summary, lang),
        plain('outcome', model.outcome, lang),
      ],
      facts: facts(
        ['language', lang],
        ['published', model.published],
        ['platform', model.setting.platform],
        ['channel', model.setting.channel],
        ['started', model.setting.started],
        ['ending', model.ending],
        ['authors', model.authors.map(nameOf).join(', ')],
        ['topics', model.topics.join(', ')],
        ['licence', model.license],
        ['fictional', model.fictional],
      ),
    },
    ...model.participants.map((one) => speakerEntry(one, lang)),
    ...model.questions.map((text) => ({ ...blank('question'), texts: [plain('body', text, lang)] })),
    ...model.sources.map((one) => sourceEntry(one, lang)),
  ];
}

const blank = (kind: Entry['kind'], key?: string): Entry => ({
  kind,
  id: undefined,
  key,
  texts: [],
  facts: [],
  marks: [],
});

const plain = (role: TextRole, text: string, lang: string): EntryText => ({ role, text, lang });

const nameOf = ({ name, orcid, url }: Author) => [name, orcid, url].filter(Boolean).join(' · ');

const speakerEntry = (one: Participant, lang: string): Entry => ({
  ...blank('speaker', `speaker ${one.id}`),
  texts: [plain('name', one.name, lang)],
  facts: facts(
    ['handle', one.handle],
    ['role', one.role],
    ['organization', one.organization],
    ['pseudonym', one.pseudonym],
  ),
});

const sourceEntry = (one: Source, lang: string): Entry => ({
  ...blank('source', `source ${one.id}`),
  texts: [plain('title', one.title, one.lang ?? lang)],
  facts: facts(
    ['type', one.kind],
    ['author', one.author],
    ['publisher', one.publisher],
    ['date', one.date],
    ['language', one.lang],
    ['address', one.url],
    ['accessed', one.accessed],
    ['archived', one.archived],
    ['archivedOn', one.archivedOn],
  ),
});
