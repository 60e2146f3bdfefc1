import { describe, expect, it } from 'vitest';
import { type ImportField, importKinds } from '../../../shared/import/fields.ts';
import {
  definitionOfImport,
  fieldsByKind,
  importFields,
  importKindDefinitions,
  missingNeed,
  saysWhoEnough,
} from '../../../shared/import/import-kinds.ts';

const mapped =
  (...fields: ImportField[]) =>
  (field: ImportField) =>
    fields.includes(field);

describe('a kind of file', () => {
  it('takes the fields of its groups, each once, and needs only such', () => {
    for (const kind of importKinds) {
      const fields = fieldsByKind[kind];
      expect(new Set(fields).size, kind).toBe(fields.length);
      for (const { anyOf } of importKindDefinitions[kind].needs)
        expect(fields).toEqual(expect.arrayContaining(anyOf.flat()));
    }
    expect(new Set(importFields)).toEqual(new Set(importKinds.flatMap((kind) => fieldsByKind[kind])));
  });

  it('says the first thing that a mapping lacks: one of several ways is enough', () => {
    expect(missingNeed('orders', mapped('amount'))?.error).toBe('IMPORT_DAY_NOT_MAPPED');
    expect(missingNeed('orders', mapped('day', 'quantity'))?.error).toBe('IMPORT_AMOUNT_NOT_MAPPED');
    expect(missingNeed('orders', mapped('day', 'quantity', 'unitPrice'))).toBeNull();
    expect(missingNeed('timeline', mapped('day'))).toBeNull();
    expect(missingNeed('people', mapped('name'))?.error).toBe('IMPORT_PERSON_NOT_MAPPED');
    expect(missingNeed('people', mapped('personNumber'))).toBeNull();
    expect(missingNeed('customers', mapped())).toBeNull();
    expect(missingNeed('cases', mapped('cases.heardAt'))?.error).toBe('IMPORT_VALUE_NOT_MAPPED');
    expect(missingNeed('cases', mapped('cases.kind'))?.error).toBe('IMPORT_DAY_NOT_MAPPED');
  });

  it('may be of no one only where its rows are sales or the shop’s own, or its record can be', () => {
    expect(importKinds.filter((kind) => saysWhoEnough(kind, mapped('note')))).toEqual(['orders', 'products', 'cases']);
    expect(importKinds.every((kind) => saysWhoEnough(kind, mapped('phone')))).toBe(true);
  });

  it('makes customers where it is an address book', () => {
    expect(definitionOfImport('vcard')).toBe(importKindDefinitions.customers);
  });
});
