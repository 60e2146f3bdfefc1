import {
  clauseOf,
  type FilterClause,
  type FilterLiteral,
  literalsOf,
  withoutRepeats,
} from '../../../shared/customers/conditions/clauses.ts';

/** Which literal of which clause. */
export interface LiteralPlace {
  clause: number;
  literal: number;
}

/** Puts a literal in the place of another (null: of none), as an alternative to those of a clause, or alone (null). */
export function withLiteral(
  clauses: readonly FilterClause[],
  {
    place,
    literal,
    alternativeTo,
  }: { place: LiteralPlace | null; literal: FilterLiteral; alternativeTo: number | null },
): FilterClause[] {
  const lists = literalLists(clauses);
  if (place !== null && alternativeTo === alternativeOf(clauses, place))
    lists[place.clause]?.splice(place.literal, 1, literal);
  else {
    if (place !== null) lists[place.clause]?.splice(place.literal, 1);
    if (alternativeTo === null) lists.push([literal]);
    else lists[alternativeTo]?.push(literal);
  }
  return clausesOf(lists);
}

export function withoutLiteral(clauses: readonly FilterClause[], place: LiteralPlace): FilterClause[] {
  const lists = literalLists(clauses);
  lists[place.clause]?.splice(place.literal, 1);
  return clausesOf(lists);
}

/** Turns the “and” before a clause, or the “or” before a literal of one, into the other. */
export function withJoinTurned(clauses: readonly FilterClause[], { clause, literal }: LiteralPlace): FilterClause[] {
  const lists = literalLists(clauses);
  const turned = lists[clause] ?? [];
  if (literal > 0) lists.splice(clause, 1, turned.slice(0, literal), turned.slice(literal));
  else if (clause > 0) lists.splice(clause - 1, 2, [...(lists[clause - 1] ?? []), ...turned]);
  return clausesOf(lists);
}

/** The clause to whose other literals one is an alternative; null: it stands alone. */
export function alternativeOf(clauses: readonly FilterClause[], { clause }: LiteralPlace): number | null {
  return clauses[clause]?.kind === 'anyOf' ? clause : null;
}

/** What is left of a clause without a literal; undefined: nothing is. */
export function clauseWithout(
  clauses: readonly FilterClause[],
  index: number,
  place: LiteralPlace | null,
): FilterClause | undefined {
  const clause = clauses[index];
  if (clause === undefined || place?.clause !== index) return clause;
  return clauseOf(literalsOf(clause).filter((_, at) => at !== place.literal));
}

function literalLists(clauses: readonly FilterClause[]): FilterLiteral[][] {
  return clauses.map((clause) => [...literalsOf(clause)]);
}

/** The same clause twice says nothing more. */
function clausesOf(lists: readonly FilterLiteral[][]): FilterClause[] {
  return withoutRepeats(lists.flatMap((literals) => clauseOf(literals) ?? []));
}
