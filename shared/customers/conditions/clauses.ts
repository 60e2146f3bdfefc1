import {
  type FilterCondition,
  type FilterConditionInput,
  isWholeCondition,
  mostConditions,
  readCondition,
} from './conditions.ts';

/**
 * Keeps everybody whom its condition does not keep, those too of whom nothing is known: who has no birthday is not among
 * those with one in May. A condition and its negation together keep everybody, and nobody twice.
 */
export interface NegatedCondition<Condition = FilterCondition> {
  kind: 'not';
  condition: Condition;
}

/** A condition, or its negation. */
export type FilterLiteral<Condition = FilterCondition> = Condition | NegatedCondition<Condition>;

/** Keeps whom any of its literals keeps. */
export interface AnyOf<Condition = FilterCondition> {
  kind: 'anyOf';
  conditions: FilterLiteral<Condition>[];
}

/**
 * What a filter asks all of. As every boolean expression has a conjunctive normal form, an AND of clauses, each an OR of
 * literals, says whatever and, or and not can.
 */
export type FilterClause<Condition = FilterCondition> = FilterLiteral<Condition> | AnyOf<Condition>;

/** The same as it may be asked. */
export type FilterClauseInput = FilterClause<FilterConditionInput>;

/** Those of which one has to hold. */
export function literalsOf(clause: FilterClause): readonly FilterLiteral[] {
  return clause.kind === 'anyOf' ? clause.conditions : [clause];
}

/** The clause that asks for one of these, each of them once; undefined: there is none. */
export function clauseOf(literals: readonly FilterLiteral[]): FilterClause | undefined {
  const conditions = withoutRepeats(literals);
  return conditions.length > 1 ? { kind: 'anyOf', conditions } : conditions[0];
}

/** Each of these once. */
export function withoutRepeats<Part extends FilterClause>(parts: readonly Part[]): Part[] {
  return [...new Map(parts.map((part) => [JSON.stringify(part), part])).values()];
}

export function negated(literal: FilterLiteral): FilterLiteral {
  return literal.kind === 'not' ? literal.condition : { kind: 'not', condition: literal };
}

/** The condition of a literal, negated or not. */
export function conditionOf(literal: FilterLiteral): FilterCondition {
  return literal.kind === 'not' ? literal.condition : literal;
}

/** Every condition of these, negated or not. */
export function conditionsIn(clauses: readonly FilterClause[]): FilterCondition[] {
  return clauses.flatMap((clause) => literalsOf(clause).map(conditionOf));
}

/** The same clauses with other conditions in the place of theirs. */
export function withConditions(
  clauses: readonly FilterClause[],
  other: (condition: FilterCondition) => FilterCondition,
): FilterClause[] {
  const otherLiteral = (literal: FilterLiteral): FilterLiteral =>
    literal.kind === 'not' ? { kind: 'not', condition: other(literal.condition) } : other(literal);
  return clauses.map((clause) =>
    clause.kind === 'anyOf' ? { kind: 'anyOf', conditions: clause.conditions.map(otherLiteral) } : otherLiteral(clause),
  );
}

/** Whether it says something; one of which a condition does not keeps everybody. */
export function isWholeClause(clause: FilterClause): boolean {
  return literalsOf(clause).every((literal) => isWholeCondition(conditionOf(literal)));
}

/** Whether all whom a filter with these keeps are in the bin. */
export function isOfBin(clauses: readonly FilterClause[]): boolean {
  return clauses.some((clause) => literalsOf(clause).every(asksForBin));
}

function asksForBin(literal: FilterLiteral): boolean {
  const condition = conditionOf(literal);
  return condition.kind === 'bin' && condition.isBinned === (literal.kind !== 'not');
}

/** The clause that a value of an address or a file is; null where it, or any part of it, is none. */
export function readClause(value: unknown): FilterClause | null {
  if (!isRecord(value) || value.kind !== 'anyOf') return readLiteral(value);
  if (!Array.isArray(value.conditions) || value.conditions.length > mostConditions) return null;
  const literals = value.conditions.map(readLiteral);
  const conditions = literals.filter((literal) => literal !== null);
  return conditions.length > 0 && conditions.length === literals.length ? { kind: 'anyOf', conditions } : null;
}

function readLiteral(value: unknown): FilterLiteral | null {
  if (!isRecord(value) || value.kind !== 'not') return readCondition(value);
  const condition = readCondition(value.condition);
  return condition === null ? null : { kind: 'not', condition };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
