import type { settings as english } from '../en/settings.ts';
import type { Words } from '../words-of.ts';

export const settings: Words<typeof english> = {
  language: '语言',
  asSystem: '跟随系统',
  theme: '外观',
  themes: { auto: '跟随系统', light: '浅色', dark: '深色' },
  showKeys: '查看全部快捷键',
  version: '版本',
};
