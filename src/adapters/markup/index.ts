import type { AstroIntegration } from 'astro';

/** The part of Astro that writes every value of an attribute, and the line of it before which ours goes. */
const WRITER = /\/astro\/dist\/runtime\/server\/render\/util\.js$/;
const FIRST_LINE = 'if (!shouldEscape) return value;';
const ESCAPE = `
  const SIGNS = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };
  return String(value).replace(/[&"<>]/g, (sign) => SIGNS[sign]);`;

/** The writer of attributes of Astro, made to escape `<` and `>` too; throws where Astro does not write them as it did. */
export function escapingWriter(code: string): string {
  if (code.split(FIRST_LINE).length !== 2) {
    throw new Error(
      `Astro writes attributes in another way: look for toAttributeString, and change ${import.meta.filename}.`,
    );
  }
  return code.replace(FIRST_LINE, () => FIRST_LINE + ESCAPE);
}

/**
 * Lets pages have no `<` or `>` in any value of an attribute, as browsers write HTML since 2025. Astro escapes only what ends
 * the value, which is enough for browsers and not for all who read HTML after them. Can go when Astro does the same.
 */
export const escapedAttributes = (): AstroIntegration => ({
  name: 'casebook-escaped-attributes',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({
        vite: {
          plugins: [
            {
              name: 'casebook-escaped-attributes',
              enforce: 'pre',
              transform: { filter: { id: WRITER }, handler: escapingWriter },
            },
          ],
        },
      });
    },
  },
});
