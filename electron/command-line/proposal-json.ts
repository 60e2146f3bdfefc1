import { z } from 'zod';
import { calendars } from '../../shared/dates/remembered-day.ts';
import type { ImportDecision } from '../../shared/import/contract.ts';
import {
  type ColumnMapping,
  dateOrders,
  decimalMarks,
  discountKinds,
  type ImportField,
  type ImportKind,
  importModes,
  matchKeys,
  namedKinds,
} from '../../shared/import/fields.ts';
import { calendarOfBirthdays, kindOfNames } from '../../shared/import/headings.ts';
import { fieldsByKind, importFields, importKindDefinitions } from '../../shared/import/import-kinds.ts';
import type { RecognisedColumn } from '../../shared/import/recognition.ts';
import { takenAsKinds } from '../../shared/import/sale-state.ts';
import { paymentStates } from '../../shared/owed/on-account.ts';
import { ownColumnKinds } from '../../shared/own-fields/own-field.ts';
import { foldHeading } from '../../shared/text.ts';
import type { Engine } from '../engine/engine.ts';
import { WrongUsage } from './command.ts';

export type Recognition = Awaited<ReturnType<Engine['client']['import']['recognise']>>;

const headings = z.union([z.string(), z.array(z.string()).min(1)]);
const ownFields = z.record(
  z.string(),
  z.strictObject({
    column: z.string(),
    kind: z.enum(ownColumnKinds).default('text'),
    choices: z.array(z.string()).optional(),
  }),
);

/** A field to one heading or several; null: to none. Over the program's own proposal. */
const mapSchema = z.record(z.string(), headings.nullable());

/** What `columns` prints, edited: it stands for the whole proposal. */
const proposalSchema = z.object({
  sheet: z.string().nullable().optional(),
  map: mapSchema,
  ownFields: ownFields.optional(),
  match: z.enum(matchKeys).optional(),
  mode: z.enum(importModes).optional(),
  dateOrder: z.enum(dateOrders).optional(),
  decimalMark: z.enum(decimalMarks).optional(),
  discountIs: z.enum(discountKinds).optional(),
  /** What an order counts as that is partly paid, the file not saying how much. */
  partlyPaidAs: z.enum(paymentStates).optional(),
  /** What values of columns of statuses and directions count as. */
  takenAs: z.array(z.strictObject({ column: z.string(), value: z.string(), takenAs: z.enum(takenAsKinds) })).optional(),
  sumRows: z.strictObject({ column: z.string(), values: z.array(z.string()) }).optional(),
  shopEmails: z.array(z.string()).optional(),
  namesAbove: z.boolean().optional(),
  isPaidOutBelowZero: z.boolean().optional(),
  fillDown: z.boolean().optional(),
  yearOfDays: z.number().int().optional(),
  birthdayCalendar: z.enum(calendars).optional(),
  namesOf: z.enum(namedKinds).optional(),
  oneOrderPerVisit: z.boolean().optional(),
});
export type GivenProposal = z.infer<typeof proposalSchema> & { isWhole: boolean };

/** Throws WrongUsage where the text is no JSON of either form. */
export function givenProposalOf(text: string): GivenProposal {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new WrongUsage('mapUnreadable');
  }
  const isWhole = typeof parsed === 'object' && parsed !== null && typeof Reflect.get(parsed, 'map') === 'object';
  const read = isWhole ? proposalSchema.safeParse(parsed) : mapSchema.safeParse(parsed);
  if (!read.success) {
    const where = read.error.issues[0]?.path.join('.') ?? '';
    throw where === '' ? new WrongUsage('mapUnreadable') : new WrongUsage('mapPartUnreadable', { part: where });
  }
  return 'map' in read.data && isWhole
    ? { ...(read.data as z.infer<typeof proposalSchema>), isWhole }
    : { map: read.data as z.infer<typeof mapSchema>, isWhole };
}

type Columns = readonly RecognisedColumn[];

/** By its heading, or `#3` by its place: the only way to name one whose heading is blank or stands twice. */
function referenceOf(column: RecognisedColumn, columns: Columns): string {
  const folded = foldHeading(column.heading);
  const isAlone = folded !== '' && columns.filter(({ heading }) => foldHeading(heading) === folded).length === 1;
  return isAlone ? column.heading : `#${column.index + 1}`;
}

function columnOf(reference: string, columns: Columns): number {
  const place = /^#(\d{1,5})$/.exec(reference)?.[1];
  const found =
    columns.find(({ heading }) => heading === reference) ??
    columns.find(({ heading }) => foldHeading(heading) === foldHeading(reference)) ??
    columns.find(({ index }) => place !== undefined && index === Number(place) - 1);
  if (found === undefined) {
    const known = columns.map((column) => referenceOf(column, columns)).join(', ');
    throw new WrongUsage('mapColumnMissing', { column: reference, columns: known }, 'IMPORT_COLUMN_MISSING');
  }
  return found.index;
}

/** The proposal with what was given instead of it. Throws WrongUsage for a field or a column that is not there. */
export function mappingOf(
  { columns, proposal }: Recognition,
  { map, isWhole }: GivenProposal,
  kind: ImportKind,
): ColumnMapping {
  const given = Object.entries(map).map(([name, value]) => {
    const field = fieldNamed(name, value, kind);
    return { field, columns: value === null ? [] : [value].flat().map((reference) => columnOf(reference, columns)) };
  });
  const taken = new Set(given.flatMap((entry) => entry.columns));
  const mapping: Partial<Record<ImportField, readonly number[]>> = {};
  for (const [field, indexes] of Object.entries(isWhole ? {} : proposal.mapping)) {
    const left = indexes.filter((index) => !taken.has(index));
    if (left.length > 0) mapping[field as ImportField] = left;
  }
  for (const { field, columns: indexes } of given) {
    if (indexes.length > 0) mapping[field] = indexes;
    else delete mapping[field];
  }
  return mapping;
}

/** A field of a record's own table without the record, which the kind says. */
function shortName(field: ImportField): string {
  return field.slice(field.indexOf('.') + 1);
}

function fieldNamed(name: string, value: string | readonly string[] | null, kind: ImportKind): ImportField {
  const fields = fieldsByKind[kind];
  const field = fields.find((candidate) => candidate === name || candidate === `${kind}.${name}`);
  if (field !== undefined) return field;
  const code = 'IMPORT_FIELD_UNKNOWN';
  const said = [value].flat().find((heading) => importFields.some((candidate) => candidate === heading));
  if (said != null) throw new WrongUsage('mapReversed', { heading: name, field: said }, code);
  throw new WrongUsage('mapFieldUnknown', { field: name, fields: fields.map(shortName).join(', ') }, code);
}

export function ownFieldsOf({ columns }: Recognition, { ownFields }: GivenProposal): ImportDecision['ownFields'] {
  if (ownFields === undefined) return undefined;
  return Object.entries(ownFields).map(([name, { column, kind, choices }]) => ({
    columns: [columnOf(column, columns)],
    field: { name, kind, ...(choices === undefined ? {} : { choices }) },
  }));
}

/** What was given of the reading of rows, with the columns by their places. Throws WrongUsage for a column that is not there. */
export function readingOf({ columns }: Recognition, given: GivenProposal | undefined) {
  if (given === undefined) return {};
  const { takenAs, sumRows, shopEmails, namesAbove, isPaidOutBelowZero, yearOfDays, fillDown } = given;
  return {
    ...(takenAs === undefined
      ? {}
      : { takenAs: takenAs.map((choice) => ({ ...choice, column: columnOf(choice.column, columns) })) }),
    ...(sumRows === undefined ? {} : { sumRows: { ...sumRows, column: columnOf(sumRows.column, columns) } }),
    ...(shopEmails === undefined ? {} : { shopEmails }),
    ...(namesAbove === undefined ? {} : { namesAbove }),
    ...(isPaidOutBelowZero === undefined ? {} : { isPaidOutBelowZero }),
    ...(yearOfDays === undefined ? {} : { yearOfDays }),
    ...(fillDown === undefined ? {} : { fillDown }),
  };
}

/** The proposal for a file as `import --map` takes it, with what one needs to change it. */
export function proposalJson({ fileName, reading, columns, proposal }: Recognition) {
  const reference = (index: number): string => {
    const column = columns.find((candidate) => candidate.index === index);
    return column === undefined ? `#${index + 1}` : referenceOf(column, columns);
  };
  const map = Object.fromEntries(
    fieldsByKind[proposal.kind].flatMap((field) => {
      const references = (proposal.mapping[field] ?? []).map(reference);
      return references.length === 0 ? [] : [[shortName(field), references.length === 1 ? references[0] : references]];
    }),
  );
  const isTaken = (index: number): boolean =>
    Object.values(proposal.mapping).some((indexes) => indexes.includes(index)) ||
    proposal.ownFields.some((own) => own.columns.includes(index));
  return {
    file: fileName,
    kind: proposal.kind,
    sheet: reading.sheet,
    sheets: reading.sheets,
    map,
    ownFields: Object.fromEntries(
      proposal.ownFields.map(({ columns: [index = 0], field: { name, kind, choices } }) => [
        name,
        { column: reference(index), kind, ...(choices.length === 0 ? {} : { choices }) },
      ]),
    ),
    match: proposal.match,
    mode: 'fill',
    dateOrder: proposal.dateOrder,
    decimalMark: proposal.decimalMark,
    ...(proposal.yearOfDays === null ? {} : { yearOfDays: proposal.yearOfDays }),
    ...(proposal.discountIs === undefined ? {} : { discountIs: proposal.discountIs }),
    ...(proposal.discountIsAsked ? { discountIs: 'share' } : {}),
    ...(proposal.takenAs.length === 0
      ? {}
      : { takenAs: proposal.takenAs.map((choice) => ({ ...choice, column: reference(choice.column) })) }),
    ...(proposal.sumRows === undefined
      ? {}
      : { sumRows: { ...proposal.sumRows, column: reference(proposal.sumRows.column) } }),
    ...(proposal.shopEmails.length === 0 ? {} : { shopEmails: proposal.shopEmails }),
    ...(proposal.namesAbove ? { namesAbove: true } : {}),
    ...(proposal.isPaidOutBelowZero ? { isPaidOutBelowZero: true } : {}),
    ...(proposal.fillDown ? { fillDown: true } : {}),
    ...(proposal.mapping.birthday === undefined ? {} : { birthdayCalendar: calendarOfBirthdays(columns, proposal) }),
    ...(proposal.mapping.name === undefined ? {} : { namesOf: kindOfNames(columns, proposal) }),
    ...(importKindDefinitions[proposal.kind].hasMoney === true ? { oneOrderPerVisit: proposal.oneOrderPerVisit } : {}),
    leftOut: columns
      .filter(({ index }) => !isTaken(index))
      .map((column) => ({ column: reference(column.index), content: column.content, examples: column.samples })),
    fields: fieldsByKind[proposal.kind].map(shortName),
  };
}
