/** `npm run polls`: the service that counts votes, without the site. */
import { runServer } from '../run.ts';

await runServer('polls');
