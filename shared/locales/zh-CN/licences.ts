import type { licences as english } from '../en/licences.ts';
import type { Words } from '../words-of.ts';

export const licences: Words<typeof english> = {
  title: '许可证',
  show: '所含软件的许可证',
  what: '熟客用到了许多人分享的成果。下面列出它们的名称和许可条款。',
  shell:
    'Electron 和 Chromium 的许可证与安装好的程序放在一起，文件名是 LICENSE.electron.txt 和 LICENSES.chromium.html。',
  text: '许可证全文',
};
