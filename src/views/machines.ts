import { catalogueText, llmsText, type CataloguedCase } from '../adapters/exporters/index.ts';
import { lessons, shelf, site, type ShelvedCase } from './library.ts';
import { urls } from './site.ts';

function listed({ slug, main, original, editions }: ShelvedCase): CataloguedCase {
  const { data } = main;
  const { status, published, authors, topics, platform, channel, started, ending, fictional } = data;
  return {
    slug,
    title: data.title,
    summary: data.summary,
    lang: original.data.lang,
    editions: editions.map(({ entry, href }) => ({ lang: entry.data.lang, title: entry.data.title, href })),
    ...{ status, published, authors, topics, platform, channel, started, ending, fictional },
    steps: data.steps,
    messages: data.messages,
    participants: data.participants,
    revisions: original.data.revisions,
  };
}

const bySlug = (a: { slug: string }, b: { slug: string }) => (a.slug < b.slug ? -1 : 1);

const listedCases = async () => [...(await shelf()).values()].map(listed).toSorted(bySlug);

/** `/cases/index.json`. */
export async function catalogueJson(): Promise<string> {
  const [facts, cases] = await Promise.all([site(), listedCases()]);
  return catalogueText(facts, cases, urls);
}

/** `/llms.txt`. */
export async function llmsTxt(): Promise<string> {
  const [facts, cases, claims] = await Promise.all([site(), listedCases(), lessons()]);
  const claimed = [...claims.values()].map(({ id, data }) => ({ id, claim: data.claim }));
  return llmsText(facts, cases, claimed, urls);
}
