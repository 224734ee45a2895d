import './cb-copy.ts';
import './search-key.ts';
