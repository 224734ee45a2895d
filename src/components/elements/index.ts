import './cb-ballot.ts';
import './cb-copy.ts';
import './cb-score.ts';
import './cb-slash.ts';
import './search-key.ts';
