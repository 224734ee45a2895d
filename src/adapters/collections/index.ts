export { casesLoader } from './cases-loader.ts';
export { CaseSummary } from './summary.ts';
export { siteLoader, topicsLoader } from './yaml-loaders.ts';
