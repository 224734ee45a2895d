import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { Site, Topic } from '../../core/site/schema.ts';
import { contentRoot } from '../content-folder/index.ts';
import { establish } from './loading.ts';
import { readSite, readTopics } from './yaml-files.ts';

type Entries = Readonly<Record<string, Record<string, unknown>>>;

/** Loads entries from a YAML file at the top of the content folder; faults in it are told by the loader of the cases. */
function yamlLoader(
  name: string,
  file: string,
  schema: typeof Site | typeof Topic,
  entriesOf: (root: string) => Entries,
): Loader {
  const load = (context: LoaderContext) => {
    const { config, store } = context;
    const root = contentRoot(fileURLToPath(config.root));
    const entries = entriesOf(root);
    for (const id of store.keys()) if (!Object.hasOwn(entries, id)) store.delete(id);
    for (const [id, data] of Object.entries(entries))
      store.set({ id, data, digest: context.generateDigest(data) });
  };
  return {
    name,
    schema,
    load(context) {
      establish(context);
      load(context);
      const watched = join(contentRoot(fileURLToPath(context.config.root)), file);
      context.watcher?.on('all', (_event, path) => {
        if (path === watched) load(context);
      });
      return Promise.resolve();
    },
  };
}

/** The site's own facts, from `casebook.yaml`: one entry, `site`. */
export const siteLoader = (): Loader =>
  yamlLoader('casebook-site', 'casebook.yaml', Site, (root) => ({ site: readSite(root) }));

/** The topics of `topics.yaml`, by id. */
export const topicsLoader = (): Loader => yamlLoader('casebook-topics', 'topics.yaml', Topic, readTopics);
