import { expect, test } from 'vitest';
import { direction } from '../../../src/i18n/index.ts';

test.each(
  'ar arz apc ajp ary aeb fa prs ps ur azb az-IR pnb pa-PK pa-Arab ku-Arab ckb sd ks ug uz-AF kk-CN he iw yi ji lad-Hebr dv nqo ff-Adlm rhg syr en-Arab ar-EG'.split(
    ' ',
  ),
)('%s is written from right to left', (tag) => {
  expect(direction(tag)).toBe('rtl');
});

test.each(
  'en es pl zh ja th hi pa pa-IN az ku uz sd-Deva ks-Deva ar-Latn he-Latn ha ff tr kk x not_a_tag'.split(' '),
)('%s is not', (tag) => {
  expect(direction(tag)).toBe('ltr');
});
