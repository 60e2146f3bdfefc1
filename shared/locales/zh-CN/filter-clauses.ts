import type { filterClauses as english } from '../en/filter-clauses.ts';
import type { Words } from '../words-of.ts';

export const filterClauses: Words<typeof english> = {
  fit: '留下哪些客户',
  fits: '符合的',
  fitsNot: '不符合的',
  unknownToo: '没有这项资料的客户也会留下。',
  join: '和其他条件的关系',
  and: '且：同时符合',
  or: '或：{{clause}}',
};
