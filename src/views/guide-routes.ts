import { words } from '../i18n/index.ts';
import { cacheKey } from './cache-key.ts';
import { guide, site } from './library.ts';
import { urls } from './site.ts';

/** The table of contents of the guide, in reading order. */
export async function guideContents() {
  const pages = (await guide()).map(({ id, data }) => ({ text: data.title, href: urls.guide(id) }));
  return [...pages, { text: words('en').guide.findings, href: urls.guide('findings') }];
}

/** The pages of the guide, for `getStaticPaths`; each leads to the next, the last to the findings. */
export async function guideRoutes() {
  const [pages, facts] = await Promise.all([guide(), site()]);
  const contents = await guideContents();
  return pages.map((entry, index) => {
    const next = contents[index + 1];
    return {
      params: { page: entry.id },
      props: { id: entry.id, next },
      cacheKey: cacheKey(entry.digest, next, contents, facts, urls.absolute(urls.home())),
    };
  });
}
