import type { OwnColumnKind } from '../own-fields/own-field.ts';
import { foldHeading } from '../text.ts';
import { addByContent, assign, type Proposal, type Rows } from './assign-columns.ts';
import { cellAsTyped } from './cell-text.ts';
import type { ColumnProfile } from './column-content.ts';
import type { FieldCandidate } from './column-meaning.ts';
import { asColumnsOfProducts } from './columns-of-products.ts';
import type { Cell, ColumnMapping, ImportField, ImportKind } from './fields.ts';
import { fieldsByKind, importKindDefinitions } from './import-kinds.ts';
import { ownFieldKindOfColumn } from './own-field-of-column.ts';
import type { MappingProposal, RecognisedColumn } from './recognition.ts';
import { isBalanceHeading, isUsualOwnField } from './usual-own-fields.ts';

/** What nearly every list of members has, and no field of ours holds; of two of one name the first. */
export function proposeOwnFields(
  columns: readonly RecognisedColumn[],
  mapping: ColumnMapping,
): MappingProposal['ownFields'] {
  const taken = new Set(Object.values(mapping).flat());
  const found = new Map<string, RecognisedColumn>();
  for (const column of columns) {
    const name = column.heading.trim();
    const isFree = column.samples.length > 0 && !taken.has(column.index) && !found.has(name);
    if (isFree && isUsualOwnField(name)) found.set(name, column);
  }
  return [...found].map(([name, column]) => ({
    columns: [column.index],
    field: { name, kind: ownColumnKindOf(column), choices: [] },
  }));
}

/** Figures below a heading that calls them points or a balance are one; texts there are none. */
function ownColumnKindOf(column: RecognisedColumn): OwnColumnKind {
  const kind = ownFieldKindOfColumn(column);
  const areFigures = kind === 'number' || kind === 'money';
  return areFigures && isBalanceHeading(column.heading) ? 'balance' : kind;
}

const bareName = foldHeading('name');

/** "Name" next to "Vorname" is the surname, as German lists are headed. */
export function withSurnames(
  candidates: readonly FieldCandidate[],
  profiles: readonly ColumnProfile[],
  rows: Rows,
): readonly FieldCandidate[] {
  const given = candidates.find(({ namePart }) => namePart === 'givenName');
  if (given === undefined || candidates.some(({ namePart }) => namePart === 'surname')) return candidates;
  const isFilled = (row: readonly Cell[], column: number): boolean => cellAsTyped(row[column]).trim() !== '';
  const timesTogether = ({ column }: FieldCandidate): number =>
    rows.filter((row) => isFilled(row, column) && isFilled(row, given.column)).length;
  const [surname] = candidates
    .filter(({ field, column }) => field === 'name' && isBareName(profiles[column]?.heading ?? ''))
    .sort((one, other) => timesTogether(other) - timesTogether(one));
  if (surname === undefined) return candidates;
  const strength = Math.max(surname.strength, given.strength) + 1;
  const isNamed = (row: readonly Cell[]): boolean => isFilled(row, surname.column) || isFilled(row, given.column);
  // Of companies the name stands in a column of its own.
  const fillers = candidates
    .filter(({ field, column }) => field === 'name' && column !== surname.column && column !== given.column)
    .filter(({ column }) => isBareName(profiles[column]?.heading ?? ''))
    .filter(({ column }) => rows.some((row) => isFilled(row, column)))
    .filter(({ column }) => !rows.some((row) => isFilled(row, column) && isNamed(row)))
    .map(({ column }) => column);
  return candidates.map((candidate) =>
    candidate === surname ? { ...candidate, namePart: 'surname' as const, strength, fillers } : candidate,
  );
}

/** The heading without the remark behind it: "Name (Adressattyp natürl. Person)". */
export function isBareName(heading: string): boolean {
  return foldHeading(heading.replace(/\s*\([^()]*\)/gu, '')) === bareName;
}

/**
 * Of several columns of e-mails (from, to) the address that stands in every row is the shop's own: payments have it in
 * one of them, refunds in the other.
 */
export function shopEmailsOf({ email: columns = [] }: ColumnMapping, rows: Rows): readonly string[] {
  const valueAt = (row: readonly Cell[], column: number): string => cellAsTyped(row[column]).trim().toLowerCase();
  const written = rows.filter((row) => columns.some((column) => valueAt(row, column) !== ''));
  if (columns.length < 2 || written.length < 2) return [];
  const own = columns
    .map((column) => valueAt(written[0] ?? [], column))
    .find((value) => value !== '' && written.every((row) => columns.some((column) => valueAt(row, column) === value)));
  return own === undefined ? [] : [own];
}

/** Where a company has several contacts, each in a row of its own, the rows are of these people; else of the company. */
export function withPeopleOfCompanies(candidates: readonly FieldCandidate[], rows: Rows): readonly FieldCandidate[] {
  const contact = candidates.find(({ isContactPerson }) => isContactPerson);
  const company = candidates.find(({ field }) => field === 'company');
  if (contact === undefined || company === undefined) return candidates;
  const contactsOf = Map.groupBy(rows, (row) => cellAsTyped(row[company.column]).trim());
  contactsOf.delete('');
  const haveSeveral = [...contactsOf.values()].some(
    (ofCompany) => new Set(ofCompany.map((row) => cellAsTyped(row[contact.column]).trim())).size > 1,
  );
  if (!haveSeveral) return candidates;
  const aboveCompany = (candidate: FieldCandidate): FieldCandidate =>
    candidate.isContactPerson ? { ...candidate, isFallbackName: false, strength: company.strength + 1 } : candidate;
  return candidates.map(aboveCompany);
}

/** The columns of a list that is none of orders. */
export function proposeCustomers(
  candidates: readonly FieldCandidate[],
  profiles: readonly ColumnProfile[],
  kind: Exclude<ImportKind, 'orders'>,
): Proposal {
  if (importKindDefinitions[kind].namesNoCustomer === true) {
    return assign(asColumnsOfProducts(candidates), fieldsByKind[kind]);
  }
  const proposal = assign(nameFirst(candidates), fieldsByKind[kind]);
  addByContent(proposal, 'email', profiles, ['email']);
  addByContent(proposal, 'phone', profiles, ['phone']);
  return proposal;
}

const besidesName: ReadonlySet<ImportField> = new Set(['company', 'otherNames']);

/** 公司, 昵称: the name of whom the row is about, where no other column says it; else their company, another name. */
function nameFirst(candidates: readonly FieldCandidate[]): readonly FieldCandidate[] {
  if (candidates.some(({ field, isFallbackName }) => field === 'name' && !isFallbackName)) return candidates;
  const names = new Set(candidates.filter(({ isFallbackName }) => isFallbackName).map(({ column }) => column));
  return candidates.filter(({ field, column }) => !besidesName.has(field) || !names.has(column));
}
