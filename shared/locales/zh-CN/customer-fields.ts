import type { customerFields as english } from '../en/customer-fields.ts';
import type { Words } from '../words-of.ts';

export const customerFields: Words<typeof english> = {
  called: { name: '称呼', hint: '平时怎么称呼：王姐、李老师', example: '王姐、李老师' },
  howToTalk: { name: '怎么打交道', hint: '一句话：喜欢直说；爱先聊几句', example: '喜欢直说' },
  companyRole: { name: '职务' },
  source: { name: '来源', hint: '朋友介绍、路过、传单' },
  orientation: { name: '看重什么', choices: { price: '看价格', value: '看价值', both: '都看重' } },
  buysElsewhere: { name: '也去别家', choices: { no: '否', yes: '是' } },
  buysElsewhereFrom: { name: '去哪家', hint: '还在谁家买' },
  note: { name: '备注' },
};
