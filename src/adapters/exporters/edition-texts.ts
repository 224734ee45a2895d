import type { Case } from '../../core/case/schema.ts';
import { revisionName, type Urls } from '../../core/url.ts';
import { CARD_SIZE } from '../cards/card.ts';
import { readCaseFile } from '../collections/case-file.ts';
import { caseAnnotations } from './annotations.ts';
import { caseJson, withdrawnJson } from './case-json.ts';
import { caseMarkdown } from './case-markdown.ts';
import type { EditionJob, EditionTask } from './editions-channel.ts';
import { caseOembed } from './oembed.ts';

/** What every edition of a site needs to know. */
export type SiteFacts = Omit<EditionJob, 'tasks'>;

/** One form in which a case is given to machines. */
interface EditionForm {
  /** Where it stands in the folder `cases` of the site. */
  readonly file: (task: EditionTask) => string;
  /** Whether frozen revisions are given in it too. */
  readonly ofRevisions?: boolean;
  /** What it is made from besides the model, the address of the site and the licence. */
  readonly from: (task: EditionTask, facts: SiteFacts) => unknown;
  readonly write: (model: Case, task: EditionTask, facts: SiteFacts, urls: Urls) => string;
}

const forms = {
  json: {
    file: ({ slug, frozen, revision }) =>
      frozen && revision ? `${slug}/${revisionName(revision.number)}.json` : `${slug}.json`,
    ofRevisions: true,
    from: ({ editions, revision, frozen }) => [editions, revision, frozen],
    write: (model, task, _, urls) => caseJson(model, task, urls),
  },
  md: {
    file: ({ slug }) => `${slug}.md`,
    from: ({ named, page, revision }) => [named, page, revision?.date],
    write: (model, { page, revision }, { claims, topics }, urls) =>
      caseMarkdown(model, {
        urls,
        claims,
        topics,
        ...(revision && {
          revision: { number: revision.number, date: revision.date, address: urls.absolute(page.href) },
        }),
      }),
  },
  annotations: {
    file: ({ slug }) => `${slug}/annotations.json`,
    from: ({ page }) => page,
    write: (model, { page }, _, urls) => caseAnnotations(model, page, urls),
  },
  oembed: {
    file: ({ slug }) => `${slug}/oembed.json`,
    from: ({ title, authors }, { provider }) => [title, authors, provider, CARD_SIZE],
    write: (_, task, { provider }, urls) => caseOembed({ ...task, provider }, urls),
  },
} satisfies Record<string, EditionForm>;

export type EditionName = keyof typeof forms;

/** Every form in which a case is given to machines, by its name. */
export const editionForms: Readonly<Record<EditionName, EditionForm>> = forms;

/** The model of a case with the licence that it is under. */
const licensed = ({ license }: SiteFacts, { digest }: EditionTask): Case => ({
  license,
  ...readCaseFile(digest).model,
});

/**
 * One case in several forms, by their names.
 * @throws Error where its side file is not there
 */
export function editionTexts(
  names: readonly EditionName[],
  task: EditionTask,
  facts: SiteFacts,
  urls: Urls,
): Readonly<Record<string, string>> {
  const { revision } = task;
  if (revision?.withdrawn) {
    const text = withdrawnJson({ ...task, revision: { ...revision, withdrawn: revision.withdrawn } }, urls);
    return Object.fromEntries(names.map((name) => [name, text]));
  }
  const model = licensed(facts, task);
  return Object.fromEntries(names.map((name) => [name, editionForms[name].write(model, task, facts, urls)]));
}
