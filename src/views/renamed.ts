import { contentRoot, readTopFile } from '../adapters/content-folder/index.ts';
import { nameNow } from '../core/revision/ledger.ts';
import { readLedger } from '../core/revision/read.ts';
import { once } from './library.ts';

const renamed = once(() => {
  const file = readTopFile(contentRoot(process.cwd()), 'ledger.yaml');
  const ledger = typeof file?.text === 'string' ? readLedger(file.text).value : undefined;
  return Promise.resolve(ledger?.renamed.cases ?? {});
});

/** The slug that a case has now, by any that it had: old texts name it by an old one. */
export const slugNow = async (slug: string): Promise<string> => nameNow(slug, await renamed());
