import type { RandomSource } from './random-source.ts';
import type { Menu, MenuItem, MenuKind, Trait } from './words.ts';

/** Something of a kind that anybody may take. */
export function drawOf(menu: Menu, kind: MenuKind, random: RandomSource): MenuItem {
  const items = menu.items.filter((item) => item.kind === kind && item.for === undefined);
  return random.pickWeighted(items, ({ popularity }) => popularity);
}

/** What is eaten with a drink: often what goes with it. */
export function drawFood(menu: Menu, drink: MenuItem, random: RandomSource): MenuItem {
  const partner = menu.items.find((item) => item.code === drink.goesWith);
  if (partner && random.chance(0.5)) return partner;
  return drawOf(menu, random.pick(['pastry', 'pastry', 'cake', 'lunch'] as const), random);
}

/** A drink that suits; a customer who needs oat milk or no caffeine gets that. */
export function drawDrink(menu: Menu, kind: MenuKind, traits: readonly Trait[], random: RandomSource): MenuItem {
  const wanted = traits.includes('decaf') ? 'decaf' : traits.includes('oat') ? 'oat' : null;
  const suited = menu.items.filter((item) => wanted !== null && item.for === wanted && item.kind === 'coffee');
  if (suited.length > 0) return random.pickWeighted(suited, ({ popularity }) => popularity);
  const plain = menu.items.filter((item) => item.kind === kind && item.for === undefined);
  return random.pickWeighted(plain, ({ popularity }) => popularity);
}
