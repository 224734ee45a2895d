import { describe, expect, test } from 'vitest';
import { serializeCase } from '../../../src/core/case/serialize/index.ts';
import { parseCase } from '../../../src/core/case/parse/index.ts';
import { isWordless, type Message } from '../../../src/core/case/schema.ts';
import { citedAt } from '../citation/cited.ts';
import { findingsOf, head, message, step } from '../../helpers/late-parcel.ts';

const fact = (text: string) =>
  text.replace('fictional: true\n', 'sources: [{ id: mail, title: A mail, kind: mail }]\n');
/** A case that happened, whose first message has words and a source, and whose second is `tag` around `inside`. */
const happened = (tag: string, inside = '') =>
  fact(
    step(
      `<Message id="said" from="ben" fidelity="paraphrased" source="mail">\n\nWait.\n\n</Message>\n\n${tag}${inside}</Message>`,
    ),
  );
const codes = (text: string) => findingsOf(text).map(({ code, message: told }) => `${code} ${told}`);

function second(text: string): Message {
  const { model } = parseCase({ text, slug: 'late-parcel', pictures: new Set() });
  const found = model?.steps[0]?.blocks[1];
  if (found?.type !== 'message') throw new Error('The case of this test cannot be read.');
  return found;
}

describe('a message that was taken down', () => {
  test.each([
    ['deleted', true],
    ['deleted="author"', 'author'],
    ['deleted="moderator"', 'moderator'],
    ['deleted="platform"', 'platform'],
  ])(
    '%s without words needs neither fidelity nor source, whether the case happened or not',
    (how, deleted) => {
      const tag = `<Message id="gone" from="ana" ${how}>`;
      expect(codes(happened(tag))).toEqual([]);
      expect(codes(step(`${message('Hello')}\n${tag}</Message>`))).toEqual([]);
      expect(second(happened(tag))).toMatchObject({ deleted });
      expect(isWordless(second(happened(tag)))).toBe(true);
    },
  );

  test.each(['deleted', 'deleted="moderator"'])('%s with words needs both, like any other', (how) => {
    const words = '\n\nI was never there.\n\n';
    expect(codes(happened(`<Message id="kept" from="ana" ${how}>`, words))).toEqual([
      'CASE-017 <Message> needs the attribute "fidelity".',
    ]);
    expect(codes(happened(`<Message id="kept" from="ana" ${how} fidelity="verbatim">`, words))[0]).toMatch(
      /^CASE-035 /,
    );
  });

  test('a message that is only empty is told of as before', () => {
    expect(codes(happened('<Message id="gone" from="ana">')).map((one) => one.slice(0, 8))).toContain(
      'CASE-017',
    );
  });

  test('by nobody that is known: the finding says what may stand there, and what is nearest', () => {
    const [finding] = findingsOf(happened('<Message id="gone" from="ana" deleted="moderatr">'));
    expect(finding).toMatchObject({ code: 'CASE-018', message: '"deleted" cannot be "moderatr".' });
    expect(finding?.hint).toContain('written alone, or one of author, moderator, platform');
    expect(finding?.hint).toContain('moderator"');
  });

  test('is written as it was read', () => {
    const text = happened('<Message id="gone" from="ana" deleted="moderator">');
    const { model } = parseCase({ text, slug: 'late-parcel', pictures: new Set() });
    expect(model && serializeCase(model)).toContain('<Message id="gone" from="ana" deleted="moderator" />');
  });

  test('is cited as a message without words, with no word on how near they are', () => {
    const text = happened('<Message id="gone" from="ana" deleted="platform">');
    const { model } = parseCase({ text, slug: 'late-parcel', pictures: new Set() });
    const { item } = citedAt(model ?? (undefined as never), 'gone');
    expect(item).toMatchObject({ title: '[message without words]', genre: 'E-mail' });
    expect(item).not.toHaveProperty('note');
    expect(head).toContain('platform: email');
  });
});
