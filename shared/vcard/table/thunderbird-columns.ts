import type { ColumnRule } from './card-column.ts';

/** The columns of Thunderbird, English and Chinese; the Chinese ones call the towns and postcodes of both addresses alike. */
export const thunderbirdColumns: readonly ColumnRule[] = [
  { means: 'name.given', headings: ['First Name', '名字'] },
  { means: 'name.family', headings: ['Last Name', '姓氏'] },
  { means: 'name.whole', headings: ['Display Name', '显示名称'] },
  { means: 'otherName.text', headings: ['Nickname', '昵称'] },
  { means: 'email.text', headings: ['Primary Email', '主要电子邮件'] },
  { means: 'email.text', headings: ['Secondary Email', '备用电子邮件'] },
  { means: 'phone.text', label: 'work', headings: ['Work Phone', '工作电话'] },
  { means: 'phone.text', label: 'home', headings: ['Home Phone', '家庭电话'] },
  { means: 'phone.text', label: 'fax', headings: ['Fax Number', '传真号码'] },
  { means: 'phone.text', label: 'pager', headings: ['Pager Number', '寻呼机号码'] },
  { means: 'phone.text', label: 'cell', headings: ['Mobile Number', '移动电话号码'] },
  { means: 'address.street', entry: 'home', label: 'home', headings: ['Home Address', '家庭地址'] },
  { means: 'address.street2', entry: 'home', label: 'home', headings: ['Home Address 2', '家庭地址 2'] },
  { means: 'address.city', entry: 'home', label: 'home', headings: ['Home City', '城市'] },
  { means: 'address.region', entry: 'home', label: 'home', headings: ['Home State', '居住地省/自治区/直辖市'] },
  { means: 'address.postcode', entry: 'home', label: 'home', headings: ['Home ZipCode', '邮政编码'] },
  { means: 'address.country', entry: 'home', label: 'home', headings: ['Home Country', '居住国家/地区'] },
  { means: 'address.street', entry: 'work', label: 'work', headings: ['Work Address', '工作地址'] },
  { means: 'address.street2', entry: 'work', label: 'work', headings: ['Work Address 2', '工作地址 2'] },
  { means: 'address.city', entry: 'work', label: 'work', headings: ['Work City', '城市'] },
  { means: 'address.region', entry: 'work', label: 'work', headings: ['Work State', '工作地省/自治区/直辖市'] },
  { means: 'address.postcode', entry: 'work', label: 'work', headings: ['Work ZipCode', '邮政编码'] },
  { means: 'address.country', entry: 'work', label: 'work', headings: ['Work Country', '工作国家/地区'] },
  { means: 'organisation.role', headings: ['Job Title', '职务'] },
  { means: 'organisation.name', headings: ['Organization', '公司'] },
  { means: 'birthday.year', headings: ['Birth Year', '出生年份'] },
  { means: 'birthday.month', headings: ['Birth Month', '出生月份'] },
  { means: 'birthday.day', headings: ['Birth Day', '出生日'] },
  { means: 'note.text', headings: ['Notes', '注释'] },
  {
    means: 'noted.text',
    headings: [
      ...['Screen Name', 'Department', 'Web Page 1', 'Web Page 2', 'Custom 1', 'Custom 2', 'Custom 3', 'Custom 4'],
      ...['屏幕名', '部门', '网页 1', '网页 2', '定制 1', '定制 2', '定制 3', '定制 4'],
    ],
  },
];

/** Headings that no other program writes. */
export const tellingThunderbirdHeadings = [
  ...['Primary Email', 'Secondary Email', 'Pager Number', 'Home ZipCode', 'Birth Year'],
  ...['主要电子邮件', '备用电子邮件', '寻呼机号码', '移动电话号码', '出生年份'],
];
