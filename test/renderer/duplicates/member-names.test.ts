import { expect, it } from 'vitest';
import { memberNames } from '../../../renderer/duplicates/member-names.ts';

it('names each customer of a group once; those of one name are told apart by their numbers', () => {
  const of = (...members: [name: string, number: string][]) =>
    memberNames(members.map(([name, number]) => ({ name, number })));
  expect(of(['王秀英', '#1'], ['王阿姨', '#18'])).toEqual(['王秀英', '王阿姨']);
  expect(of(['王秀英', '#1'], ['王秀英', '#18'])).toEqual(['王秀英 #1 / #18']);
  expect(of(['Ann Lee', 'A1'], ['', 'B7'], ['Ann Lee', 'C2'])).toEqual(['Ann Lee A1 / C2', 'B7']);
});
