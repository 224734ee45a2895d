/** `npm run serve`: serves the built site, and counts votes, until Ctrl-C. */
import { runServer } from './run.ts';

await runServer('site');
