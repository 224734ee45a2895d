import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AstroIntegration } from 'astro';
import { readPollAddress } from '../../core/poll/service-address.ts';
import { developmentPolicy } from '../../core/security.ts';
import { createUrls } from '../../core/url.ts';
import { interfaceLanguages } from '../../i18n/index.ts';

/** Lets the development server send a policy with everything, as hosts do with what was built. */
export function policyInDev(): AstroIntegration {
  let putFirst = () => {};
  let searchPages: readonly string[] = [];
  let polls: string | undefined;
  return {
    name: 'casebook-policy-in-dev',
    hooks: {
      'astro:config:done': ({ config }) => {
        const urls = createUrls(config.base, '');
        searchPages = interfaceLanguages.map((lang) => urls.search(lang));
        polls = readPollAddress(
          process.env['POLLS_URL'],
          urls.home(),
          config.site ?? 'http://localhost:4321',
        )?.origin;
      },
      'astro:server:setup': ({ server }) => {
        putFirst = () => {
          server.middlewares.stack.unshift({ route: '', handle: sendPolicy });
        };
      },
      // What Astro answers by itself, it answers before anything that was added at set-up.
      'astro:server:start': () => putFirst(),
    },
  };

  function sendPolicy(request: IncomingMessage, response: ServerResponse, next: () => void): void {
    const [path = ''] = (request.url ?? '').split('?');
    const needs = { searches: searchPages.includes(path), polls };
    response.setHeader('Content-Security-Policy', developmentPolicy(needs, request.headers.host ?? ''));
    response.setHeader('X-Content-Type-Options', 'nosniff');
    next();
  }
}
