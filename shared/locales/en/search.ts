import { remarkedFields } from '../../records/customer-fields.ts';
import { fieldNames } from '../field-words.ts';
import { customerFields } from './customer-fields.ts';

/** Why a customer was found. */
export const search = {
  why: {
    ...fieldNames(remarkedFields, customerFields),
    name: 'Name',
    otherName: 'Other name',
    number: 'Number',
    wechat: 'WeChat',
    email: 'E-mail',
    phone: 'Phone',
    pinyin: 'Pinyin',
    initials: 'Pinyin initials',
    tag: 'Tag',
    person: 'Related person',
    avoids: 'Avoids',
    likes: 'Likes',
    company: 'Company',
    address: 'Address',
    case: 'Case',
    contact: 'Noted {{label}}',
    ownField: '{{label}}',
    personNote: '{{label}}',
    order: 'Order of {{label}}',
    product: 'Bought {{label}}',
  },
};
