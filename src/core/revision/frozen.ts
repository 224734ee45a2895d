import { parseCase, type ParsedCase } from '../case/parse/index.ts';
import type { CaseFileText } from '../case/folder.ts';
import type { Case } from '../case/schema.ts';
import { revisionName } from '../url.ts';
import type { Revision } from './schema.ts';

/** A file that was frozen, as it lies there. */
export interface FrozenFile {
  /** Its path in the folder, such as `r1.mdx` or `r1/photo.png`. */
  readonly name: string;
  /** The digest of its bytes. */
  readonly sha256: string;
  /** Its text, where it is one. */
  readonly text?: string;
}

/** What a folder keeps of what it has published. */
export interface Kept {
  /** `revisions.yaml`, where there is one. */
  readonly revisions?: CaseFileText;
  readonly frozen: readonly FrozenFile[];
  /** The digests of the files as they stand now, by name: `case.mdx`, `photo.png`. */
  readonly digests: Readonly<Record<string, string>>;
}

/** One frozen text, read. */
export interface Thawed {
  /** The language in its file's name; nothing for the original. */
  readonly named: string | undefined;
  readonly name: string;
  readonly parsed: ParsedCase;
  readonly model: Case | undefined;
}

/** The name under which a file is frozen: `case.es.mdx` → `r2.es.mdx`, `photo.png` → `r2/photo.png`. */
export function frozenName(number: number, name: string): string {
  const text = /^(?:case|lesson)((?:\.[A-Za-z0-9-]+)?\.mdx)$/.exec(name);
  return text ? `${revisionName(number)}${text[1] ?? ''}` : `${revisionName(number)}/${name}`;
}

/** Reads the texts of a frozen revision, the original first. They are parsed, not checked. */
export function thaw(slug: string, { number, files }: Revision, frozen: readonly FrozenFile[]): Thawed[] {
  const base = revisionName(number);
  const pictures = new Set(
    Object.keys(files)
      .filter((name) => name.startsWith(`${base}/`))
      .map((name) => name.slice(base.length + 1)),
  );
  const texts = frozen
    .filter(({ name, text }) => Object.hasOwn(files, name) && text !== undefined)
    .map(({ name, text = '' }) => ({ name, text, named: name.slice(base.length + 1, -'.mdx'.length) }))
    .toSorted((a, b) => a.name.length - b.name.length || (a.name < b.name ? -1 : 1));
  const thawed: Thawed[] = [];
  for (const { name, text, named } of texts) {
    const original = named === '' ? undefined : thawed[0]?.parsed;
    const parsed = parseCase({ text, slug, pictures, original });
    thawed.push({ named: named === '' ? undefined : named, name, parsed, model: parsed.model });
  }
  return thawed;
}
