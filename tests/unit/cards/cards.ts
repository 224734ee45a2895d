import type { Card, CardWords } from '../../../src/adapters/cards/card.ts';
import { cardMap } from '../../../src/core/case/map/index.ts';
import { direction } from '../../../src/i18n/index.ts';
import { agent, caseOf, customer, said } from '../measures/model.ts';

/** A text for a card. */
export const wordsIn = (lang: string, text: string): CardWords => ({ text, lang, dir: direction(lang) });

/** The sign of a site. */
export const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M4 4h24v24H4z"/></svg>';

const thread = [said('1', 'ana'), said('2', 'ben', undefined, { replyTo: '1' }), said('3', 'ana')];

/** The card of a short case. */
export const caseCard = (change: Partial<Card> = {}): Card => ({
  name: 'Casebook',
  title: wordsIn('en', 'The tofu that came twice'),
  line: wordsIn('en', '2 speakers · 3 messages · 1 step'),
  picture: { kind: 'map', map: cardMap(caseOf([customer, agent('ben')], thread)) },
  ...change,
});
