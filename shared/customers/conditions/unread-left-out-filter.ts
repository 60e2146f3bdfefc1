import type { CustomerFilter } from '../filter.ts';
import { clauseOf, type FilterClause, type FilterLiteral, isWholeClause, literalsOf, negated } from './clauses.ts';
import { definitionOfCondition } from './conditions.ts';

/** The own fields, or the birthday (null), whose unread values some condition of a filter cannot compare. */
export function comparedFields({ conditions }: Pick<CustomerFilter, 'conditions'>): (number | null)[] {
  const fields = conditions.filter(isWholeClause).flatMap(literalsOf).map(comparedField);
  return [...new Set(fields)].filter((field) => field !== undefined);
}

/**
 * The filter that keeps whom another leaves out only because what they have in this field could not be read: they fit
 * every clause that does not ask about it, and none of one that does.
 */
export function unreadLeftOutFilter(filter: CustomerFilter, fieldId: number | null): CustomerFilter {
  const compares = (literal: FilterLiteral): boolean => comparedField(literal) === fieldId;
  const asks = (clause: FilterClause): boolean => isWholeClause(clause) && literalsOf(clause).some(compares);
  const place = filter.conditions.findIndex(asks);
  // Left out is who fits nothing else of one of these clauses: an OR of ANDs, as the AND of ORs that a filter is.
  const failing = filter.conditions
    .filter(asks)
    .map((clause) => literalsOf(clause).filter((literal) => !compares(literal) || mayFitUnread(literal)))
    .reduce<FilterLiteral[][]>(
      (chosen, others) => chosen.flatMap((literals) => others.map((other) => [...literals, negated(other)])),
      [[]],
    );
  const conditions = filter.conditions.flatMap((clause, index): FilterClause[] => {
    if (!asks(clause)) return [clause];
    if (index !== place) return [];
    return [{ kind: 'unread', fieldId }, ...failing.flatMap((literals) => clauseOf(literals) ?? [])];
  });
  return { ...filter, conditions };
}

/** A negated condition keeps who is unread. */
function comparedField(literal: FilterLiteral): number | null | undefined {
  return literal.kind === 'not' ? undefined : definitionOfCondition(literal).comparesWith?.(literal);
}

/** A choice that is none of its field is asked for by its text. */
function mayFitUnread(literal: FilterLiteral): boolean {
  return literal.kind === 'ownChoice' && literal.values.some((value) => typeof value === 'string');
}
