import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { ErrorPayload, ViteDevServer } from 'vite';
import type { Finding } from '../../core/text/finding.ts';
import { frame, textsIn } from '../reporters/index.ts';
import { onFindings } from './findings-channel.ts';

/**
 * Shows errors in content in the browser's overlay while the last good pages stay, and takes it away after a good save.
 * A page that was sent before a save, and connects only after it, is told to load again: Vite has told nobody.
 */
export function findingsOverlay(): AstroIntegration {
  let broken: ErrorPayload['err'] | undefined;
  let pageSent = 0;
  let contentRead = 0;
  const send = ({ environments }: ViteDevServer) => {
    if (broken) environments.client.hot.send({ type: 'error', err: broken });
  };
  return {
    name: 'casebook-findings-overlay',
    hooks: {
      'astro:server:setup': ({ server }) => {
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
          if (broken) send(server);
          else if (wasBroken) server.environments.client.hot.send({ type: 'full-reload' });
        });
      },
    },
  };
}

function toError(root: string, errors: readonly Finding[]): ErrorPayload['err'] {
  const [first] = errors;
  const textOf = textsIn(root);
  const place = ({ file, line, column }: Finding) => `${file}:${line}:${column}`;
  const message = errors.map((error) => `${error.code}  ${error.message} ${error.hint}`).join('\n');
  const excerpts = errors.map(
    (error) => `${place(error)}  ${error.code}\n${frame(error, textOf(error.file))}`,
  );
  const loc = first && { file: join(root, first.file), line: first.line, column: first.column };
  return {
    message,
    stack: excerpts.join('\n\n'),
    plugin: 'Casebook’s checker',
    ...(loc ? { id: loc.file, loc } : {}),
  };
}
