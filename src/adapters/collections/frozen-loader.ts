import { basename, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { formerLessons } from '../../core/revision/ledger.ts';
import { readLedger } from '../../core/revision/read.ts';
import { LEDGER_FILE } from '../checker/index.ts';
import { contentRoot, listCases, readTopFile, RECORD_FILE } from '../content-folder/index.ts';
import { runTasks } from '../threads/index.ts';
import { sweepCaseFiles } from './case-file.ts';
import { FrozenSummary, isFrozen, readFrozen, type FrozenFacts, type FrozenTask } from './frozen-task.ts';
import { codeVersion } from './version.ts';
import { establish, queued, whenChanged } from './loading.ts';

/** The files that say what was frozen. */
const RECORDS = [RECORD_FILE, LEDGER_FILE];

/**
 * Loads the frozen revisions of cases: one entry for each language of each. Whether they are as they were published is
 * the business of the loader of the cases.
 */
export function frozenLoader(): Loader {
  return {
    name: 'casebook-frozen',
    schema: FrozenSummary,
    async load(context) {
      const root = contentRoot(fileURLToPath(context.config.root));
      establish(context);
      const run = queued(() => load(context));
      await run();
      whenChanged(context, root, (inside) => RECORDS.includes(basename(inside)), run);
    },
  };
}

async function load({ store, meta, config, watcher }: LoaderContext): Promise<void> {
  const project = fileURLToPath(config.root);
  const root = contentRoot(project);
  const ledger = readTopFile(root, LEDGER_FILE)?.text;
  const former = formerLessons(typeof ledger === 'string' ? readLedger(ledger).value : undefined);
  const version = `${codeVersion(project)} ${JSON.stringify(former)}`;
  const facts: FrozenFacts = { root, version, formerLessons: former };
  const listed = listCases(root).filter(({ kept }) => kept.recorded);
  const stored = Map.groupBy(store.entries(), ([, { data }]) => String(data['slug']));
  const tasks = listed.map((folder): FrozenTask => {
    const key = meta.get(folder.slug);
    const digests = (stored.get(folder.slug) ?? []).map(([, { digest }]) => String(digest)).filter(isFrozen);
    return { listed: folder, known: key === undefined ? undefined : { key, digests } };
  });
  const reports = await runTasks(new URL('./frozen-worker.ts', import.meta.url), facts, tasks, readFrozen);
  const slugs = new Set(listed.map(({ slug }) => slug));
  for (const [slug, entries] of stored)
    if (!slugs.has(slug)) {
      for (const [id] of entries) store.delete(id);
      meta.delete(slug);
    }
  for (const [at, { slug }] of listed.entries()) {
    const report = reports[at];
    if (!report?.entries) continue;
    for (const [id] of stored.get(slug) ?? []) store.delete(id);
    for (const { id, digest, path, data } of report.entries) {
      const filePath = relative(project, join(root, path)).split(sep).join('/');
      store.set({ id, digest, data, filePath });
    }
    meta.set(slug, report.key);
  }
  if (!watcher) sweepCaseFiles(new Set(store.values().map(({ digest }) => String(digest))), isFrozen);
}
