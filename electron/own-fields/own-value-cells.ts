import { yesNoWords } from '../../shared/exchange/exchange-words.ts';
import { minorDigits, moneyOfDecimalText } from '../../shared/money.ts';
import type { OwnFieldKind } from '../../shared/own-fields/own-field.ts';
import type { Language } from '../../shared/settings/languages.ts';
import type { ContentColumn } from '../tables/table-content.ts';

export interface OwnValueStyle {
  language: Language;
  homeCurrency: string;
}

type Cells = ContentColumn<string>;

const texts = (): Cells => ({ kind: 'text', cell: (value) => value });

/** As the archive keeps a number that it could read, as far as a spreadsheet holds it exactly. */
const plainNumber = /^-?(?=[\d.]{1,16}$)\d+(?:\.\d+)?$/;

const cellsOfKind: Readonly<Record<OwnFieldKind, (style: OwnValueStyle) => Cells>> = {
  text: texts,
  choice: texts,
  date: () => ({ kind: 'day', cell: (value) => value }),
  number: () => ({ kind: 'decimal', cell: (value) => (plainNumber.test(value) ? Number(value) : value) }),
  money: ({ homeCurrency }) => ({
    kind: 'money',
    digits: minorDigits(homeCurrency),
    cell: (value) => moneyOfDecimalText(value, homeCurrency) ?? value,
  }),
  yesNo: ({ language }) => ({
    kind: 'text',
    cell: (value) => (value === 'yes' || value === 'no' ? yesNoWords.wordOf(value, language) : value),
  }),
};

/** How values of an own field leave as cells; what could not be read as its kind leaves as typed. */
export function ownValueCells(kind: OwnFieldKind, style: OwnValueStyle): Cells {
  return cellsOfKind[kind](style);
}
