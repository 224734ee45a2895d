/** Of a case, what decides where the front page shows it. */
interface Dated {
  readonly main: { readonly data: { readonly status: string } };
}

const CASES_SHOWN = 10;

/**
 * What the front page shows of all cases, which come newest first: one at length, and a list of others. What nobody keeps
 * up to date any more is in the list alone.
 */
export function frontCases<Case extends Dated>(
  all: readonly Case[],
): { readonly first: Case | undefined; readonly others: readonly Case[] } {
  const first = all.find(({ main }) => main.data.status !== 'retired');
  const others = all.filter((one) => one !== first).slice(0, first ? CASES_SHOWN - 1 : CASES_SHOWN);
  return { first, others };
}
