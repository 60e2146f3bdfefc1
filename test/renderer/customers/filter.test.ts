import { describe, expect, it } from 'vitest';
import { customerListOf, customersAddress } from '../../../renderer/customers/customers-address.ts';
import { readConditions } from '../../../renderer/customers/filter/read-conditions.ts';
import { isOfBin } from '../../../shared/customers/conditions/clauses.ts';
import {
  conditionKinds,
  fieldOfCondition,
  isWholeCondition,
  mostConditions,
} from '../../../shared/customers/conditions/conditions.ts';
import {
  filterFields,
  newBalanceCondition,
  newCondition,
  newOwnCondition,
} from '../../../shared/customers/conditions/filter-fields.ts';
import {
  customerFilterSchema,
  type FilterClause,
  type FilterCondition,
  filterClauseSchema,
  filterConditionSchema,
} from '../../../shared/customers/filter.ts';
import { dayFilterFields, numberFilterFields, textFilterFields } from '../../../shared/customers/list-keys.ts';
import { ownFieldKinds } from '../../../shared/own-fields/own-field.ts';
import { filteredChoices } from '../../../shared/records/customer-fields.ts';

const whole: FilterCondition[] = [
  { kind: 'text', field: 'city', operator: 'contains', value: 'Leeds' },
  { kind: 'text', field: 'email', operator: 'isEmpty', value: '' },
  { kind: 'bought', operator: 'is', value: 'Cake', from: '2026-01-01', to: null },
  { kind: 'number', field: 'net', operator: 'between', from: 100, to: null },
  { kind: 'day', field: 'lastDay', operator: 'olderThanDays', from: null, to: null, days: 0 },
  { kind: 'day', field: 'firstDay', operator: 'atLeast', from: '2026-01-31', to: null, days: null },
  { kind: 'choice', field: 'orientation', operator: 'hasAny', values: ['price', 'both'] },
  { kind: 'tag', operator: 'hasNone', values: ['VIP', '老客'] },
  { kind: 'type', value: 'company' },
  { kind: 'consent', values: ['given', 'refused'] },
  { kind: 'doNotContact', operator: 'hasAny', values: ['call', 'visit'] },
  { kind: 'birthday', operator: 'inMonths', months: [3, 12], days: null },
  { kind: 'lifeEvent', operator: 'hasAny', values: ['move', '得奖'], days: 30 },
  { kind: 'ownText', fieldId: 1, operator: 'startsWith', value: 'a' },
  { kind: 'ownNumber', fieldId: 2, operator: 'atMost', from: null, to: 2.5 },
  { kind: 'ownDay', fieldId: 3, operator: 'withinDays', from: null, to: null, days: 7 },
  { kind: 'ownChoice', fieldId: 4, operator: 'hasNone', values: ['yes'] },
  { kind: 'balance', unitId: 1, operator: 'atLeast', from: 1.5, to: null },
  { kind: 'sleep', operator: 'hasNone', values: ['dozing', 'asleep'] },
  { kind: 'keyAccount', operator: 'hasAny', values: ['named', 'left'] },
  { kind: 'improvement', operator: 'hasAll', values: ['12', 'sleepReason:price'] },
  { kind: 'segment', operator: 'hasAll', segments: [1, 2] },
  { kind: 'unread', fieldId: 3 },
  { kind: 'unread', fieldId: null },
  { kind: 'bin', isBinned: true },
];

/** The same with one part of it absent, of another type, too long or one that does not exist. */
function broken(condition: FilterCondition): FilterCondition[] {
  const wrong = [undefined, null, 7, 1.5, -1, 'x', 'x'.repeat(400), '2026-02-30', true, [], [7], ['x'.repeat(300)], {}];
  return Object.keys(condition)
    .filter((name) => name !== 'kind')
    .flatMap((name) => wrong.map((value) => ({ ...condition, [name]: value }) as FilterCondition));
}

describe('a filter of customers', () => {
  it('asks about every field of the contract', () => {
    expect([...filterFields].sort()).toEqual(
      [
        ...textFilterFields,
        ...numberFilterFields,
        ...dayFilterFields,
        ...filteredChoices,
        ...[
          'tag',
          'type',
          'bin',
          'consent',
          'doNotContact',
          'birthday',
          'lifeEvent',
          'improvement',
          'sleepState',
          'keyAccount',
          'segment',
        ],
      ].sort(),
    );
  });

  it('begins each condition as one the contract takes, about the field that was chosen', () => {
    for (const field of filterFields) {
      const condition = newCondition(field);
      expect(filterConditionSchema.parse(condition)).toEqual(condition);
      expect(fieldOfCondition(condition)).toBe(field);
    }
  });

  it('begins one for each kind of own field', () => {
    for (const kind of ownFieldKinds) {
      const condition = newOwnCondition({ id: 7, kind });
      expect(filterConditionSchema.parse(condition)).toEqual(condition);
      expect(fieldOfCondition(condition)).toBe('own:7');
    }
  });

  it('begins one for the balance in a unit', () => {
    const condition = newBalanceCondition(7);
    expect(filterConditionSchema.parse(condition)).toEqual(condition);
    expect(fieldOfCondition(condition)).toBe('balance:7');
  });

  it('takes what the page reads from an address, and no other: one definition is behind both', () => {
    const given = [...whole, ...whole.flatMap(broken)];
    for (const condition of given) {
      const read = readConditions([condition]);
      const taken = filterConditionSchema.safeParse(condition);
      if (taken.success && isWholeCondition(taken.data)) expect(read, JSON.stringify(condition)).toEqual([taken.data]);
      else expect(read, JSON.stringify(condition)).toEqual([]);
    }
    expect(new Set(whole.map(({ kind }) => kind)), 'every kind').toEqual(new Set(conditionKinds));
  });

  it('takes negations and alternatives as the page reads them, and none of which a part is none', () => {
    const literals = whole.slice(0, 6).flatMap((condition) => [condition, { kind: 'not' as const, condition }]);
    const [first, second] = literals;
    const clauses: FilterClause[] = [
      ...literals,
      { kind: 'anyOf', conditions: literals },
      { kind: 'anyOf', conditions: literals.slice(0, 1) },
    ];
    const parts = [
      { kind: 'text' },
      { kind: 'anyOf', conditions: [first] },
      { kind: 'not', condition: second },
      null,
      7,
    ];
    const wrong = [
      { kind: 'not' },
      { kind: 'not', conditions: [first] },
      { kind: 'anyOf' },
      { kind: 'anyOf', conditions: [] },
      { kind: 'anyOf', conditions: first },
      { kind: 'allOf', conditions: [first] },
      { kind: 'anyOf', conditions: Array.from({ length: mostConditions + 1 }, () => first) },
      ...parts.slice(0, 2).map((part) => ({ kind: 'not', condition: part })),
      ...parts.map((part) => ({ kind: 'not', condition: { kind: 'not', condition: part } })),
      ...parts.filter((part) => part !== parts[2]).map((part) => ({ kind: 'anyOf', conditions: [first, part] })),
    ];
    for (const clause of clauses) {
      expect(filterClauseSchema.parse(clause)).toEqual(clause);
      expect(readConditions([clause])).toEqual([clause]);
    }
    for (const clause of wrong) {
      expect(filterClauseSchema.safeParse(clause).success, JSON.stringify(clause)).toBe(false);
      expect(readConditions([clause]), JSON.stringify(clause)).toEqual([]);
    }
    const blank: FilterClause = { kind: 'text', field: 'city', operator: 'is', value: ' ' };
    expect(readConditions([{ kind: 'not', condition: blank }])).toEqual([]);
    expect(readConditions([{ kind: 'anyOf', conditions: [first, blank] }])).toEqual([]);
  });

  it('takes as many conditions as one filter may have, wherever they stand', () => {
    const group = (length: number): FilterClause => ({ kind: 'anyOf', conditions: whole.slice(0, length) });
    const full = [group(8), group(7), group(5)];
    expect(customerFilterSchema.parse({ conditions: full }).conditions).toEqual(full);
    expect(readConditions(full)).toEqual(full);
    const tooMany = [...full, ...whole.slice(0, 1)];
    expect(customerFilterSchema.safeParse({ conditions: tooMany }).success).toBe(false);
    expect(readConditions(tooMany)).toEqual(full);
  });

  it('holds only conditions that say something', () => {
    expect(whole.every(isWholeCondition)).toBe(true);
    expect(isWholeCondition({ kind: 'text', field: 'city', operator: 'is', value: ' ' })).toBe(false);
    expect(isWholeCondition({ kind: 'number', field: 'net', operator: 'atLeast', from: null, to: 5 })).toBe(false);
    expect(isWholeCondition({ kind: 'tag', operator: 'hasAny', values: [] })).toBe(false);
  });

  it('comes back from an address as it went in, and is what the contract takes', () => {
    for (const conditions of [whole.slice(0, mostConditions), whole.slice(-mostConditions)]) {
      const address = customersAddress(JSON.parse(JSON.stringify({ filter: 'ann', conditions, sort: 'net' })));
      expect(address.conditions).toEqual(conditions);
      expect(customerFilterSchema.parse(customerListOf(address).filter)).toEqual({ text: 'ann', conditions });
    }
  });

  it('leaves out of an address what is no condition', () => {
    const wrong = [
      null,
      'bin',
      { kind: 'bin' },
      { kind: 'text', field: 'shoe', operator: 'is', value: 'x' },
      { kind: 'number', field: 'net', operator: 'atLeast', from: '100' },
      { kind: 'day', field: 'lastDay', operator: 'atLeast', from: '2026-02-30' },
      { kind: 'day', field: 'lastDay', operator: 'withinDays', days: -1 },
      { kind: 'tag', operator: 'hasAny', values: [7] },
      { kind: 'consent', values: ['perhaps'] },
      { kind: 'birthday', operator: 'inMonths', months: [0, 13], days: null },
      { kind: 'birthday', operator: 'inDays', months: [], days: 400 },
      { kind: 'unread', fieldId: 'x' },
      { kind: 'ownText', operator: 'is', value: 'x' },
      { kind: 'ownChoice', fieldId: 1, operator: 'hasAll', values: ['x'] },
    ];
    expect(readConditions(wrong)).toEqual([]);
    expect(readConditions('all')).toEqual([]);
    const many = Array.from({ length: 30 }, () => ({ kind: 'bin', isBinned: true }));
    expect(readConditions(many).length).toBe(mostConditions);
  });

  it('knows when it is of the bin', () => {
    expect(isOfBin(whole)).toBe(true);
    const binned = { kind: 'bin', isBinned: true } as const;
    const notBinned = { kind: 'bin', isBinned: false } as const;
    expect(isOfBin([notBinned])).toBe(false);
    expect(isOfBin([{ kind: 'not', condition: notBinned }])).toBe(true);
    expect(isOfBin([{ kind: 'not', condition: binned }])).toBe(false);
    expect(isOfBin([{ kind: 'anyOf', conditions: [binned, { kind: 'type', value: 'company' }] }])).toBe(false);
    expect(isOfBin([{ kind: 'anyOf', conditions: [binned, { kind: 'not', condition: notBinned }] }])).toBe(true);
  });
});
