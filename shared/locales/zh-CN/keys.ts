import type { keys as english } from '../en/keys.ts';
import type { Words } from '../words-of.ts';

export const keys: Words<typeof english> = {
  title: '按键',
  or: '或',
  groups: {
    everywhere: '任何页面',
    page: '部分页面',
    list: '列表里',
    form: '填写时',
  },
  meanings: {
    palette: '查找客户、页面和命令',
    filter: '到本页的查找框',
    pages: '左栏各页，从上往下',
    back: '后退',
    forward: '前进',
    newCustomer: '新客户',
    import: '导入',
    archive: '档案库',
    undo: '撤销最近的改动',
    redo: '重做',
    privacy: '遮住或显示姓名和数字',
    keys: '看这张表',
    close: '关闭侧栏或对话框',
    exportTable: '把本页的表格存成文件',
    previousCustomer: '上一位客户',
    nextCustomer: '下一位客户',
    move: '移动',
    open: '在侧栏打开这一行',
    openPage: '整页打开这一行',
    pick: '选中这一行，或取消',
    pickMore: '连续选中多行',
    pickAll: '全部选中',
    editField: '修改客户的一项资料',
    save: '保存正在填写的内容',
  },
};
