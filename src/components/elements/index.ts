import './cb-copy.ts';
