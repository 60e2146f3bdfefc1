import type { StagedLine } from './staged-lines.ts';

/** Money given back of an order by a column of its own; `product` null: of the order as a whole. */
export interface Refund {
  product: number | null;
  minor: number;
}

type RefundedLine = Pick<StagedLine, 'product' | 'refundedMinor' | 'amountMinor'>;

const nothing: readonly Refund[] = [];

/**
 * What the rows of an order say was given back. A file that writes the order's refund on each of its lines means it
 * once: several lines with one and the same amount, unless each is given back in full.
 */
export function refundsOfOrder(lines: readonly RefundedLine[]): readonly Refund[] {
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
