import type { NoSaleReason } from '../../shared/import/sale-state.ts';
import type { StagedLine } from './staged-lines.ts';

/** Money given back of an order by a column of its own; `product` null: of the order as a whole. */
export interface Refund {
  product: number | null;
  minor: number;
}

type RefundedLine = Pick<StagedLine, 'product' | 'refundedMinor' | 'amountMinor'>;

const nothing: readonly Refund[] = [];
const refundedReason: NoSaleReason = 'refunded';

/**
 * What the rows of an order say was given back. A file that writes the order's refund on each of its lines means it
 * once: several lines with one and the same amount, unless each is given back in full. Never more than the lines come
 * to: what was given back beyond it (shipping, tax) was no revenue of theirs.
 */
export function refundsOfOrder(lines: readonly RefundedLine[]): readonly Refund[] {
  let left = lines.reduce((sum, { amountMinor }) => sum + Math.max(0, amountMinor), 0);
  return refundsAsWritten(lines).flatMap(({ product, minor }) => {
    const counted = Math.min(minor, left);
    left -= counted;
    return counted === 0 ? [] : [{ product, minor: counted }];
  });
}

/** A line that is said to be refunded is a sale where the order says on another how much was given back. */
export function isRefundOnOtherLine(line: Pick<StagedLine, 'noSale'>, order: readonly RefundedLine[]): boolean {
  return line.noSale === refundedReason && order.some(({ refundedMinor }) => (refundedMinor ?? 0) > 0);
}

function refundsAsWritten(lines: readonly RefundedLine[]): readonly Refund[] {
  const [first] = lines;
  if (first === undefined || lines.every(({ refundedMinor }) => refundedMinor === null)) return nothing;
  const isRepeated = lines.length > 1 && lines.every(({ refundedMinor }) => refundedMinor === first.refundedMinor);
  const isInFull = lines.every(({ refundedMinor, amountMinor }) => refundedMinor === amountMinor);
  if (isRepeated && !isInFull) return [{ product: null, minor: first.refundedMinor ?? 0 }];
  const byProduct = new Map<number | null, number>();
  for (const { product, refundedMinor } of lines) {
    if (refundedMinor !== null) byProduct.set(product, (byProduct.get(product) ?? 0) + refundedMinor);
  }
  return [...byProduct].map(([product, minor]) => ({ product, minor }));
}
