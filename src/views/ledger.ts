import { contentRoot, readTopFile } from '../adapters/content-folder/index.ts';
import { nameNow } from '../core/revision/ledger.ts';
import { readLedger } from '../core/revision/read.ts';
import { once } from './library.ts';
import { own } from '../core/text/own.ts';

const ledger = once(() => {
  const file = readTopFile(contentRoot(process.cwd()), 'ledger.yaml');
  return Promise.resolve(typeof file?.text === 'string' ? readLedger(file.text).value : undefined);
});

/** The slug that a case has now, by any that it had: old texts name it by an old one. */
export const slugNow = async (slug: string): Promise<string> =>
  nameNow(slug, (await ledger())?.renamed.cases ?? {});

/** The steps of a case, in the order of their numbers in short addresses. */
export const numberedSteps = async (slug: string): Promise<readonly string[]> =>
  own((await ledger())?.cases, slug)?.steps ?? [];
