import './cb-copy.ts';
import './cb-slash.ts';
import './search-key.ts';
