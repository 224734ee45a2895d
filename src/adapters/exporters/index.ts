export { caseAnnotations, type AnnotatedPage } from './annotations.ts';
export { caseJson, caseJsonSchema, CaseDocument, inOneLine } from './case-json.ts';
export { caseMarkdown } from './case-markdown.ts';
export { editionTexts, type EditionName } from './edition-texts.ts';
export { catalogueText, type CataloguedCase } from './catalogue.ts';
export {
  publishEditions,
  type EditionJob,
  type EditionRevision,
  type EditionTask,
} from './editions-channel.ts';
export { llmsText } from './llms.ts';
export { listExhibits, readExhibit } from './exhibits.ts';
export { atomFeed, jsonFeed, type FeedItem, type FeedRevision, type FeedSite } from './feeds.ts';
