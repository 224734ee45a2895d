/*
 * The languages of the interface: one file of words and one line here for each. The name under which a table is exported
 * is its language tag, which is also its prefix in addresses; a tag with a hyphen stands in quotes.
 */
export { en } from './en.ts';
export { es } from './es.ts';
