import { FEWEST_TOLD } from '../../core/poll/telling.ts';
import type { VoteStore } from '../../core/poll/vote-store.ts';
import { openPostgresStore } from './postgres.ts';
import { openSqliteStore } from './sqlite.ts';

/** Where votes are kept: in a database where one is named, else in a folder. */
export interface StorePlace {
  /** `postgres://…`, as POLLS_DATABASE_URL says it; empty is none. */
  readonly databaseUrl: string | undefined;
  readonly folder: string;
}

/**
 * Opens the store of a place.
 * @param place.fewerThan a ballot is told of as `isToBeTold` says it for this number
 * @param place.warn gets one sentence when something is wrong that does not keep the store from opening
 * @throws {NoStore} when it cannot be opened
 */
export async function openVoteStore({
  databaseUrl,
  folder,
  fewerThan = FEWEST_TOLD,
  warn,
}: StorePlace & { fewerThan?: number; warn: (sentence: string) => void }): Promise<VoteStore> {
  return databaseUrl
    ? openPostgresStore({ url: databaseUrl, fewerThan })
    : openSqliteStore({ folder, fewerThan, warn });
}
