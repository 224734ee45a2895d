import { createHash } from 'node:crypto';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AstroError } from 'astro/errors';
import type { Loader, LoaderContext } from 'astro/loaders';
import { sortFindings, type Finding } from '../../core/text/finding.ts';
import {
  crossFindings,
  factsOf,
  ledgerFindings,
  openFolder,
  quotableOf,
  readSurroundings,
  type FolderReport,
  type RunFacts,
} from '../checker/index.ts';
import { contentRoot, listCases, type ListedCase } from '../content-folder/index.ts';
import { pretty, textsIn } from '../reporters/index.ts';
import { runTasks } from '../threads/index.ts';
import { buildFolder, type BuildFacts, type BuildReport } from './build-task.ts';
import { readCaseFile, sweepCaseFiles } from './case-file.ts';
import { isFrozen } from './frozen-task.ts';
import { publishFindings } from './findings-channel.ts';
import { CaseSummary } from './summary.ts';
import { codeVersion } from './version.ts';
import { establish, queued, whenChanged } from './loading.ts';

/** What in the content folder findings depend on. */
const CONTENT = /^(?:cases|lessons)[\\/]|\.yaml$/;

/**
 * Loads the cases of the content folder into Astro's store: summaries in the store, models in side files named by digest.
 * In a build, an error in any file ends it, after all findings were printed; in development the last good entries stay.
 */
export function casesLoader(): Loader {
  return {
    name: 'casebook-cases',
    schema: CaseSummary,
    async load(context) {
      const project = fileURLToPath(context.config.root);
      const root = contentRoot(project);
      establish(context);
      const run = queued(() => loadAll(context, project, root));
      await run();
      context.watcher?.add(root);
      whenChanged(context, root, (inside) => CONTENT.test(inside), run);
    },
  };
}

async function loadAll(context: LoaderContext, project: string, root: string): Promise<void> {
  const { store, meta, logger } = context;
  const started = performance.now();
  const listed = listCases(root);
  const editing = context.watcher !== undefined;
  const surroundings = await readSurroundings(root, editing);
  const plain = factsOf(root, surroundings, editing);
  const facts: BuildFacts = { ...plain, version: worldVersion(project, plain) };
  const tasks = listed.map((folder) => ({ listed: folder, known: meta.get(folder.slug) }));
  const reports = await runTasks(new URL('./build-worker.ts', import.meta.url), facts, tasks, buildFolder);
  const built = listed
    .map((folder, at) => ({ slug: folder.slug, listed: folder, report: reports[at] }))
    .filter((entry) => isReport(entry));
  apply(context, root, built);
  const folderReports: FolderReport[] = [];
  for (const { listed: folder, report } of built)
    folderReports.push(report.report ?? (await storedReport(context, folder, plain)));
  const findings = sortFindings([
    ...surroundings.findings,
    ...ledgerFindings(root, surroundings, listed),
    ...folderReports.flatMap((report) => report.findings),
    ...crossFindings(surroundings, folderReports),
  ]);
  if (!context.watcher)
    sweepCaseFiles(
      new Set([...store.values()].map(({ digest }) => String(digest))),
      (name) => !isFrozen(name),
    );
  const changed = built.filter(({ report }) => !report.unchanged).length;
  logger.info(
    `${listed.length} cases, ${changed} read, in ${((performance.now() - started) / 1000).toFixed(1)} s`,
  );
  announce(context, root, listed.length, findings);
}

const isReport = <Entry extends { report: BuildReport | undefined }>(
  entry: Entry,
): entry is Entry & { report: BuildReport } => entry.report !== undefined;

const worldVersion = (
  project: string,
  { topics, lessons, draftLessons, formerLessons }: Omit<BuildFacts, 'version'>,
) =>
  createHash('sha256')
    .update(codeVersion(project))
    .update(JSON.stringify([topics, lessons, draftLessons, formerLessons]))
    .digest('hex')
    .slice(0, 16);

function apply(
  { store, meta, config }: LoaderContext,
  root: string,
  built: readonly { slug: string; report: BuildReport }[],
): void {
  const slugs = new Set(built.map(({ slug }) => slug));
  const stored = Map.groupBy(store.keys(), (id) => id.split('/')[0] ?? id);
  for (const [slug, ids] of stored) {
    if (slugs.has(slug)) continue;
    for (const id of ids) store.delete(id);
    meta.delete(slug);
  }
  for (const { slug, report } of built) {
    if (report.unchanged || report.entries.length === 0) continue;
    const ids = new Set(report.entries.map(({ id }) => id));
    for (const id of stored.get(slug) ?? []) if (!ids.has(id)) store.delete(id);
    for (const { id, digest, path, data } of report.entries) {
      const filePath = relative(fileURLToPath(config.root), join(root, path)).split(sep).join('/');
      store.set({ id, digest, data, filePath });
    }
    if (report.report?.findings.length === 0) meta.set(slug, report.digest);
    else meta.delete(slug);
  }
}

/** The report of a case that did not change, from what the store and the side file hold of it. */
async function storedReport(
  { store }: LoaderContext,
  listed: ListedCase,
  facts: RunFacts,
): Promise<FolderReport> {
  const { slug } = listed;
  const entry = store.get(slug);
  const { lessons = [] } = (entry?.data ?? {}) as Partial<CaseSummary>;
  const wanted = entry?.digest !== undefined && facts.quoted.includes(slug);
  const pinned = facts.pinned.some((one) => one.startsWith(`${slug}@`));
  return {
    slug,
    findings: [],
    draft: entry?.data['status'] === 'draft',
    bearings: lessons.map((bearing) => ({ slug, ...bearing })),
    quotable: wanted
      ? quotableOf(
          facts,
          readCaseFile(String(entry.digest)).model,
          pinned ? await openFolder(facts, listed) : { slug, revisions: undefined, kept: undefined },
        )
      : undefined,
  };
}

function announce(
  { logger, watcher }: LoaderContext,
  root: string,
  cases: number,
  findings: readonly Finding[],
): void {
  if (findings.length > 0) logger.warn(`\n\n${pretty({ cases, findings }, textsIn(root), false)}\n`);
  const error = findings.find(({ severity }) => severity === 'error');
  publishFindings({ root, findings });
  if (!error || watcher) return;
  const { code, message, hint, file, line, column } = error;
  const count = findings.filter(({ severity }) => severity === 'error').length;
  const others = count === 1 ? '' : ` (the first of ${count} errors; all are listed above)`;
  const located = new AstroError(`${code}: ${message}${others}`, hint);
  throw Object.assign(located, { title: code, loc: { file: join(root, file), line, column } });
}
