/** `npm run serve`: serves the built site on this machine until Ctrl-C. */
import { whenAskedToStop } from './lifetime.ts';
import { close, listenOnLoopback } from './listen.ts';
import { readOptions, requireBuiltSite, StartProblem } from './options.ts';
import { createSiteHandler } from './serve-site.ts';

try {
  const options = readOptions(process.env);
  requireBuiltSite(options.dist);
  const servers = await listenOnLoopback(createSiteHandler(options), options.port);
  whenAskedToStop(() => close(servers));
  console.log(`Casebook is at http://localhost:${options.port}${options.base} (Ctrl-C stops it)`);
} catch (error) {
  if (!(error instanceof StartProblem)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
