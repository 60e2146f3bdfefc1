import { foldText } from '../text.ts';
import { mostDaysToPay } from './most-days-to-pay.ts';

/** 30, 30天, 月结30天, Net 30, n/30, 2 weeks. */
const days =
  /^(?:月结|月結|账期|帳期|net|n)?[\s/]*(\d{1,4})\s*(天|日|days?|d|周|星期|个星期|weeks?)?\s*(?:内|內|以内|内付清|net)?$/u;
const weeks: ReadonlySet<string> = new Set(['周', '星期', '个星期', 'week', 'weeks']);

const paidAtOnce: ReadonlySet<string> = new Set([
  ...[
    '现结',
    '現結',
    '现付',
    '现款',
    '现款现货',
    '現款',
    '现金',
    '即付',
    '即时付款',
    '款到发货',
    '先款后货',
    '货到付款',
    '预付',
    '无',
  ],
  ...[
    'cod',
    'c.o.d.',
    'cia',
    'cash',
    'cash on delivery',
    'cash in advance',
    'prepaid',
    'immediate',
    'on receipt',
    'due on receipt',
    'none',
  ],
]);

/** How many days a customer has to pay, as files write it; null: all is paid at once; undefined: it cannot be read. */
export function readDaysToPay(text: string): number | null | undefined {
  const folded = foldText(text);
  if (paidAtOnce.has(folded)) return null;
  const [, figure, unit = ''] = days.exec(folded) ?? [];
  if (figure === undefined) return undefined;
  const count = Number(figure) * (weeks.has(unit) ? 7 : 1);
  return count <= mostDaysToPay ? count : undefined;
}
