import {
  type FilterCondition,
  isWholeCondition,
  mostConditions,
  readCondition,
} from '../../../shared/customers/conditions/conditions.ts';

/** The conditions an address carries; what is none, or says nothing, is left out. */
export function readConditions(value: unknown): FilterCondition[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, mostConditions).flatMap((given) => {
    const condition = readCondition(given);
    return condition !== null && isWholeCondition(condition) ? [condition] : [];
  });
}
