import type { AstroIntegration } from 'astro';

const PICTURE = /\/cases\/[^/?]+\/(?:r\d+\/)?[^/?]+\.(?:png|jpe?g|webp|avif|gif)(?=\?|$)/i;

/**
 * Lets `astro dev` answer for the pictures of cases. With `trailingSlash: 'always'` it matches `[exhibit].ts` only with
 * a slash at the end, although builds write the file without one.
 */
export function exhibitsInDev(): AstroIntegration {
  return {
    name: 'casebook-exhibits-in-dev',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, _response, next) => {
          request.url = request.url?.replace(PICTURE, '$&/');
          next();
        });
      },
    },
  };
}
