import { roundHalfAway } from './round-half-away.ts';
import type { SampleLine } from './sample-shop.ts';
import type { Menu, MenuItem, MenuKind } from './words.ts';

/** What an item costs the shop, of its price; cakes come from a neighbour who settles up in kind. */
const costShares: Record<MenuKind, number | null> = {
  coffee: 0.24,
  tea: 0.2,
  cold: 0.27,
  pastry: 0.38,
  cake: null,
  lunch: 0.37,
  beans: 0.55,
  goods: 0.6,
  catering: 0.45,
};

/** What so many of an item cost that are sold at a price, in minor units; null: not known. */
export function costOf({ kind }: MenuItem, quantity: number, unitPriceMinor: number): number | null {
  const share = costShares[kind];
  return share === null ? null : roundHalfAway(quantity * unitPriceMinor * share);
}

/** Prices as they were: about a twentieth less for every year back, raised on a first of March. */
function priceOn(menu: Menu, item: MenuItem, yearsBack: number): number {
  const step = menu.priceStepMinor;
  return Math.max(step, Math.round((item.priceMinor * 0.955 ** yearsBack) / step) * step);
}

/** The lines of a basket: equal items on one line. `freeItem` is on the house. */
export function linesOf(
  menu: Menu,
  basket: readonly MenuItem[],
  { yearsBack, discountPercent, isFirstFree }: { yearsBack: number; discountPercent: number; isFirstFree: boolean },
): SampleLine[] {
  const quantities = new Map<MenuItem, number>();
  const [free] = isFirstFree ? basket : [];
  for (const item of isFirstFree ? basket.slice(1) : basket) quantities.set(item, (quantities.get(item) ?? 0) + 1);
  const lines = [...quantities].map(([item, quantity]) => line(menu, item, quantity, yearsBack, discountPercent));
  return free === undefined ? lines : [line(menu, free, 1, yearsBack, 100), ...lines];
}

function line(menu: Menu, item: MenuItem, quantity: number, yearsBack: number, discountPercent: number): SampleLine {
  const unitPriceMinor = priceOn(menu, item, yearsBack);
  return {
    product: menu.items.indexOf(item),
    quantity,
    unitPriceMinor,
    discountPercent,
    amountMinor: roundHalfAway((quantity * unitPriceMinor * (100 - discountPercent)) / 100),
    costMinor: costOf(item, quantity, unitPriceMinor),
    isReturn: false,
  };
}

/** A line brought back, money and all. */
export function returnOf(sold: SampleLine): SampleLine {
  return {
    ...sold,
    quantity: -1,
    amountMinor: -roundHalfAway(sold.amountMinor / sold.quantity),
    costMinor: sold.costMinor === null ? null : -roundHalfAway(sold.costMinor / sold.quantity),
    isReturn: true,
  };
}
