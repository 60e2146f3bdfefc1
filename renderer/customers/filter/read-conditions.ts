import {
  conditionsIn,
  type FilterClause,
  isWholeClause,
  readClause,
} from '../../../shared/customers/conditions/clauses.ts';
import { mostConditions } from '../../../shared/customers/conditions/conditions.ts';

/** The clauses an address carries; what is none, says nothing, or is more than a filter takes is left out. */
export function readConditions(value: unknown): FilterClause[] {
  if (!Array.isArray(value)) return [];
  const clauses = value
    .slice(0, mostConditions)
    .flatMap((given) => readClause(given) ?? [])
    .filter(isWholeClause);
  const first = clauses.findIndex((_, index) => conditionsIn(clauses.slice(0, index + 1)).length > mostConditions);
  return first === -1 ? clauses : clauses.slice(0, first);
}
