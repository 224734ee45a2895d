import type { IncomingMessage, ServerResponse } from 'node:http';
import { whenAskedToStop } from './lifetime.ts';
import { finish, listen } from './listen.ts';
import { readOptions, requireBuiltSite, StartProblem } from './options.ts';
import { withoutPolls } from './polls/without-polls.ts';
import { createLog, openPolls, sourcesIn } from './polls/start.ts';
import { createSiteHandler, type SiteHandler } from './serve-site.ts';

/**
 * Runs a server until it is asked to stop: `site` for the built site with its polls, `polls` for the polls alone. What
 * keeps it from starting is said in a sentence; a site is served even where votes cannot be kept.
 */
export async function runServer(what: 'site' | 'polls'): Promise<void> {
  try {
    const options = readOptions(process.env);
    requireBuiltSite(options.dist);
    const log = createLog();
    const sources = sourcesIn(options.dist, (sentence) => log.warn(sentence));
    const polls = await openPolls(process.env, options, sources, log).catch((error: unknown) => {
      if (what === 'polls' || !(error instanceof StartProblem)) throw error;
      console.error(`Votes are not counted: ${error.message}`);
      return withoutPolls;
    });
    const site: SiteHandler =
      what === 'site' ? createSiteHandler(options, (sentence) => log.warn(sentence)) : notHere;
    const api = `${options.base}api/`;
    const handler = (request: IncomingMessage, response: ServerResponse) => {
      if (request.url?.startsWith(api)) polls.handle(request, response);
      else site(request, response);
    };
    const servers = await listen(handler, options).catch(async (error: unknown) => {
      await polls.close();
      throw error;
    });
    const end = whenAskedToStop(() => {
      end();
      void finish(servers).then(() => polls.close());
    });
    process.once('exit', () => console.error(`The folder of the site was ${options.dist}.`));
    const address = `http://localhost:${options.port}${options.base}`;
    console.log(
      what === 'site'
        ? `Casebook is at ${address} (Ctrl-C stops it)`
        : `The polls of Casebook are at ${address}api/ (Ctrl-C stops it)`,
    );
  } catch (error) {
    if (!(error instanceof StartProblem)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

const notHere: SiteHandler = (_request, response) => {
  response
    .writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' })
    .end('This server counts votes; the site is elsewhere.\n');
};
