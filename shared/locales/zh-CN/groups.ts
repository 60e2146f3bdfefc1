import type { groups as english } from '../en/groups.ts';
import type { Words } from '../words-of.ts';

export const groups: Words<typeof english> = {
  title: '群体',
  one: '群体',
  kinds: { household: '家庭', company: '公司', community: '社群' },
};
