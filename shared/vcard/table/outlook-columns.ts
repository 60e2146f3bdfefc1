import type { ColumnRule } from './card-column.ts';
import { outlookAddress } from './outlook-address-columns.ts';

/** What Outlook writes where no day was entered: 0/0/00, in Chinese 00/0/0. */
const noDay = ['0/0/00', '00/0/0', '0/0/0000', '0000/0/0'];

/**
 * The columns of Outlook on the desktop (English and Chinese), of outlook.com, and of what Google exports for Outlook.
 * Headings as found in files exported by them; compared folded, so that blanks and signs between words do not matter.
 */
export const outlookColumns: readonly ColumnRule[] = [
  { means: 'name.prefix', headings: ['Title', '英文称谓', '称谓', '头衔'] },
  { means: 'name.given', headings: ['First Name', '名', '名字'] },
  { means: 'name.further', headings: ['Middle Name', '中间名'] },
  { means: 'name.family', headings: ['Last Name', '姓', '姓氏'] },
  { means: 'name.suffix', headings: ['Suffix', '中文称谓', '后缀'] },
  { means: 'name.initials', headings: ['Initials', '缩写'] },
  { means: 'otherName.text', headings: ['Nickname', '昵称'] },
  { means: 'phonetic.given', headings: ['Given Yomi'] },
  { means: 'phonetic.family', headings: ['Surname Yomi'] },

  { means: 'organisation.name', headings: ['Company', '公司', '单位'] },
  { means: 'organisation.role', headings: ['Job Title', '职务', '职位'] },

  phone('cell', ['Mobile Phone', 'Mobile Phone 2', '移动电话', '移动电话 2', '手机']),
  phone('work', ['Business Phone', 'Business Phone 2', '商务电话', '商务电话 2', '公司电话', '公司电话 2']),
  phone('home', ['Home Phone', 'Home Phone 2', '住宅电话', '住宅电话 2', '家庭电话', '家庭电话 2']),
  phone('work main', ['Company Main Phone', '单位主要电话']),
  phone('main', ['Primary Phone', '主要电话']),
  phone('other', ['Other Phone', '其他电话']),
  phone('car', ['Car Phone', '车载电话']),
  phone('pager', ['Pager', '寻呼机', '传呼机']),
  phone('isdn', ['ISDN']),
  phone('work fax', ['Business Fax', '商务传真', '公司传真']),
  phone('home fax', ['Home Fax', '住宅传真', '家庭传真']),
  phone('other fax', ['Other Fax', '其他传真']),

  ...email('first', ['E-mail', 'Email', '电子邮件'], ['']),
  ...email('second', ['E-mail 2', 'Email 2', '电子邮件 2'], ['2']),
  ...email('third', ['E-mail 3', 'Email 3', '电子邮件 3'], ['3']),

  ...outlookAddress('work', ['Business', '商务地址', '公司']),
  ...outlookAddress('home', ['Home', '住宅地址', '家庭']),
  ...outlookAddress('other', ['Other', '其他地址', '其他']),

  { means: 'birthday.text', headings: ['Birthday', '生日'], silent: noDay },
  { means: 'date.text', label: 'anniversary', headings: ['Anniversary', '纪念日'], silent: noDay },
  { means: 'tags.list', headings: ['Categories', '类别'] },
  { means: 'note.text', headings: ['Notes', '附注', '备注'] },

  { means: 'noted.text', headings: ['Gender', '性别'], silent: ['unspecified', '未指定'] },
  { means: 'noted.text', headings: ['Priority', '优先级'], silent: ['normal', '普通', '中'] },
  { means: 'noted.text', headings: ['Sensitivity', '敏感度'], silent: ['normal', '普通'] },
  { means: 'noted.text', headings: ['Private', '私有'], silent: ['false', '假', '否'] },
  {
    means: 'noted.text',
    headings: [
      ...['Department', 'Office Location', 'Account', "Assistant's Name", "Assistant's Phone", 'Billing Information'],
      ...[
        'Children',
        'Directory Server',
        'Government ID Number',
        'Hobby',
        'Internet Free Busy',
        'Keywords',
        'Language',
      ],
      ...['Location', "Manager's Name", 'Mileage', 'Organizational ID Number', 'Profession', 'Referred By', 'Spouse'],
      ...['User 1', 'User 2', 'User 3', 'User 4', 'Web Page', 'Personal Web Page', 'Callback', 'Radio Phone', 'Telex'],
      ...['TTY/TDD Phone', 'IMAddress', 'Company Yomi', 'Schools'],
      ...[
        '部门',
        '办公地点',
        '帐户',
        '助理的姓名',
        '助理的电话',
        '助理姓名',
        '助理电话',
        '记帐信息',
        '子女',
        '目录服务器',
      ],
      ...[
        '身份证编号',
        '业余爱好',
        'Internet 忙闲',
        '关键词',
        '语言',
        '地点',
        '经理姓名',
        '里程',
        '工作证号码',
        '职业',
      ],
      ...[
        '引用者',
        '配偶',
        '用户 1',
        '用户 2',
        '用户 3',
        '用户 4',
        '网页',
        '回电话',
        '无绳电话',
        '电报',
        'TTY/TDD 电话',
      ],
    ],
  },
];

/** Headings that a spreadsheet of a shop's own hardly has. */
export const tellingOutlookHeadings = [
  ...[
    'E-mail Address',
    'E-mail 2 Address',
    'E-mail Display Name',
    'Business Phone',
    'Company Main Phone',
    'Business Fax',
  ],
  ...['Business Street', 'Home Street', 'Business Postal Code', 'TTY/TDD Phone', 'Internet Free Busy'],
  ...[
    '电子邮件地址',
    '电子邮件 2 地址',
    '电子邮件显示名称',
    '商务电话',
    '商务传真',
    '住宅电话',
    '商务地址 街道',
    '住宅地址 街道',
  ],
  ...['英文称谓', '中文称谓'],
];

function phone(label: string, headings: readonly string[]): ColumnRule {
  return { means: 'phone.text', label, headings };
}

/** `numbers`: Chinese exports have their number in front of 地址 or behind it. */
function email(entry: string, starts: readonly string[], numbers: readonly string[]): ColumnRule[] {
  const behind = numbers.map((number) => `电子邮件地址${number}`);
  return [
    {
      means: 'email.text',
      entry,
      headings: [...starts.map((start) => `${start} Address`), ...starts.map((start) => `${start} 地址`), ...behind],
    },
    { means: 'noted.text', headings: starts.flatMap((start) => [`${start} Type`, `${start} 类型`]), silent: ['smtp'] },
    {
      means: 'email.display',
      entry,
      headings: starts.flatMap((start) => [`${start} Display Name`, `${start} 显示名称`, `${start} 显示名`]),
    },
  ];
}
