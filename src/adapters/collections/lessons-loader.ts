import { glob, type Loader, type LoaderContext } from 'astro/loaders';
import { frontMatterSpan, readYaml } from '../../core/case/parse/index.ts';
import { Lesson } from '../../core/lesson/schema.ts';
import { establish } from './loading.ts';

/** How files become entries, by their ending. Astro 7 hands it to loaders without declaring it. */
type EntryTypes = ReadonlyMap<string, { readonly getEntryInfo: typeof readHead }>;
type Context = LoaderContext & { readonly entryTypes: EntryTypes };

/**
 * Loads lessons, with their front matter read as the checker reads it. What is wrong with one is told by the loader of
 * the cases: until it is put right, the last good facts stay.
 */
export function lessonsLoader(options: Parameters<typeof glob>[0]): Loader {
  const files = glob(options);
  return {
    ...files,
    load: (context) => {
      establish(context);
      const own = {
        ...context,
        entryTypes: withOwnHead((context as Context).entryTypes),
        parseData(props: Parameters<typeof context.parseData>[0]) {
          const { success } = Lesson.safeParse(props.data);
          const last = context.store.get(props.id)?.data;
          const data = success ? props.data : (last ?? { claim: props.id, summary: props.id });
          return context.parseData({ ...props, data });
        },
      } as LoaderContext;
      return files.load(own);
    },
  };
}

function withOwnHead(types: EntryTypes): EntryTypes {
  const mdx = types.get('.mdx');
  return mdx ? new Map([...types, ['.mdx', { ...mdx, getEntryInfo: readHead }]]) : types;
}

function readHead({ contents }: { contents: string }) {
  const text = contents.replace(/^\uFEFF/, '');
  const head = frontMatterSpan(text);
  const value = head && readYaml(text, head.yaml).value;
  const data = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  return Promise.resolve({ data, body: text.slice(head?.all.end ?? 0).trim(), rawData: '', slug: '' });
}
