import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readRevisions } from '../../src/core/revision/read.ts';
import { parseRedirectsFile, redirectFor } from '../../src/server/redirects-file.ts';
import { buildBefore } from '../helpers/built-content.ts';
import { citedContent, PICTURES, REASONS } from '../helpers/cited-content.ts';
import { deadLinks } from '../helpers/links.ts';
import { attributesOf, idsOf, leadsOn, pagesOf } from '../helpers/site.ts';

const site = 'https://cases.example.org';
const { dist, root } = buildBefore(citedContent, { SITE_URL: site });

const CASE = '/cases/late-parcel/';
const htmlOf = (path: string) => readFileSync(join(dist, path, 'index.html'), 'utf8');
const paths = () => pagesOf(dist).map(({ path }) => path);
/** The words of a page, without tags, white space collapsed. */
const wordsOf = (path: string) =>
  htmlOf(path)
    .replace(/^[\s\S]*<main/, '<main')
    .replace(/<(?:script|style)[\s\S]*?<\/(?:script|style)>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replace(/\s+/g, ' ');
const linksOf = (path: string) => attributesOf(htmlOf(path), 'href');
const canonicalOf = (path: string) =>
  /<link rel="canonical" href="([^"]*)"/.exec(htmlOf(path))?.[1]?.slice(site.length);
const isKeptOut = (path: string) => htmlOf(path).includes('<meta name="robots" content="noindex"');
/** The row of facts in the head of a page that has this name. */
const factOf = (path: string, name: string) =>
  new RegExp(`<dt>${name}</dt>(.*?)</div>`).exec(htmlOf(path).replace(/>\s+</g, '><'))?.[1] ?? '';
const recorded = (number: number) => {
  const file = join(root(), 'cases/late-parcel/revisions.yaml');
  return readRevisions(readFileSync(file, 'utf8')).value?.revisions[number - 1]?.anchors ?? [];
};

describe('the newest revision', () => {
  test('says which it is, of what day, which came before, and what changed', () => {
    const fact = factOf(CASE, 'Revision');
    expect(fact.replace(/<[^>]*>/g, '|').replace(/\|+/g, '|')).toBe(
      '|3, of 10 March 2026, the newest|earlier: 2|earlier: 1|what changed|',
    );
    expect(attributesOf(fact, 'href')).toEqual([
      `${CASE}r3/`,
      `${CASE}r2/`,
      `${CASE}r1/`,
      `${CASE}changes/r2-r3/`,
    ]);
    expect(isKeptOut(CASE)).toBe(false);
    expect(canonicalOf(CASE)).toBe(CASE);
  });

  test('has every id that ever was published, once', () => {
    const ids = attributesOf(htmlOf(CASE), 'id');
    const published = new Set([1, 2, 3].flatMap(recorded));
    expect([...published].toSorted()).toEqual([
      'again',
      'answer',
      'day',
      'first',
      'hint',
      'question',
      'second',
      'silence',
      'what',
    ]);
    for (const id of published)
      expect(
        ids.filter((one) => one === id),
        id,
      ).toEqual([id]);
  });

  test.each([CASE, '/embed/late-parcel/'])('has what had another id before right after that: %s', (path) => {
    const html = htmlOf(path);
    const [, tag = ''] = /<(\w+)[^>]*\sid="second"/.exec(html) ?? [];
    expect(tag).toBe('span');
    expect(html).toMatch(/id="second"><\/span>\s*(?:<(?!article)[^>]*>\s*)*<article[^>]*\sid="day"/);
  });

  test.each([CASE, '/embed/late-parcel/'])(
    'says of what is gone why, and where it last stood: %s',
    (path) => {
      const [, item = ''] = /<li id="hint">([\s\S]*?)<\/li>/.exec(htmlOf(path)) ?? [];
      expect(item).toContain(REASONS.gone);
      expect(attributesOf(item, 'href')).toEqual([`${CASE}r2/#hint`]);
    },
  );
});

describe('a frozen revision', () => {
  const page = `${CASE}r2/`;

  test('is marked, leads to the newest, and is listed nowhere', () => {
    expect(wordsOf(page)).toContain('You are reading revision 2, of 10 February 2026, kept as it was.');
    expect(wordsOf(page)).toContain('Read revision 3, the newest');
    expect(linksOf(page)).toContain(CASE);
    expect(linksOf(page)).toContain(`${CASE}changes/r2-r3/`);
    expect(isKeptOut(page)).toBe(true);
    expect(canonicalOf(page)).toBe(CASE);
    expect(canonicalOf(`/es${page}`)).toBe(`/es${CASE}`);
  });

  test('has its own words, ids and picture', () => {
    expect(wordsOf(page)).toContain('It comes on Tuesday.');
    expect(wordsOf(page)).not.toContain('Thursday');
    expect(wordsOf(page)).not.toContain('Is anybody there?');
    expect([...recorded(2)].filter((id) => !idsOf(htmlOf(page)).has(id))).toEqual([]);
    expect(wordsOf(CASE)).toContain('It comes on Thursday.');
    const picture = (path: string) =>
      attributesOf(htmlOf(path), 'src')
        .filter((address) => address.endsWith('label.png'))
        .map((address) => readFileSync(join(dist, address)));
    expect(picture(page)).toEqual([PICTURES.second]);
    expect(picture(`/es${page}`)).toEqual([PICTURES.second]);
    expect(picture(`${CASE}r3/`)).toEqual([PICTURES.third]);
    expect(picture(CASE)).toEqual([PICTURES.third]);
  });

  test('is there in each of its languages, which name each other', () => {
    const revisions = paths().filter((path) => /\/late-parcel\/r\d+\/$/.test(path));
    expect(revisions).toEqual([`${CASE}r1/`, `${CASE}r2/`, `${CASE}r3/`, `/es${CASE}r2/`, `/es${CASE}r3/`]);
    expect(linksOf(page)).toContain(`/es${page}`);
    expect(linksOf(`/es${page}`)).toContain(page);
    const lessons = paths().filter((path) => /\/lessons\/say-it-first\/r\d+\/$/.test(path));
    expect(lessons).toEqual(
      ['/es', ''].flatMap((lang) => [1, 2].map((number) => `${lang}/lessons/say-it-first/r${number}/`)),
    );
  });
});

describe('a revision that was withdrawn', () => {
  const page = `${CASE}r1/`;

  test('says so, when, and why, and leads to the case', () => {
    expect(wordsOf(page)).toContain('Revision 1 was withdrawn on');
    expect(wordsOf(page)).toContain(`The reason: ${REASONS.withdrawn}`);
    expect(linksOf(page)).toContain(CASE);
    expect(isKeptOut(page)).toBe(true);
    expect(canonicalOf(page)).toBe(CASE);
  });

  test('has all its ids', () => {
    expect(recorded(1)).toContain('second');
    expect(recorded(1).filter((id) => !idsOf(htmlOf(page)).has(id))).toEqual([]);
  });

  test('has none of its words, nor has anything else in the site', () => {
    const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(?:html|json|jsonl|md|txt|xml)$/.test(name),
    );
    expect(
      files.filter((name) => readFileSync(join(dist, name), 'utf8').includes('Where is my umbrella')),
    ).toEqual([]);
    expect(wordsOf(page)).not.toContain('It comes on Tuesday.');
    const edition = JSON.parse(readFileSync(join(dist, 'cases/late-parcel/r1.json'), 'utf8')) as object;
    expect(edition).toMatchObject({ slug: 'late-parcel', revision: { number: 1, withdrawn: {} } });
    expect(edition).not.toHaveProperty('steps');
    expect(existsSync(join(dist, 'cases/late-parcel/r2.json'))).toBe(true);
  });
});

test('a case that is retired says so and why, and its revision too', () => {
  for (const path of ['/cases/ended-parcel/', '/cases/ended-parcel/r1/'])
    expect(wordsOf(path), path).toMatch(new RegExp(`has been retired[^:]*: ${REASONS.retired}`));
  expect(wordsOf('/cases/ended-parcel/')).toContain('It came.');
});

describe('an old name', () => {
  test('leads from every page to the one under the new name, with the fragment', () => {
    const under = (name: string) =>
      paths()
        .filter((path) => path.includes(`/cases/${name}/`))
        .map((path) => path.replace(name, '…'));
    expect(under('old-parcel')).toEqual(under('named-parcel'));
    expect(under('old-parcel')).toContain('/cases/…/r1/');
    for (const path of paths().filter((one) => one.includes('/cases/old-parcel/'))) {
      const html = htmlOf(path);
      const now = path.replace('old-parcel', 'named-parcel');
      expect(html, path).toContain(`<meta http-equiv="refresh" content="0; url=${now}">`);
      expect(html, path).toContain(`<script src="/redirect.js" data-to="${now}"></script>`);
      expect(isKeptOut(path), path).toBe(true);
    }
    expect(readFileSync(join(dist, 'redirect.js'), 'utf8')).toContain('location.search + location.hash');
  });

  test('is answered by hosts that read _redirects, at every page and file', () => {
    const rules = parseRedirectsFile(readFileSync(join(dist, '_redirects'), 'utf8'));
    const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.includes('old-parcel') && !name.startsWith('c/'))
      .filter((name) => /\.(?!br$|gz$)\w+$/.test(name))
      .map((name) => `/${name.replace(/index\.html$/, '')}`);
    expect(files.length).toBeGreaterThan(12);
    for (const path of files) {
      const now = redirectFor(rules, path);
      expect(now, path).toBe(path.replace('old-parcel', 'named-parcel'));
      expect(existsSync(join(dist, now ?? '')), path).toBe(true);
    }
    expect(redirectFor(rules, '/cases/late-parcel/')).toBeUndefined();
  });

  test('has every file under both', () => {
    for (const name of [
      '.json',
      '.md',
      '/annotations.json',
      '/oembed.json',
      '/label.png',
      '/r1.json',
      '/r1/label.png',
      '/r1/cite.bib',
      '/r1/cite.ris',
      '/r1/cite.csl.json',
    ]) {
      const at = (slug: string) => readFileSync(join(dist, `cases/${slug}${name}`));
      expect(at('old-parcel').equals(at('named-parcel')), name).toBe(true);
    }
    const card = (slug: string) => readFileSync(join(dist, `cards/cases/${slug}.png`));
    expect(card('old-parcel').equals(card('named-parcel'))).toBe(true);
  });

  test('leads on where it stands for the case elsewhere: in frames, in short addresses', () => {
    expect(htmlOf('/embed/old-parcel/')).toContain('url=/embed/named-parcel/');
    expect(htmlOf('/c/old-parcel.2')).toContain('url=/cases/named-parcel/#answer"');
    expect(htmlOf('/c/named-parcel.2')).toContain('url=/cases/named-parcel/#answer"');
  });
});

test('a short address leads to the step that had the number first, whatever was put before it', () => {
  const goals = [1, 2, 3].map(
    (number) => /url=([^"]*)/.exec(htmlOf(`/c/late-parcel.${String(number)}`))?.[1],
  );
  expect(goals).toEqual([`${CASE}#question`, `${CASE}#answer`, `${CASE}#silence`]);
  const [second] = linksOf('/c/late-parcel.2').filter((address) => address.includes('#'));
  expect(second).toBe(`${CASE}#answer`);
  expect(htmlOf(CASE).indexOf('id="silence"')).toBeLessThan(htmlOf(CASE).indexOf('id="answer"'));
});

test('the sitemap lists what is read, and nothing that stands for something else', () => {
  const listed = [...readFileSync(join(dist, 'sitemap-0.xml'), 'utf8').matchAll(/<loc>([^<]*)/g)].map(
    ([, address = '']) => address.slice(site.length),
  );
  expect(listed).toEqual(
    expect.arrayContaining([CASE, `/es${CASE}`, '/cases/named-parcel/', '/lessons/say-it-first/']),
  );
  expect(listed.filter((path) => /\/(?:r\d+|changes|cite|embed|c)\//.test(path))).toEqual([]);
  expect(listed.filter((path) => leadsOn(htmlOf(path)) || isKeptOut(path))).toEqual([]);
});

test('a lesson names the revision that it quotes, and leads to it where it is not the newest', () => {
  const quotations = [
    ...htmlOf('/lessons/say-it-first/').matchAll(/<figure class="quotation"[\s\S]*?<\/figure>/g),
  ].map(([html]) => html);
  const about = (words: string) => {
    const html = quotations.find((one) => one.includes(words)) ?? '';
    return { text: html.replace(/<[^>]*>/g, ''), links: attributesOf(html, 'href') };
  };
  expect(about('on Monday').text).toContain('revision 1');
  expect(new Set(about('on Monday').links)).toEqual(new Set(['/cases/quoted-parcel/r1/#second']));
  expect(about('Where is it').text).toContain('revision 2');
  expect(about('Where is it').links).toEqual([
    '/cases/quoted-parcel/#first',
    '/cases/quoted-parcel/r2/#first',
  ]);
  expect(about('under way').links).toEqual(['/cases/named-parcel/#second', '/cases/named-parcel/r1/#second']);
});

test('a frozen lesson is marked, has its own words and leads to the newest', () => {
  const page = '/lessons/say-it-first/r1/';
  expect(wordsOf(page)).toContain('You are reading revision 1, of 1 March 2026, kept as it was.');
  expect(linksOf(page)).toContain('/lessons/say-it-first/');
  expect(wordsOf(page)).not.toContain('on Monday');
  expect(isKeptOut(page)).toBe(true);
  expect(canonicalOf(page)).toBe('/lessons/say-it-first/');
});

test('every link of the site leads somewhere', () => {
  expect(deadLinks(dist, '/')).toEqual([]);
});
