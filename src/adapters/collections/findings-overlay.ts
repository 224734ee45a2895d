import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { ErrorPayload, ViteDevServer } from 'vite';
import type { Finding } from '../../core/text/finding.ts';
import { frame, textsIn } from '../reporters/index.ts';
import { onFindings } from './findings-channel.ts';
import { tellLateSaves } from './loading.ts';

/**
 * Shows errors in content in the browser's overlay while the last good pages stay, and takes it away after a good save;
 * warnings stand over the top of the page.
 * A page that was sent before a save, and connects only after it, is told to load again: Vite has told nobody.
 */
export function findingsOverlay(): AstroIntegration {
  let broken: ErrorPayload['err'] | undefined;
  let pageSent = 0;
  let contentRead = 0;
  let warnings: readonly string[] = [];
  const send = ({ environments: { client } }: ViteDevServer) => {
    if (broken) client.hot.send({ type: 'error', err: broken });
    client.hot.send('casebook:warnings', warnings);
  };
  return {
    name: 'casebook-findings-overlay',
    hooks: {
      'astro:config:setup': ({ command, injectScript }) => {
        const bar = fileURLToPath(new URL('./findings-bar.ts', import.meta.url));
        if (command === 'dev') injectScript('page', `import ${JSON.stringify(bar)};`);
      },
      'astro:server:setup': ({ server }) => {
        tellLateSaves(server.watcher);
        server.environments.client.hot.on('vite:client:connect', () => {
          send(server);
          if (contentRead > pageSent) server.environments.client.hot.send({ type: 'full-reload' });
        });
        server.middlewares.use((request, _response, next) => {
          if (request.headers.accept?.includes('text/html')) pageSent = performance.now();
          next();
        });
        onFindings(({ root, findings }) => {
          contentRead = performance.now();
          const wasBroken = broken !== undefined;
          const errors = findings.filter(({ severity }) => severity === 'error');
          broken = errors.length > 0 ? toError(root, errors) : undefined;
          warnings = findings.filter(({ severity }) => severity === 'warning').map(lineOf);
          send(server);
          if (!broken && wasBroken) server.environments.client.hot.send({ type: 'full-reload' });
        });
      },
    },
  };
}

const placeOf = ({ file, line, column }: Finding) => `${file}:${String(line)}:${String(column)}`;

const lineOf = (finding: Finding) =>
  `${placeOf(finding)}  ${finding.code}  ${finding.message} ${finding.hint}`;

function toError(root: string, errors: readonly Finding[]): ErrorPayload['err'] {
  const [first] = errors;
  const textOf = textsIn(root);
  const message = errors.map((error) => `${error.code}  ${error.message} ${error.hint}`).join('\n');
  const excerpts = errors.map(
    (error) => `${placeOf(error)}  ${error.code}\n${frame(error, textOf(error.file))}`,
  );
  const loc = first && { file: join(root, first.file), line: first.line, column: first.column };
  return {
    message,
    stack: excerpts.join('\n\n'),
    plugin: 'Casebook’s checker',
    ...(loc ? { id: loc.file, loc } : {}),
  };
}
