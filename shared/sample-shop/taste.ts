import type { Habit } from './customer-life.ts';
import { drawDrink, drawFood, drawOf } from './menu-picks.ts';
import type { RandomSource } from './random-source.ts';
import type { Menu, MenuItem, MenuKind, Trait } from './words.ts';

/** What somebody takes, and how faithfully. */
export interface Taste {
  drink: MenuItem;
  food: MenuItem | null;
  /** Share of visits on which it is the usual 老样子. */
  faithfulness: number;
  takesFood: number;
  switchesInSummer: boolean;
  /** How many come along and take something too. */
  company: number;
  /** From this day of the shop on the usual is another one. */
  changes: { from: number; drink: MenuItem } | null;
  beans: { item: MenuItem; everyDays: number } | null;
  discountPercent: number;
  hasStampCard: boolean;
  channelShares: { delivery: number; phone: number };
}

export function drawTaste(menu: Menu, habit: Habit, traits: readonly Trait[], random: RandomSource): Taste {
  const drinkKinds: readonly MenuKind[] = traits.includes('elder')
    ? ['tea', 'coffee']
    : ['coffee', 'coffee', 'coffee', 'tea', 'cold'];
  const drink = drawDrink(menu, random.pick(drinkKinds), traits, random);
  const other = drawDrink(menu, 'coffee', traits, random);
  const food = random.chance(0.62) ? drawFood(menu, drink, random) : null;
  const beanBuyer = traits.includes('beans');
  return {
    drink,
    food,
    // Most nearly always take the same; some never do.
    faithfulness: random.chance(0.84) ? random.between(0.76, 0.97) : random.between(0.15, 0.4),
    takesFood: random.between(0.35, 0.95),
    switchesInSummer: random.chance(0.45),
    company: traits.includes('family') ? 2 : traits.includes('cyclist') ? 1 : random.chance(0.18) ? 1 : 0,
    changes: random.chance(0.12) && other.code !== drink.code ? { from: random.whole(250, 900), drink: other } : null,
    beans: beanBuyer ? { item: drawOf(menu, 'beans', random), everyDays: random.whole(24, 42) } : null,
    discountPercent: traits.includes('student') || traits.includes('neighbour') ? 10 : 0,
    hasStampCard: habit !== 'once' && random.chance(0.45),
    channelShares: random.chance(0.1) ? { delivery: 0.55, phone: 0.1 } : { delivery: 0.03, phone: 0.02 },
  };
}
