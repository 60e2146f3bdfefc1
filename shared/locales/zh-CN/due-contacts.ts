import type { dueContacts as english } from '../en/due-contacts.ts';
import type { Words } from '../words-of.ts';

export const dueContacts: Words<typeof english> = {
  customer: '客户',
  when: '什么时候',
  about: '什么事',
  agreed: '怎么约的',
  asOf: '到 {{day}} 该联系的',
  count_other: '{{count}} 次联系',
  none: '没有到期要联系的',
  noneHow: '给客户记下的下次联系，到了那天会出现在这里，联系了才算完。',
};
