import type { InterfaceLanguage } from '../i18n/index.ts';
import { onceEach, site, topics } from './library.ts';

/** What a topic is called and is about, and the language of that. */
export interface TopicWords {
  readonly title: string;
  readonly description: string;
  readonly lang: string;
}

/** The words of every topic by its id: in the language asked for, where they are translated, else in the site's own. */
export const topicsIn = onceEach(
  async (lang: InterfaceLanguage): Promise<ReadonlyMap<string, TopicWords>> => {
    const [all, { lang: own }] = await Promise.all([topics(), site()]);
    return new Map(
      [...all].map(([id, { data }]) => {
        const { translations, ...first } = data;
        const translated = lang === own ? undefined : translations?.[lang];
        return [id, translated ? { ...translated, lang } : { ...first, lang: own }] as const;
      }),
    );
  },
);
