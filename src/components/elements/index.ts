import './cb-ballot.ts';
import './cb-copy.ts';
import './cb-score.ts';
import './search-key.ts';
