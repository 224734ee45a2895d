/** Answers what BARE_ANSWERS says, `{"GET": [headers, body], "POST": …}`, and does nothing else: what Node itself can do. */
import { createServer } from 'node:http';

type Answer = readonly [headers: Record<string, string>, body: string];

const answers = JSON.parse(process.env['BARE_ANSWERS'] ?? '{}') as Record<string, Answer | undefined>;

createServer((request, response) => {
  request.resume();
  request.on('end', () => {
    const [headers, body] = answers[request.method ?? ''] ?? [{}, ''];
    response.writeHead(200, headers).end(body);
  });
}).listen(Number(process.env['PORT']), '127.0.0.1');
