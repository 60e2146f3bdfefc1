import { ShukeError } from '../errors.ts';
import { carriedColumnsOf } from '../records/exchanged-records.ts';
import { cellAsTyped } from './cell-text.ts';
import { type Cell, type ImportField, type Interpretation, identifyingFields } from './fields.ts';
import { type ImportKindDefinition, importKindDefinitions, missingNeed, recordOfKind } from './import-kinds.ts';
import { customerReader, fieldsOfMatchKey } from './interpret-customer.ts';
import { lineReader } from './interpret-line.ts';
import { isLineRejection } from './line-rejection.ts';
import { recordReader } from './record-reader.ts';
import type {
  CellFlag,
  InterpretedLine,
  InterpretedRecord,
  InterpretedRow,
  RejectedRow,
  RejectionReason,
} from './rows.ts';
import { reasonsWithoutCustomer } from './sale-state.ts';
import { lineWithinLimits } from './within-limits.ts';

/** Turns one data row into what will be stored, or says why it cannot be taken. */
export type RowInterpreter = (rowNumber: number, cells: readonly Cell[]) => InterpretedRow | RejectedRow;

const noFlags: readonly CellFlag[] = Object.freeze([]);

/**
 * Prepares an interpreter for a file; the work that is the same for every row is done once. Refuses a mapping that
 * could take no row: IMPORT_DAY_NOT_MAPPED, IMPORT_AMOUNT_NOT_MAPPED, IMPORT_MATCH_NOT_MAPPED, CURRENCY_UNKNOWN.
 */
export function rowInterpreter(interpretation: Interpretation): RowInterpreter {
  refuseUselessMapping(interpretation);
  const { mapping } = interpretation;
  const { rowHolds, rowNeeds, mayBeOfNoOne = false } = importKindDefinitions[interpretation.kind];
  const readCustomer = customerReader(interpretation);
  const readLine = rowHolds === 'line' ? lineReader(interpretation) : null;
  const record = recordOfKind(interpretation.kind);
  const readRecord = record === null ? null : recordReader(interpretation, record);

  const columns = record === null ? [] : carriedColumnsOf(record);
  const placesNeeded = rowNeeds?.anyOf.map((field) => columns.findIndex((column) => column.field === field)) ?? [];

  /** What of a row must say something and does not. */
  function rowLacks(values: InterpretedRecord): NonNullable<ImportKindDefinition['rowNeeds']> | null {
    const isSaid = rowNeeds === undefined || placesNeeded.some((place) => values[place] !== null);
    return isSaid ? null : rowNeeds;
  }

  let flags: CellFlag[] = [];
  const flag = (code: CellFlag): void => {
    if (!flags.includes(code)) flags.push(code);
  };

  function rejected(
    rowNumber: number,
    cells: readonly Cell[],
    reason: RejectionReason,
    field: ImportField,
  ): RejectedRow {
    const value = (mapping[field] ?? []).map((column) => cellAsTyped(cells[column])).join(' ');
    return { rowNumber, reason, field, value, cells };
  }

  return (rowNumber, cells) => {
    if (flags.length > 0) flags = [];
    const named = readCustomer(cells, flag);
    if (!mayBeOfNoOne && named === null) return rejected(rowNumber, cells, 'nameMissing', 'name');
    const read = readLine === null ? null : readLine(cells, flag);
    const line = read === null || isLineRejection(read) ? read : lineWithinLimits(read, flag);
    // The bank and the suppliers of a payment bill do not become customers.
    const isOfNobody = line !== null && !isLineRejection(line) && isWithoutCustomer(line);
    const customer = isOfNobody ? null : named;
    if (line !== null && isLineRejection(line)) return rejected(rowNumber, cells, line.reason, line.field);
    const row: InterpretedRow = { rowNumber, customer, line, flags: flags.length === 0 ? noFlags : flags };
    if (readRecord !== null) {
      const values = readRecord(cells, flag);
      if ('reason' in values) return rejected(rowNumber, cells, values.reason, values.field);
      const lacks = rowLacks(values);
      if (lacks !== null) return rejected(rowNumber, cells, lacks.reason, lacks.anyOf[0]);
      row.record = values;
    }
    if (flags.length > 0) row.flags = flags;
    return row;
  };
}

function isWithoutCustomer({ noSale }: InterpretedLine): boolean {
  return noSale !== null && reasonsWithoutCustomer.has(noSale);
}

function isMapped(interpretation: Interpretation, field: ImportField): boolean {
  return (interpretation.mapping[field]?.length ?? 0) > 0;
}

function refuseUselessMapping(interpretation: Interpretation): void {
  const has = (field: ImportField): boolean => isMapped(interpretation, field);
  const missing = missingNeed(interpretation.kind, has);
  if (missing !== null) throw new ShukeError(missing.error);
  // A sales file without any column of customers is one of walk-in sales: nothing is matched.
  const { mayBeOfNoOne } = importKindDefinitions[interpretation.kind];
  const namesCustomers = mayBeOfNoOne !== true || identifyingFields.some(has);
  if (namesCustomers && !fieldsOfMatchKey[interpretation.match].every(has)) {
    throw new ShukeError('IMPORT_MATCH_NOT_MAPPED');
  }
}
