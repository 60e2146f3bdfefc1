import { moneyToDecimalText } from '../../shared/money.ts';
import { shortened } from './shortened.ts';
import type { StagedFile } from './staged-file.ts';
import type { StagedLine } from './staged-lines.ts';

const millionth = 1_000_000;
const longestPart = 60;

/** A line as one recognises it in the file: who, which order, when, what, how many, how much. */
export function lineInShort(staged: StagedFile, line: StagedLine, homeCurrency: string): string {
  const votes = line.customer === null ? undefined : staged.customers[line.customer];
  const product = line.product === null ? null : staged.productAt(line.product);
  const amount = moneyToDecimalText({ minor: line.amountMinor, currency: line.currency });
  return [
    votes?.label,
    line.order,
    [line.day, line.time].filter((part) => part !== null).join(' '),
    [
      product?.code,
      product?.description,
      line.quantityMillionths === null ? null : `× ${line.quantityMillionths / millionth}`,
    ]
      .filter(isThere)
      .join(' '),
    line.currency === homeCurrency ? amount : `${amount} ${line.currency}`,
  ]
    .filter(isThere)
    .map((part) => shortened(part, longestPart))
    .join(' · ');
}

function isThere(part: string | null | undefined): part is string {
  return part !== null && part !== undefined && part !== '';
}
