/** Why a customer was found. */
export const search = {
  why: {
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
    note: 'Note',
  },
};
