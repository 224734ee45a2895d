/** A licence as it is shown; one that is not known here by its SPDX expression alone. */
export interface Licence {
  readonly text: string;
  readonly href?: string;
}

const licences = new Map<string, Licence>([
  ['CC-BY-4.0', { text: 'CC BY 4.0', href: 'https://creativecommons.org/licenses/by/4.0/' }],
  ['CC-BY-SA-4.0', { text: 'CC BY-SA 4.0', href: 'https://creativecommons.org/licenses/by-sa/4.0/' }],
  ['CC-BY-NC-4.0', { text: 'CC BY-NC 4.0', href: 'https://creativecommons.org/licenses/by-nc/4.0/' }],
  ['CC0-1.0', { text: 'CC0 1.0', href: 'https://creativecommons.org/publicdomain/zero/1.0/' }],
]);

/** The name and address of a licence, from its SPDX expression. */
export const licenceOf = (spdx: string): Licence => licences.get(spdx) ?? { text: spdx };

/** The address of a licence, or its name where it has none. */
export const licenceAddress = (spdx: string): string => {
  const { text, href } = licenceOf(spdx);
  return href ?? text;
};
