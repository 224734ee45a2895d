import { base, site } from 'astro:config/client';
import { readPollAddress } from '../core/poll/service-address.ts';

/** Where pages of this site find the service that counts votes; undefined where there is none. */
export const pollAddress = readPollAddress(
  process.env['POLLS_URL'],
  base.replace(/\/?$/, '/'),
  site ?? 'http://localhost:4321',
);

/** What stands before `/api/` in the addresses of that service, without a slash at its end. */
export const pollService = (): string | undefined => pollAddress?.prefix;
