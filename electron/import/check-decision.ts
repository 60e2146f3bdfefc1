import { ShukeError } from '../../shared/errors.ts';
import type { ImportDecision } from '../../shared/import/contract.ts';
import { type ImportField, identifyingFields, type MatchKey } from '../../shared/import/fields.ts';
import { fieldsByKind, importKindDefinitions, missingNeed } from '../../shared/import/import-kinds.ts';

const fieldsOfMatch: Record<MatchKey, readonly ImportField[]> = {
  number: ['number'],
  phone: ['phone'],
  email: ['email'],
  name: ['name'],
  'name+phone': ['name', 'phone'],
};

/**
 * Refuses what cannot be imported at all, before a row is read. Errors: IMPORT_COLUMN_MISSING, IMPORT_FIELD_UNKNOWN,
 * IMPORT_DAY_NOT_MAPPED, IMPORT_AMOUNT_NOT_MAPPED, IMPORT_PERSON_NOT_MAPPED, IMPORT_VALUE_NOT_MAPPED,
 * IMPORT_MATCH_NOT_MAPPED.
 */
export function checkDecision({ kind, mapping, ownFields = [], match }: ImportDecision, columnCount: number): void {
  const isMapped = (field: ImportField) => (mapping[field]?.length ?? 0) > 0;
  for (const [field, columns] of Object.entries(mapping)) {
    if (!(fieldsByKind[kind] as readonly string[]).includes(field))
      throw new ShukeError('IMPORT_FIELD_UNKNOWN', { field });
    const missing = columns.find((column) => column >= columnCount);
    if (missing !== undefined) throw new ShukeError('IMPORT_COLUMN_MISSING', { column: missing + 1 });
  }
  const missing = ownFields.flatMap(({ columns }) => columns).find((column) => column >= columnCount);
  if (missing !== undefined) throw new ShukeError('IMPORT_COLUMN_MISSING', { column: missing + 1 });
  const lacking = missingNeed(kind, isMapped);
  if (lacking !== null) {
    throw new ShukeError(lacking.error, { field: lacking.anyOf.map((fields) => fields.join('+')).join(' / ') });
  }
  // No one named anywhere: every row is of no one known, and there is nothing to match.
  if (importKindDefinitions[kind].mayBeOfNoOne === true && !identifyingFields.some(isMapped)) return;
  const unmapped = fieldsOfMatch[match].filter((field) => !isMapped(field));
  if (unmapped.length > 0) throw new ShukeError('IMPORT_MATCH_NOT_MAPPED', { field: unmapped.join('+') });
}
