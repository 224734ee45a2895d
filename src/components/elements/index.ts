// What every page loads, in one file: on a slow connection a second request costs more than the bytes of all elements.
import './cb-ballot.ts';
import './cb-case.ts';
import './cb-copy.ts';
import './cb-score.ts';
import './cb-slash.ts';
import './search-key.ts';
