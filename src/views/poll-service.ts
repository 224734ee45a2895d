import { urls } from './site.ts';

/**
 * What stands before `/api/` in the addresses of the service that counts votes, without a slash at its end: a path of this
 * site, or the address that POLLS_URL names. Nothing where POLLS_URL is `off`.
 */
export function pollService(): string | undefined {
  const named = process.env['POLLS_URL'] ?? '';
  if (named === 'off') return undefined;
  return (named === '' ? urls.home() : named).replace(/\/+$/, '');
}
