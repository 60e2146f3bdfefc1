import type { playbookNames as english } from '../en/playbook-names.ts';
import type { Words } from '../words-of.ts';

export const playbookNames: Words<typeof english> = {
  regular: '培养熟客',
  birthday: '生日',
  waking: '唤醒',
  mended: '您提的，我们改了',
  'come-in': '到货了',
  'win-back': '挽留',
  complaint: '投诉，绿色通道',
  'ask-introduction': '请老客介绍',
  'thank-introduction': '谢谢介绍',
  'key-account-round': '重点客户走访',
  'due-again': '该买了',
};
