import { readArguments } from '../src/cli/arguments.ts';

/**
 * What to say of arguments of a server, which takes none.
 * @param {readonly string[]} args
 * @param {string} program
 */
export function refusal(args, program) {
  const usage = program.includes('polls') ? 'npm run polls' : 'npm run serve';
  if (args.some((arg) => /^--content(?:=|$)/.test(arg)))
    return `${usage} reads no content: it works with what was built. Give --content to npm run build or npm start.`;
  try {
    readArguments(args, { options: {}, usage });
  } catch (error) {
    return `${error.message}. Its settings are PORT, HOST, BASE_PATH, CASEBOOK_DIST and CASEBOOK_DATA in the environment.`;
  }
  return `${usage} takes no arguments.`;
}
