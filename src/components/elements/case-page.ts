import './cb-ballot.ts';
import './cb-case.ts';
import './cb-score.ts';
