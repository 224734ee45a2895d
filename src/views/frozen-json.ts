import { readCaseFile } from '../adapters/collections/case-file.ts';
import { caseJson } from '../adapters/exporters/index.ts';
import { revisionName } from '../core/url.ts';
import { cacheKey } from './cache-key.ts';
import { frozen } from './frozen.ts';
import { site } from './library.ts';
import { urls } from './site.ts';

/** The JSON editions of frozen revisions, for `getStaticPaths`; of one that was withdrawn there is none. */
export async function frozenJsonRoutes() {
  const [all, { license }] = await Promise.all([frozen(), site()]);
  return [...all].flatMap(([slug, editions]) =>
    editions
      .filter(({ translation, withdrawn }) => !translation && !withdrawn)
      .map(({ number, digest, date, note, data: { files } }) => {
        const revision = { number, date, note, files };
        const pages = editions
          .filter((edition) => edition.number === number)
          .map(({ lang, href }) => ({ lang, href }));
        return {
          params: { slug, revision: revisionName(number) },
          props: { digest, revision, pages, license },
          cacheKey: cacheKey(digest, revision, pages, license, urls.absolute(urls.home())),
        };
      }),
  );
}
export type FrozenJson = Awaited<ReturnType<typeof frozenJsonRoutes>>[number]['props'];

/** One frozen revision as JSON, its files by their digests. */
export function frozenJson({ digest, revision, pages, license }: FrozenJson): string {
  return caseJson({ license, ...readCaseFile(digest).model }, pages, urls, revision);
}
