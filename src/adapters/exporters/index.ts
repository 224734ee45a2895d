export { caseJson, caseJsonSchema, CaseDocument, type CaseEdition } from './case-json.ts';
export { caseMarkdown, type MarkdownContext } from './case-markdown.ts';
export { atomFeed, jsonFeed, type FeedItem, type FeedSite } from './feeds.ts';
