export { casesLoader } from './cases-loader.ts';
export { siteLoader, topicsLoader } from './yaml-loaders.ts';
