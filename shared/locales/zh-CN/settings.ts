import type { settings as english } from '../en/settings.ts';
import type { Words } from '../words.ts';

export const settings: Words<typeof english> = {
  language: '语言',
  asSystem: '跟随系统',
  theme: '外观',
  themes: { auto: '跟随系统', light: '浅色', dark: '深色' },
  keys: '按键',
  keyMeanings: {
    pages: '左栏各页，从上往下',
    import: '导入',
    archive: '档案库',
    filter: '到本页的查找框',
    move: '在列表里移动',
    open: '在侧栏打开这一行',
    openPage: '整页打开这一行',
    save: '保存正在填写的内容',
    close: '关闭侧栏',
  },
  version: '版本',
};
