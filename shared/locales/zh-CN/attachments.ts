import type { attachments as english } from '../en/attachments.ts';
import type { Words } from '../words-of.ts';

export const attachments: Words<typeof english> = {
  attach: '添加附件',
  drop: '松开即可添加附件',
  attached_other: '已添加 {{count}} 个附件。',
  takeOut: '导出 {{name}}',
  takenOut: '{{name}} 已导出。',
  takenOutUnnamed: '文件已导出。',
  show: '查看 {{name}}',
  saveCopy: '导出一份',
  remove: '删除这个附件',
  removed: '附件已删除。',
  letGo: '不添加 {{name}}',
  chooseAgain: '选好文件以后熟客关闭过，得重新选一次：{{names}}。先点文件名去掉，再选一遍；写的内容都还在。',
  photo: '照片',
  photoOf: '客户照片',
  choosePhoto: '选一张照片',
  changePhoto: '换一张照片',
  removePhoto: '删除照片',
  photoChanged: '照片已更换。',
};
