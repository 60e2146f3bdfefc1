import { remarkedFields } from '../../records/customer-fields.ts';
import type { search as english } from '../en/search.ts';
import { fieldNames } from '../field-words.ts';
import type { Words } from '../words-of.ts';
import { customerFields } from './customer-fields.ts';

export const search: Words<typeof english> = {
  why: {
    ...fieldNames(remarkedFields, customerFields),
    name: '姓名',
    otherName: '别名',
    number: '编号',
    wechat: '微信',
    email: '邮箱',
    phone: '电话',
    pinyin: '拼音',
    initials: '拼音首字母',
    tag: '标签',
    person: '身边人',
    avoids: '忌口·忌讳',
    likes: '喜欢',
    company: '公司',
    address: '地址',
    case: '未了的事',
    contact: '{{label}} 记下',
    ownField: '{{label}}',
    personNote: '{{label}}',
    order: '{{label}} 的订单',
    product: '{{label}} 买过',
  },
};
