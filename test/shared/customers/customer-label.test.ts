import { expect, it } from 'vitest';
import { customerLabelsApart } from '../../../shared/customers/customer-label.ts';

it('names several customers; those who share a name have their numbers', () => {
  const of = (...customers: [name: string, number: string][]) =>
    customerLabelsApart(customers.map(([name, number]) => ({ name, number })));
  expect(of(['王秀英', '#1'], ['王阿姨', '#18'])).toEqual(['王秀英', '王阿姨']);
  expect(of(['王秀英', '#1'], ['王秀英', '#18'])).toEqual(['王秀英 (#1)', '王秀英 (#18)']);
  expect(of(['Ann Lee', 'A1'], ['', 'B7'], ['Ann Lee', 'C2'])).toEqual(['Ann Lee (A1)', 'B7', 'Ann Lee (C2)']);
});
