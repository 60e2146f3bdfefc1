import { drawFood, drawOf } from './menu-picks.ts';
import type { RandomSource } from './random-source.ts';
import type { Taste } from './taste.ts';
import type { Menu, MenuItem } from './words.ts';

/** When a basket is filled. */
export interface Occurrence {
  /** Place in the shop's list of days. */
  dayIndex: number;
  month: number;
}

/** What one visit brings to the till. */
export function drawBasket(
  menu: Menu,
  taste: Taste,
  { dayIndex, month }: Occurrence,
  random: RandomSource,
): MenuItem[] {
  const basket: MenuItem[] = [];
  const isWarm = month >= 6 && month <= 9;
  if (random.chance(taste.faithfulness)) {
    const { drink } = taste.changes !== null && dayIndex >= taste.changes.from ? taste.changes : taste;
    const summerDrink = isWarm && taste.switchesInSummer && menu.items.find((item) => item.code === drink.inSummer);
    basket.push(summerDrink || drink);
    if (taste.food && random.chance(taste.takesFood)) basket.push(taste.food);
  } else {
    basket.push(
      drawOf(menu, random.pick(isWarm ? (['cold', 'coffee'] as const) : (['coffee', 'tea'] as const)), random),
    );
    if (random.chance(0.5)) basket.push(drawOf(menu, random.pick(['pastry', 'cake', 'lunch'] as const), random));
  }
  for (let guest = 0; guest < taste.company; guest++) {
    if (random.chance(0.6))
      basket.push(drawOf(menu, random.pick(['coffee', 'tea', 'pastry', 'cake'] as const), random));
  }
  if (random.chance(0.05)) basket.push(drawOf(menu, random.pick(['beans', 'goods', 'cake', 'lunch'] as const), random));
  return basket;
}

/** A passer-by's basket. */
export function drawWalkInBasket(menu: Menu, { month }: Occurrence, random: RandomSource): MenuItem[] {
  const drinkKind = random.pick(
    month >= 6 && month <= 9 ? (['cold', 'coffee'] as const) : (['coffee', 'coffee', 'tea'] as const),
  );
  const basket = [drawOf(menu, drinkKind, random)];
  if (random.chance(0.35)) basket.push(drawFood(menu, basket[0] ?? drawOf(menu, 'coffee', random), random));
  if (random.chance(0.3)) basket.push(drawOf(menu, drinkKind, random));
  return basket;
}

/** What an office has sent round: nearly the same every time, more for a board meeting. */
export function drawOfficeBasket(menu: Menu, size: number, random: RandomSource): MenuItem[] {
  const [urn, tray, platter] = menu.items.filter((item) => item.kind === 'catering');
  const basket: MenuItem[] = [];
  for (let portion = 0; portion < size; portion++) {
    if (tray && random.chance(0.8)) basket.push(tray);
    if (urn && random.chance(portion === 0 ? 0.6 : 0.4)) basket.push(urn);
    if (platter && random.chance(0.3)) basket.push(platter);
  }
  if (basket.length === 0 && tray) basket.push(tray);
  if (random.chance(0.06)) basket.push(drawOf(menu, 'catering', random));
  return basket;
}
