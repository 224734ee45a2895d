import type { CitationWords, PlainWords } from '../../core/citation/index.ts';
import { reasonIn } from '../../core/revision/moved.ts';
import { direction, formatDate, words, type InterfaceLanguage } from '../../i18n/index.ts';
import { own } from '../../core/text/own.ts';

/** What citations say in a language of the interface. */
export function citationWords(lang: InterfaceLanguage): CitationWords & PlainWords {
  const t = words(lang);
  const platform = (name: string) => {
    const plain = name.replaceAll('-', ' ');
    return own(t.platforms, name) ?? plain.charAt(0).toLocaleUpperCase(lang) + plain.slice(1);
  };
  const { revision, nearness, genres, quoted, untitled, undated, withdrawn } = t.cite;
  return {
    genre: (name, fidelity) => `${platform(name)}${nearness[fidelity]}`,
    places: genres,
    revision,
    fidelity: (fidelity, source, locator) => {
      const before = t.fidelity[fidelity];
      if (fidelity === 'invented') return `${before}.`;
      const place = locator === undefined ? '' : `; ${locator}`;
      const doubt = fidelity === 'reconstructed' ? t.message.noWords : '';
      const from = source === undefined ? [t.message.noSource] : [quoted(source.title), source.publisher];
      return `${before} ${from.filter(Boolean).join(', ')}${place}${doubt}.`;
    },
    fictional: t.header.fictional,
    untitled,
    withdrawn,
    notice: (number, { date, reason }) =>
      `${t.revisions.withdrawn(number, formatDate(lang, date))} ${t.revisions.because(reasonIn(reason, lang))}`,
    undated,
    quoted,
    direction: direction(lang),
    date: (date) => formatDate(lang, date),
  };
}
