/** Text without what XML cannot hold. */
export const clean = (text: string): string => text.toWellFormed().replace(/[\p{Cc}\uFFFE\uFFFF]/gu, ' ');

/** Text as HTML. */
export const asHtml = (text: string): string =>
  clean(text).replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);

/** Text for an attribute in double quotes. */
export const asValue = (text: string): string => asHtml(text).replaceAll('"', '&quot;');
