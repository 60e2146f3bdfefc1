import type { Language } from '../../shared/settings/contract.ts';

export interface TillExport {
  name: string;
  text: string;
  /** Its days do not say what is day and what is month: which of the ways that are offered is the right one, from 0. */
  answer: number;
}

const headings = {
  en: ['Receipt', 'Order date', 'Customer', 'Phone', 'Product name', 'Quantity', 'Amount', 'Return', 'Till'],
  'zh-CN': ['小票号', '下单日期', '客户姓名', '电话', '商品名称', '数量', '金额', '退货', '收银机'],
};

const people = {
  en: ['Nora Whitfield', 'Oscar Penhale', 'Priya Raman', 'Quentin Dale', 'Rosa Lindqvist', 'Samuel Okoro', ''],
  'zh-CN': ['苏晚晴', '程立夏', '何知秋', '邓小满', '罗清和', '石若谷', ''],
};

const goods = {
  en: ['Flat white', 'Lemon tart', 'House blend 250 g', 'Cold brew', 'Cheese scone'],
  'zh-CN': ['澳白', '柠檬挞', '店里拼配 250 克', '冷萃', '芝士司康'],
};

/** Numbers that belong to no one, and to no one of the sample shop: Ofcom's for fiction, the well-known example. */
const exchanges = { en: '01632 960', 'zh-CN': '138 0013 8' };

const prices = [3.6, 4.2, 11.5, 4.0, 3.1];

/** What a till writes, with everything that is odd about such files: made up, and always the same. */
export function tillExport(language: Language): TillExport {
  const [yes, never] = language === 'en' ? ['yes', 'yesterday'] : ['是', '昨天'];
  const rows = Array.from({ length: 64 }, (_, index) => {
    const person = people[language][(index * 5) % 7] ?? '';
    const price = prices[(index * 3) % 5] ?? 0;
    const quantity = 1 + (index % 3);
    const day = index === 40 ? never : `0${1 + (index % 9)}/0${1 + ((index * 7) % 8)}/2026`;
    const phone = person === '' ? '' : `${exchanges[language]}${120 + ((index * 5) % 7)}`;
    const amount = index === 23 ? '' : (price * quantity * (language === 'en' ? 1 : 8)).toFixed(2);
    return [
      7001 + index,
      day,
      person,
      index % 19 === 4 ? '' : phone,
      goods[language][(index * 3) % 5],
      quantity,
      amount,
      index % 21 === 20 ? yes : '',
      1 + (index % 2),
    ].join(',');
  });
  const name = language === 'en' ? 'till export August.csv' : '收银导出八月.csv';
  return {
    name,
    text: `${headings[language].join(',')}\n${rows.join('\n')}\n`,
    answer: language === 'en' ? 0 : 1,
  };
}
