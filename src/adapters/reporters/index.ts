export { github } from './github.ts';
export { json } from './json.ts';
export { frame, pretty } from './pretty.ts';
export { textsIn } from './texts.ts';
