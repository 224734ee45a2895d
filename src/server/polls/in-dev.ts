import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AstroIntegration } from 'astro';
import { createUrls } from '../../core/url.ts';
import { parseBallots, parseWordings } from './ballot-box.ts';
import type { PollSources, RunningPolls } from './start.ts';
import { withoutPolls } from './without-polls.ts';

/** Counts votes on the development server too. The store is opened at the first request. */
export function pollsInDev(): AstroIntegration {
  let base = '/';
  let putFirst = () => {};
  return {
    name: 'casebook-polls',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = createUrls(config.base, '').home();
      },
      'astro:server:setup': ({ server, logger }) => {
        let polls: Promise<RunningPolls> | undefined;
        const port = server.config.server.port;
        const open = async () => {
          const { openPolls } = await import('./start.ts');
          return openPolls(
            process.env,
            { base, port },
            sourcesAt(() => server.resolvedUrls?.local[0], base),
          );
        };
        const answer = (request: IncomingMessage, response: ServerResponse) => {
          polls ??= open();
          polls.then(
            ({ handle }) => handle(request, response),
            (error: unknown) => {
              polls = undefined;
              logger.error(error instanceof Error ? error.message : String(error));
              withoutPolls.handle(request, response);
            },
          );
        };
        putFirst = () => {
          server.middlewares.stack.unshift({
            route: '',
            handle: (request: IncomingMessage, response: ServerResponse, next: () => void) => {
              if (request.url?.startsWith(`${base}api/`)) answer(request, response);
              else next();
            },
          });
        };
        server.httpServer?.once('close', () => void polls?.then(({ close }) => close()));
      },
      // Astro refuses paths without a slash at their end before anything that was added at set-up.
      'astro:server:start': () => putFirst(),
    },
  };
}

/** The same pages that a build would write, as the development server gives them now. */
function sourcesAt(address: () => string | undefined, base: string): PollSources {
  const urls = createUrls(base, '');
  const ask = async (path: string) => (await fetch(new URL(path, address()))).text();
  return {
    ballots: async () => parseBallots(await ask(urls.ballots())),
    wordings: async () => parseWordings(await ask(urls.ballotWordings())),
    pageIn: (lang) => ask(urls.results(lang)),
  };
}
