import { base, site } from 'astro:config/client';
import { createUrls } from '../core/url.ts';

/**
 * The paths of this site, with the base and address it is built for. They come from Astro's configuration itself:
 * variables of the environment that happen to be named SITE or BASE_URL change `import.meta.env`.
 */
export const urls = createUrls(base, site ?? 'http://localhost:4321');
