import { describe, expect, it } from 'vitest';
import {
  alternativeOf,
  clauseWithout,
  withJoinTurned,
  withLiteral,
  withoutLiteral,
} from '../../../renderer/customers/filter/edit-clauses.ts';
import type { FilterLiteral } from '../../../shared/customers/conditions/clauses.ts';
import type { FilterClause } from '../../../shared/customers/filter.ts';

const city = (value: string): FilterLiteral => ({ kind: 'text', field: 'city', operator: 'is', value });
const [a, b, c, d] = [city('a'), city('b'), city('c'), city('d')] as const;
const anyOf = (...conditions: FilterLiteral[]): FilterClause => ({ kind: 'anyOf', conditions });
const at = (clause: number, literal = 0) => ({ clause, literal });

describe('the clauses of a filter', () => {
  it('take a further condition as one that has to hold as well, or as an alternative to one of them', () => {
    expect(withLiteral([], { place: null, literal: a, alternativeTo: null })).toEqual([a]);
    expect(withLiteral([a], { place: null, literal: b, alternativeTo: null })).toEqual([a, b]);
    expect(withLiteral([a, b], { place: null, literal: c, alternativeTo: 0 })).toEqual([anyOf(a, c), b]);
    expect(withLiteral([a, anyOf(b, c)], { place: null, literal: d, alternativeTo: 1 })).toEqual([a, anyOf(b, c, d)]);
  });

  it('keep the order where a condition is changed in its place', () => {
    expect(withLiteral([a, b], { place: at(0), literal: c, alternativeTo: null })).toEqual([c, b]);
    expect(withLiteral([anyOf(a, b), c], { place: at(0, 0), literal: d, alternativeTo: 0 })).toEqual([anyOf(d, b), c]);
  });

  it('let a condition go from one to another', () => {
    expect(withLiteral([a, b, c], { place: at(2), literal: c, alternativeTo: 0 })).toEqual([anyOf(a, c), b]);
    expect(withLiteral([a, b, c], { place: at(0), literal: a, alternativeTo: 2 })).toEqual([b, anyOf(c, a)]);
    expect(withLiteral([anyOf(a, b), c], { place: at(0, 0), literal: a, alternativeTo: null })).toEqual([b, c, a]);
    expect(withLiteral([anyOf(a, b), c], { place: at(0, 0), literal: d, alternativeTo: 1 })).toEqual([b, anyOf(c, d)]);
  });

  it('hold no clause, and no alternative of one, twice', () => {
    expect(withLiteral([a, b], { place: null, literal: a, alternativeTo: null })).toEqual([a, b]);
    expect(withLiteral([a, b], { place: at(1), literal: a, alternativeTo: null })).toEqual([a]);
    expect(withLiteral([anyOf(a, b)], { place: null, literal: b, alternativeTo: 0 })).toEqual([anyOf(a, b)]);
    expect(withLiteral([anyOf(a, b)], { place: at(0, 1), literal: a, alternativeTo: 0 })).toEqual([a]);
  });

  it('lose one, and with it the group that has but one left', () => {
    expect(withoutLiteral([a, b], at(0))).toEqual([b]);
    expect(withoutLiteral([a, anyOf(b, c, d)], at(1, 1))).toEqual([a, anyOf(b, d)]);
    expect(withoutLiteral([a, anyOf(b, c)], at(1, 0))).toEqual([a, c]);
  });

  it('are joined or parted where an “and” becomes an “or”, an “or” an “and”', () => {
    expect(withJoinTurned([a, b, c], at(1))).toEqual([anyOf(a, b), c]);
    expect(withJoinTurned([anyOf(a, b), c], at(0, 1))).toEqual([a, b, c]);
    expect(withJoinTurned([a, anyOf(b, c)], at(1))).toEqual([anyOf(a, b, c)]);
    expect(withJoinTurned([anyOf(a, b, c)], at(0, 1))).toEqual([a, anyOf(b, c)]);
    expect(withJoinTurned([a, b], at(0))).toEqual([a, b]);
  });

  it('say to which a condition is an alternative, and what they are without it', () => {
    expect(alternativeOf([a, anyOf(b, c)], at(0))).toBeNull();
    expect(alternativeOf([a, anyOf(b, c)], at(1, 1))).toBe(1);
    expect(clauseWithout([a, anyOf(b, c)], 0, at(0))).toBeUndefined();
    expect(clauseWithout([a, anyOf(b, c)], 1, at(1, 0))).toEqual(c);
    expect(clauseWithout([a, anyOf(b, c)], 1, at(0))).toEqual(anyOf(b, c));
    expect(clauseWithout([a], 0, null)).toEqual(a);
  });
});
