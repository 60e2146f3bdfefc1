import type { OwnFieldKind } from '../own-fields/own-field.ts';
import { foldHeading } from '../text.ts';
import type { RecognisedColumn } from './recognition.ts';

type DescribedColumn = Pick<RecognisedColumn, 'heading' | 'content' | 'samples'>;

/** More digits than this are a number that names something, and no quantity; leading zeros say so too. */
const mostDigitsOfQuantity = 12;
const namesSomething = new RegExp(String.raw`^0\d|^\d{${mostDigitsOfQuantity + 1},}$`, 'u');
const currencyMark = /[¥￥€$£元]|\b(?:CNY|RMB|EUR|USD|GBP|JPY|HKD|TWD)\b/u;
const moneyHeading =
  /余额|餘額|儲值|储值|充值|欠款|押金|金额|消费|花费|balance|credit|deposit|spent|revenue|turnover|guthaben|umsatz|solde|saldo|kontostand|残高/u;

const pointsHeading = /积分|積分|點數|points?|loyalty|punkte|puntos|ポイント/u;

/** M and F, 1 and 2, yes and no: none of them is a figure or a yes. */
const isSexHeading = /性别|性別|^sex|gender|geschlecht|^género$/u;

/** What kind of field of the owner's own a column makes, by what its cells and its heading say. */
export function ownFieldKindOfColumn({ heading, content, samples }: DescribedColumn): OwnFieldKind {
  if (isSexHeading.test(foldHeading(heading))) return 'text';
  switch (content) {
    case 'day':
    case 'dayAndTime':
      return 'date';
    case 'yesNo':
      return 'yesNo';
    case 'integer':
    case 'decimal': {
      if (samples.some((sample) => namesSomething.test(sample.trim()))) return 'text';
      if (pointsHeading.test(foldHeading(heading))) return 'number';
      const isMoney = samples.some((sample) => currencyMark.test(sample)) || moneyHeading.test(foldHeading(heading));
      return isMoney ? 'money' : 'number';
    }
    default:
      return 'text';
  }
}
