import { type SearchableText, wordStart } from './searchable-text.ts';

const chineseEndings = [
  '有限责任公司',
  '股份有限公司',
  '集团有限公司',
  '有限公司',
  '集团公司',
  '总公司',
  '分公司',
  '公司',
  '集团',
];

const latinEndings = [
  ...['ltd', 'limited', 'llc', 'llp', 'inc', 'incorporated', 'gmbh', 'ag', 'kg', 'plc', 'corp', 'corporation'],
  ...['co', 'company', 'sa', 'sarl', 'srl', 'bv', 'nv', 'oy', 'ab', 'as', 'pty', 'pte'],
];

/** What of `compact` is the name itself, without what kind of company it is ("有限公司", "Co., Ltd."): its length. */
export function lengthWithoutEnding({ compact, starts }: SearchableText): number {
  let length = compact.length;
  for (;;) {
    const name = compact.slice(0, length);
    const ending =
      chineseEndings.find((each) => name.endsWith(each)) ??
      latinEndings.find((each) => name.endsWith(each) && starts[length - each.length] === wordStart);
    if (ending === undefined || ending.length === length) return length;
    length -= ending.length;
  }
}
