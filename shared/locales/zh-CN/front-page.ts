import type { frontPage as english } from '../en/front-page.ts';
import type { Words } from '../words-of.ts';

export const frontPage: Words<typeof english> = {
  title: '报告首页',
  open: '改报告首页…',
  how: '这几句是程序按数字写的，可以在这里改；清空的一句不印。数字变了以后，印新写的那句，不印旧的说法。',
  author: '作者',
  kinds: {
    concentration: '靠哪些客户',
    leading: '谁排在最前',
    groups: '合并以后',
    movement: '来了和走了',
    overlooked: '被忽略的',
  },
  written: '按数字写的：{{sentence}}',
  backToWritten: '用这一句',
  earlier: '数字变动以前的说法：{{sentence}}',
  takeEarlier: '用这个说法',
  saveAndExport: '保存并导出报告',
};
