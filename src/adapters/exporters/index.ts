export { caseJson, caseJsonSchema, CaseDocument } from './case-json.ts';
export { caseMarkdown } from './case-markdown.ts';
export { publishEditions } from './editions-channel.ts';
export { listExhibits, readExhibit } from './exhibits.ts';
export { atomFeed, jsonFeed, type FeedItem, type FeedSite } from './feeds.ts';
