import { join } from 'node:path';
import { contentRoot } from '../adapters/content-folder/index.ts';
import { cacheKey } from './cache-key.ts';
import { frozen } from './frozen.ts';

/** The pictures of frozen revisions, for `getStaticPaths`; their digests stand in the record of the revision. */
export async function frozenExhibitRoutes() {
  const root = contentRoot(process.cwd());
  return [...(await frozen())].flatMap(([slug, editions]) =>
    editions
      .filter(({ translation, withdrawn }) => !translation && !withdrawn)
      .flatMap(({ data }) => Object.entries(data.files))
      .flatMap(([file, sha256]) => {
        const [revision, exhibit] = file.split('/');
        if (revision === undefined || exhibit === undefined) return [];
        const path = join(root, 'cases', slug, file);
        return [{ params: { slug, revision, exhibit }, props: { path }, cacheKey: cacheKey(sha256, path) }];
      }),
  );
}
