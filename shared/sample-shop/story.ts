import type { Character } from './cast.ts';
import type { CustomerLife } from './customer-life.ts';
import type { Slots } from './fill-slots.ts';
import type { Identity } from './identity.ts';
import type { RandomSource } from './random-source.ts';
import type { RegularsStory } from './regular-in-the-making.ts';
import type { SampleOrder } from './sample-shop.ts';
import type { Taste } from './taste.ts';

/** An order before it has its number and its customer a place in the list. */
export interface RungUp extends Omit<SampleOrder, 'number' | 'customer'> {
  by: Story | RegularsStory | null;
}

/** Somebody with all that is told of them. */
export interface Story {
  character: Character;
  identity: Identity;
  life: CustomerLife | null;
  taste: Taste;
  random: RandomSource;
  orders: RungUp[];
  slots: Omit<Slots, 'staff'>;
}

/** For sorting what happened by day and time. */
export function compareMoments(a: { day: string; time: string }, b: { day: string; time: string }): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  return a.time === b.time ? 0 : a.time < b.time ? -1 : 1;
}
