import { type Factor, factors } from '../../shared/factors/factors.ts';

export function ofEachFactor<Found>(find: (factor: Factor) => Found): Record<Factor, Found> {
  return Object.fromEntries(factors.map((factor) => [factor, find(factor)])) as Record<Factor, Found>;
}
