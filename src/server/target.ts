/** What a request asks for. `path` is as the browser sent it, without the query; `query` begins with `?` or is empty. */
export type Target = { path: string; query: string } & (
  | { kind: 'file'; /** Path below the folder of the site, encoded; begins with `/`. */ file: string }
  | { kind: 'base' }
  | { kind: 'outside' }
);

/**
 * Finds out what the target of a request line means for a site.
 * @param url the target, such as `/cases/a/?q=1`
 * @param base the path that the site lives under; begins and ends with `/`
 * @returns `file` for a path below the base that can name a file, `base` for the front page's other addresses (`/` and
 * the base without its last slash), `outside` for everything else, so for hidden files, `..` and broken encoding
 */
export function readTarget(url: string, base: string): Target {
  const mark = url.indexOf('?');
  const path = mark === -1 ? url : url.slice(0, mark);
  const query = mark === -1 ? '' : url.slice(mark);
  if (base !== '/' && (path === '/' || `${path}/` === base)) return { kind: 'base', path, query };
  const file = path.slice(base.length - 1);
  if (!path.startsWith(base) || !namesFile(file)) return { kind: 'outside', path, query };
  return { kind: 'file', path, query, file };
}

/** Files for the server itself, however they are spelled: to some disks capitals and what follows a dot make no difference. */
const RULES = /^\/_(?:headers|redirects)(?![\w-])/i;

function namesFile(path: string): boolean {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return false;
  }
  if (/[\\\0]/.test(decoded) || RULES.test(decoded.normalize('NFKC'))) return false;
  const [, ...segments] = decoded.split('/');
  return segments.every(
    (segment, index) =>
      (segment !== '' || index === segments.length - 1) &&
      (!segment.startsWith('.') || segment === '.well-known'),
  );
}
