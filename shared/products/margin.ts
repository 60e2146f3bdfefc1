const millionthsOfPiece = 1_000_000;

/** A line as its cost is looked for; amounts in minor units of its order's currency, below zero for what came back. */
export interface CostedLine {
  amountMinor: number;
  /** What the file said of the line; null: nothing. */
  costMinor: number | null;
  /** What one of the product costs, in the same currency; null: not known. */
  costOfOneMinor: number | null;
  quantityMillionths: number | null;
  /** Money given back without goods. */
  isRefund: boolean;
}

/** What a line cost the shop: what was said of it, else its quantity times the cost of one; null: not known. */
export function costOfLine(line: CostedLine): number | null {
  const { amountMinor, costMinor, costOfOneMinor, quantityMillionths, isRefund } = line;
  if (isRefund) return 0;
  if (costMinor !== null) return costMinor;
  if (costOfOneMinor === null || quantityMillionths === null) return null;
  const cost = Math.round((costOfOneMinor * Math.abs(quantityMillionths)) / millionthsOfPiece);
  // Goods that came back are worth to the shop what they cost it.
  return amountMinor < 0 ? -cost : cost;
}

export interface Margin {
  /** What the lines with a known cost brought above it, in minor units. */
  profitMinor: number;
  /** The share of the sales, from 0 to 1, whose cost is known. */
  knownShare: number;
}

/** Null where no cost of a sale is known: nothing is known of the profit, which is not zero. */
export function marginOfLines(lines: Iterable<CostedLine>): Margin | null {
  let profitMinor = 0;
  let salesMinor = 0;
  let knownMinor = 0;
  for (const line of lines) {
    const { amountMinor } = line;
    const cost = costOfLine(line);
    if (amountMinor > 0) salesMinor += amountMinor;
    if (cost === null) continue;
    profitMinor += amountMinor - cost;
    if (amountMinor > 0) knownMinor += amountMinor;
  }
  return knownMinor === 0 ? null : { profitMinor, knownShare: knownMinor / salesMinor };
}
