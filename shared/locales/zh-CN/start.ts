import type { start as english } from '../en/start.ts';
import type { Words } from '../words-of.ts';

export const start: Words<typeof english> = {
  building: '正在准备程序……',
  inBrowserByChoice: '按要求在浏览器中打开熟客。',
  inBrowserNoDisplay: '这里没有可以显示窗口的屏幕，熟客改在浏览器中运行。',
  inBrowserNoShell: '无法取得桌面窗口（Electron），熟客改在浏览器中运行。',
  fetchingShell: '首次启动，正在取得桌面窗口（最多 {{seconds}} 秒）……',
  withoutSandbox: '以 root 身份启动：Electron 将不使用沙箱。',
  link: '请打开这个链接（只能用一次）：{{link}}',
  howToEnd: '按 Ctrl+C 结束程序。',
  howToEndOrRenew: '按回车键获取新链接，按 Ctrl+C 结束程序。',
  pageMissing: '页面尚未生成，也无法在这里生成：请先运行“npm ci”，再运行“npm start”。',
};
