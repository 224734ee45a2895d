/** Serves CASEBOOK_DIST with sirv alone, as it is for production: sizes and times of files read once, at the start. */
import { createServer } from 'node:http';
import sirv from 'sirv';

const send = sirv(process.env['CASEBOOK_DIST'] ?? 'dist', { etag: true, brotli: true, gzip: true });
createServer((request, response) => send(request, response, () => void response.writeHead(404).end())).listen(
  Number(process.env['PORT']),
  '127.0.0.1',
);
