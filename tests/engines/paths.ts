export const CASE = './cases/two-carriers-one-customer/';
export const LONG = './cases/mail-to-the-top/';
export const WITH_PICTURE = './cases/the-tofu-that-came-twice/';

/** A page of each kind. */
export const pages = [
  './',
  './es/',
  './cases/',
  './cases/platform/twitter/',
  './topics/escalation/',
  CASE,
  './es/cases/two-carriers-one-customer/',
  `${CASE}r1/`,
  `${CASE}changes/`,
  `${CASE}cite/`,
  LONG,
  WITH_PICTURE,
  './embed/two-carriers-one-customer/',
  './lessons/',
  './lessons/say-what-it-costs/',
  './search/?q=discount',
  './guide/',
  './guide/findings/',
  './about/',
] as const;
