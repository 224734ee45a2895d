import { createUrls } from '../core/url.ts';

/** The paths of this site, with the base and address it is built for. */
export const urls = createUrls(import.meta.env.BASE_URL, import.meta.env.SITE);
