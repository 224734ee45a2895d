import { lightPairs } from './case/lighting.ts';
import { alignNotes } from './case/margin.ts';
import { addQuoting } from './case/quoting.ts';
import { watchSelection } from './case/selecting.ts';
import { offerSteps } from './case/stepping.ts';
import { wordsOf } from './case/words.ts';
import { chooseWording } from './case/wordings.ts';

/** Around a case: what reading it gains with script. Everything is there to be read without. */
class Case extends HTMLElement {
  connectedCallback(): void {
    chooseWording(this);
    addQuoting(this, wordsOf(this));
    alignNotes(this);
    lightPairs(this);
    watchSelection(this);
    offerSteps(this);
  }
}

customElements.define('cb-case', Case);
