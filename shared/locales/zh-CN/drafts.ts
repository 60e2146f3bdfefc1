import type { drafts as english } from '../en/drafts.ts';
import type { Words } from '../words-of.ts';

export const drafts: Words<typeof english> = {
  unsaved: '有没存的内容',
  inArchiveHow: '填了没保存的内容留在档案库里，再打开那张表单就能接着填',
  inMemory: '有没存的内容，关闭熟客后就没有了',
  inMemoryHow: '档案库现在不能写入，填的内容还没有进档案库',
  fromBefore: '上次填的，还没保存。',
  giveUp: '不要了',
};
