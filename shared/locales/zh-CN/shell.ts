import type { shell as english } from '../en/shell.ts';
import type { Words } from '../words-of.ts';

export const shell: Words<typeof english> = {
  files: {
    import: '表格文件',
    archive: '熟客档案库',
    all: '所有文件',
  },
};
