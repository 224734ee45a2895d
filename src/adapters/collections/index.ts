export { casesLoader } from './cases-loader.ts';
export { frozenLoader } from './frozen-loader.ts';
export { FrozenSummary } from './frozen-task.ts';
export { CaseSummary } from './summary.ts';
export { siteLoader, topicsLoader } from './yaml-loaders.ts';
export { lessonsLoader } from './lessons-loader.ts';
