import { type Decimal, decimalOfNumber, multiplyDecimals, scaledDigits } from '../decimal.ts';
import { type RecognisedExchange, recogniseExchange } from '../exchange/recognise-exchange.ts';
import { readAmount } from '../money.ts';
import { foldHeading } from '../text.ts';
import { cellAsTyped, isMissingMark } from './cell-text.ts';
import { type ColumnProfile, contentOf, profileColumn } from './column-content.ts';
import { type FieldCandidate, fieldCandidates } from './column-meaning.ts';
import { fileDateOrder, fileDecimalMark, type NotationHints, notationOf } from './column-notation.ts';
import { proposeFirstYear } from './day-years.ts';
import {
  type Cell,
  type ColumnMapping,
  fieldsByKind,
  type ImportField,
  type ImportKind,
  type Interpretation,
  identifyingFields,
  type MatchKey,
  matchKeys,
} from './fields.ts';
import { countFilledDown } from './fill-down.ts';
import { isCreationHeading, isEmptyHeading, isForeignHeading } from './headings.ts';
import { type Identity, identifyCustomers, matchValueOf } from './identify-customers.ts';
import { customerReader, fieldsOfMatchKey } from './interpret-customer.ts';
import { ownFieldKindOfColumn } from './own-field-of-column.ts';
import { proposeOneOrderPerVisit } from './propose-visits.ts';
import type { MappingProposal, RecognisedColumn } from './recognition.ts';
import { statedKindOf } from './sale-state.ts';
import { isUsualOwnField } from './usual-own-fields.ts';

/** More rows than this teach nothing about what a column holds; of wide files fewer are enough. */
const mostSampledRows = 500;
const fewestSampledRows = 20;
const mostSampledCells = 30_000;

/** Without a day of the import every day lies before it. */
const noToday = '2199-12-31';

type Rows = readonly (readonly Cell[])[];
type Certainty = MappingProposal['certainty'];

interface Proposal {
  mapping: Partial<Record<ImportField, number[]>>;
  certainty: Certainty;
}

/** What is known other than headings and rows. */
export interface ProposalHints extends NotationHints {
  /** Texts that begin like a formula stand behind an apostrophe. */
  hasGuards?: boolean | undefined;
}

/**
 * Proposes kind, mapping, match key and ambiguities from headings and sampled rows.
 * `kind` given: only its fields are proposed.
 */
export function proposeMapping(
  headings: readonly string[],
  sampleRows: readonly (readonly Cell[])[],
  kind?: ImportKind,
  hints: ProposalHints = {},
): { columns: readonly RecognisedColumn[]; proposal: MappingProposal } {
  const width = sampleRows.reduce((widest, row) => Math.max(widest, row.length), headings.length);
  const rows = spreadRows(sampleRows, width);
  const profiles = Array.from({ length: width }, (_, index) => profileColumn(index, headings[index] ?? '', rows));
  const folded = new Set(headings.map(foldHeading));
  const found = profiles.flatMap((profile) => fieldCandidates(profile, folded));
  const ofCustomers = withoutReceivers(withSurnames(found, profiles), profiles);
  const candidates = fullerFirst(withPeopleOfCompanies(ofCustomers, rows), rows);

  const exchange = recogniseExchange(headings, hints.hasGuards ?? false);
  if (exchange !== null && (kind === undefined || kind === exchange.kind)) {
    return { columns: recognisedColumns(profiles, headings, hints), proposal: proposalOfExchange(exchange) };
  }

  const asOrders = proposeOrders(candidates, profiles, rows);
  const proposedKind = kind ?? (isOrdersFile(asOrders, headings) ? 'orders' : kindOfList(candidates, profiles));
  const { mapping, certainty } =
    proposedKind === 'orders' ? asOrders : proposeCustomers(candidates, profiles, proposedKind);
  if (kind === 'timeline' && mapping.day === undefined) addOnlyDayColumn({ mapping, certainty }, profiles);
  const columns = recognisedColumns(profiles, headings, hints);
  const days = fileDateOrder(columns, { mapping });
  const numbers = fileDecimalMark(columns, { mapping });
  const rowsToFillDown = countRowsToFillDown({ kind: proposedKind, mapping }, sampleRows);
  const dayColumn = proposedKind === 'orders' || proposedKind === 'timeline' ? mapping.day?.[0] : undefined;
  const firstYear =
    dayColumn === undefined
      ? null
      : proposeFirstYear(
          sampleRows.map((row) => row[dayColumn] ?? null),
          days.order,
          hints.today ?? noToday,
        );
  return {
    columns,
    proposal: {
      kind: proposedKind,
      mapping,
      match: proposeMatch(mapping, rows),
      dateOrder: days.order,
      dateOrderAmbiguous: days.ambiguous,
      decimalMark: numbers.mark,
      decimalMarkAmbiguous: numbers.ambiguous,
      certainty,
      isExchange: false,
      refundedAs: proposeRefundedAs(mapping, rows),
      oneOrderPerVisit:
        proposedKind === 'orders' && proposeOneOrderPerVisit(mapping, sampleRows.slice(0, mostSampledRows)),
      fillDown: rowsToFillDown > 0,
      rowsToFillDown,
      yearOfDays: firstYear?.year ?? null,
      yearOfDaysIsAsked: firstYear?.isAsked ?? false,
      ownFields: proposedKind === 'customers' ? proposeOwnFields(columns, mapping) : [],
    },
  };
}

function recognisedColumns(
  profiles: readonly ColumnProfile[],
  headings: readonly string[],
  hints: ProposalHints,
): RecognisedColumn[] {
  return profiles.map((profile) => ({
    index: profile.index,
    heading: profile.heading,
    content: contentOf(profile),
    samples: profile.samples,
    filledShare: profile.rows === 0 ? 0 : profile.filled / profile.rows,
    ...notationOf(profile, headings, hints),
  }));
}

/** What nearly every list of members has, and no field of ours holds; of two of one name the first. */
function proposeOwnFields(columns: readonly RecognisedColumn[], mapping: ColumnMapping): MappingProposal['ownFields'] {
  const taken = new Set(Object.values(mapping).flat());
  const found = new Map<string, RecognisedColumn>();
  for (const column of columns) {
    const name = column.heading.trim();
    const isFree = column.samples.length > 0 && !taken.has(column.index) && !found.has(name);
    if (isFree && isUsualOwnField(name)) found.set(name, column);
  }
  return [...found].map(([name, column]) => ({
    columns: [column.index],
    field: { name, kind: ownFieldKindOfColumn(column), choices: [] },
  }));
}

/** Nothing is left to be asked: days and figures are written in one way only. */
function proposalOfExchange({ kind, mapping, ownFields }: RecognisedExchange): MappingProposal {
  return {
    kind,
    mapping,
    match: 'number',
    dateOrder: 'ymd',
    dateOrderAmbiguous: false,
    decimalMark: 'point',
    decimalMarkAmbiguous: false,
    certainty: Object.fromEntries(Object.keys(mapping).map((field) => [field, 'heading'])),
    isExchange: true,
    refundedAs: 'noSale',
    oneOrderPerVisit: false,
    fillDown: false,
    rowsToFillDown: 0,
    yearOfDays: null,
    yearOfDaysIsAsked: false,
    ownFields,
  };
}

/** So many rows as are worth looking at, from all over the sample: what decides may stand at its end. */
function spreadRows(sampleRows: Rows, width: number): Rows {
  const affordable = Math.floor(mostSampledCells / Math.max(1, width));
  const most = Math.max(fewestSampledRows, Math.min(mostSampledRows, affordable));
  if (sampleRows.length <= most) return sampleRows;
  const stride = sampleRows.length / most;
  return Array.from({ length: most }, (_, index) => sampleRows[Math.floor(index * stride)] ?? []);
}

/** A column whose heading is so much weaker says something else. */
const mostBetweenFillers = 500;

/** Fields whose several columns are separate entries of one customer. */
const severalColumns: ReadonlySet<ImportField> = new Set(['phone', 'email', 'status']);

function assign(candidates: readonly FieldCandidate[], fields: readonly ImportField[]): Proposal {
  const allowed = new Set(fields);
  const mapping: Proposal['mapping'] = {};
  const certainty: Certainty = {};
  const takenColumns = new Set<number>();
  const byStrength = candidates.filter(({ field }) => allowed.has(field)).sort(strongerFirst);
  const take = (field: ImportField, columns: readonly number[]): void => {
    mapping[field] = [...(mapping[field] ?? []), ...columns];
    certainty[field] = 'heading';
    for (const column of columns) takenColumns.add(column);
  };
  for (const candidate of byStrength) {
    if (takenColumns.has(candidate.column)) continue;
    if (mapping[candidate.field] !== undefined && !severalColumns.has(candidate.field)) continue;
    if (candidate.namePart === null) take(candidate.field, [candidate.column, ...candidate.fillers]);
    else take('name', nameParts(candidate, byStrength, takenColumns));
  }
  for (const field of severalColumns) mapping[field]?.sort((a, b) => a - b);
  return { mapping, certainty };
}

/** Fields of which one column can stand in for another where that is blank. */
const fieldsWithFillers: ReadonlySet<ImportField> = new Set(['name', 'day', 'number', 'order']);

/**
 * Of several columns for one field: the one that is filled wherever the other is, and more; two that are never filled
 * together stand in for each other.
 */
function fullerFirst(candidates: readonly FieldCandidate[], rows: Rows): readonly FieldCandidate[] {
  const isFilled = (row: readonly Cell[], column: number): boolean => {
    const text = cellAsTyped(row[column]).trim();
    return text !== '' && !isMissingMark(text);
  };
  const raised = new Map<FieldCandidate, FieldCandidate>();
  for (const [field, ofField] of Map.groupBy(candidates, (candidate) => candidate.field)) {
    if (!fieldsWithFillers.has(field)) continue;
    const [best, ...others] = ofField
      .filter(({ namePart, isFallbackName, isRowNumber }) => namePart === null && !isFallbackName && !isRowNumber)
      .sort(strongerFirst);
    if (best === undefined) continue;
    const other = others.find(({ column }) => rows.some((row) => isFilled(row, column) && !isFilled(row, best.column)));
    if (other === undefined || best.strength - other.strength > mostBetweenFillers) continue;
    const isEverAlone = rows.some((row) => isFilled(row, best.column) && !isFilled(row, other.column));
    const areEverTogether = rows.some((row) => isFilled(row, best.column) && isFilled(row, other.column));
    if (!isEverAlone) raised.set(other, { ...other, strength: best.strength + 1 });
    else if (!areEverTogether) raised.set(best, { ...best, fillers: [other.column] });
  }
  return raised.size === 0 ? candidates : candidates.map((candidate) => raised.get(candidate) ?? candidate);
}

const bareName = foldHeading('name');

/** "Name" next to "Vorname" is the surname, as German lists are headed. */
function withSurnames(
  candidates: readonly FieldCandidate[],
  profiles: readonly ColumnProfile[],
): readonly FieldCandidate[] {
  const given = candidates.filter(({ namePart }) => namePart === 'givenName');
  if (given.length === 0 || candidates.some(({ namePart }) => namePart === 'surname')) return candidates;
  return candidates.map((candidate) => {
    const isBare = candidate.field === 'name' && isBareName(profiles[candidate.column]?.heading ?? '');
    const strength = Math.max(candidate.strength, ...given.map((one) => one.strength));
    return isBare ? { ...candidate, namePart: 'surname' as const, strength } : candidate;
  });
}

/** The heading without the remark behind it: "Name (Adressattyp natürl. Person)". */
function isBareName(heading: string): boolean {
  return foldHeading(heading.replace(/\s*\([^()]*\)/gu, '')) === bareName;
}

/** Of several columns of e-mails one that says the same in every row is the shop's own: where the money went. */
function withoutReceivers(
  candidates: readonly FieldCandidate[],
  profiles: readonly ColumnProfile[],
): readonly FieldCandidate[] {
  const emails = candidates.filter(({ field }) => field === 'email');
  const differing = emails.filter(({ column }) => (profiles[column]?.samples.length ?? 0) > 1);
  if (differing.length === 0 || differing.length === emails.length) return candidates;
  const isReceiver = ({ column }: FieldCandidate): boolean => {
    const profile = profiles[column];
    return (
      profile !== undefined && profile.samples.length === 1 && profile.filled > 1 && profile.filled === profile.rows
    );
  };
  return candidates.filter((candidate) => candidate.field !== 'email' || !isReceiver(candidate));
}

/** Where a company has several contacts, each in a row of its own, the rows are of these people; else of the company. */
function withPeopleOfCompanies(candidates: readonly FieldCandidate[], rows: Rows): readonly FieldCandidate[] {
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

function strongerFirst(a: FieldCandidate, b: FieldCandidate): number {
  return b.strength - a.strength || a.column - b.column;
}

/** Surname and given name in the order in which they stand in the file. */
function nameParts(
  one: FieldCandidate,
  candidates: readonly FieldCandidate[],
  taken: ReadonlySet<number>,
): readonly number[] {
  const other = candidates.find(
    ({ namePart, column }) => namePart !== null && namePart !== one.namePart && !taken.has(column),
  );
  return other === undefined ? [one.column] : [one.column, other.column].sort((a, b) => a - b);
}

function proposeCustomers(
  candidates: readonly FieldCandidate[],
  profiles: readonly ColumnProfile[],
  kind: Exclude<ImportKind, 'orders'>,
): Proposal {
  const proposal = assign(nameFirst(candidates), fieldsByKind[kind]);
  addByContent(proposal, 'email', profiles, ['email']);
  addByContent(proposal, 'phone', profiles, ['phone']);
  return proposal;
}

const fieldsOfTimelines = ['touchpoint', 'direction', 'mood', 'nextContactDay'] as const;

/** What is no list of orders is one of customers, unless it speaks of contacts on their days, or of who is around whom. */
function kindOfList(candidates: readonly FieldCandidate[], profiles: readonly ColumnProfile[]): ImportKind {
  const timeline = proposeCustomers(candidates, profiles, 'timeline').mapping;
  const people = proposeCustomers(candidates, profiles, 'people').mapping;
  const saysWho = (mapping: ColumnMapping): boolean => identifyingFields.some((field) => mapping[field] !== undefined);
  if (people.personName !== undefined && people.relation !== undefined && saysWho(people)) return 'people';
  const isTimeline = timeline.day !== undefined && fieldsOfTimelines.some((field) => timeline[field] !== undefined);
  return isTimeline && saysWho(timeline) ? 'timeline' : 'customers';
}

const besidesName: ReadonlySet<ImportField> = new Set(['company', 'otherNames']);

/** 公司, 昵称: the name of whom the row is about, where no other column says it; else their company, another name. */
function nameFirst(candidates: readonly FieldCandidate[]): readonly FieldCandidate[] {
  if (candidates.some(({ field, isFallbackName }) => field === 'name' && !isFallbackName)) return candidates;
  const names = new Set(candidates.filter(({ isFallbackName }) => isFallbackName).map(({ column }) => column));
  return candidates.filter(({ field, column }) => !besidesName.has(field) || !names.has(column));
}

function proposeOrders(
  candidates: readonly FieldCandidate[],
  profiles: readonly ColumnProfile[],
  rows: Rows,
): Proposal {
  const usable = grossFirst(
    candidates.filter(({ isRowNumber }) => !isRowNumber),
    profiles,
  );
  let proposal = assign(usable, fieldsByKind.orders);
  nameAsGoods(proposal, profiles);
  if (proposal.mapping.quantity !== undefined && usable.some(({ isUnitCost }) => isUnitCost)) {
    proposal = assign(
      usable.filter(({ isUnitCost }) => !isUnitCost),
      fieldsByKind.orders,
    );
  }
  const amountOfOrder = proposal.mapping.amount?.[0];
  if (amountOfOrder !== undefined && repeatsOrderTotal(proposal.mapping, rows)) {
    const others = assign(
      usable.filter(({ field, column }) => field !== 'amount' || column !== amountOfOrder),
      fieldsByKind.orders,
    );
    const canDoWithout =
      (others.mapping.amount !== undefined && !repeatsOrderTotal(others.mapping, rows)) || hasComputedAmount(others);
    if (canDoWithout) {
      if (others.mapping.amount !== undefined && repeatsOrderTotal(others.mapping, rows)) {
        delete others.mapping.amount;
        delete others.certainty.amount;
      }
      proposal = others;
    }
  }
  addByContent(proposal, 'email', profiles, ['email']);
  addByContent(proposal, 'phone', profiles, ['phone']);
  addByContent(proposal, 'day', profiles, ['day', 'dayAndTime']);
  if (proposal.mapping.day !== undefined && !hasComputedAmount(proposal)) {
    addByContent(proposal, 'amount', profiles, ['decimal']);
  }
  if (proposal.mapping.day === undefined && hasAmount(proposal)) addOnlyDayColumn(proposal, profiles);
  nameAsGoods(proposal, profiles);
  addOrderId(proposal, profiles, rows);
  return proposal;
}

/** Tills head their goods "Name": where lines have a quantity and nothing else says what was sold, or who bought it. */
function nameAsGoods({ mapping, certainty }: Proposal, profiles: readonly ColumnProfile[]): void {
  const [only, second] = mapping.name ?? [];
  if (only === undefined || second !== undefined || mapping.quantity === undefined) return;
  if (mapping.description !== undefined || mapping.product !== undefined) return;
  if (identifyingFields.some((field) => field !== 'name' && mapping[field] !== undefined)) return;
  if (!isBareName(profiles[only]?.heading ?? '')) return;
  mapping.description = [only];
  certainty.description = 'heading';
  delete mapping.name;
  delete certainty.name;
}

const orderIdHeadings: ReadonlySet<string> = new Set(['id', 'id#', '#id'].map(foldHeading));

/** "ID" in a list of orders without another number, each value once and no mere running number of the file's rows. */
function addOrderId(proposal: Proposal, profiles: readonly ColumnProfile[], rows: Rows): void {
  const [said] = proposal.mapping.order ?? [];
  if (said !== undefined && profiles[said]?.filled !== 0) return;
  const column = profiles.find(
    ({ index, heading }) => orderIdHeadings.has(foldHeading(heading)) && !isTaken(proposal, index),
  );
  if (column === undefined || rows.length < 2) return;
  const values = rows.map((row) => cellAsTyped(row[column.index]).trim());
  const isRunning = values.every(
    (value, place) => Number(value) === Number(values[0]) + place && Number(values[0]) <= 1,
  );
  if (values.includes('') || new Set(values).size < values.length || isRunning) return;
  proposal.mapping.order = [column.index];
  proposal.certainty.order = 'heading';
}

const feeHeading = /手续费|手續費|服务费|佣金|\bfees?\b|gebühr|frais|commission|comisión|手数料/iu;
const netHeading = /净|淨|到账|\bnet(?:to)?\b|neto/iu;

/** Of gross, fee and net the gross is what the customer paid: the fee is between the shop and who collects for it. */
function grossFirst(
  candidates: readonly FieldCandidate[],
  profiles: readonly ColumnProfile[],
): readonly FieldCandidate[] {
  const isNet = ({ field, column }: FieldCandidate): boolean =>
    field === 'amount' && netHeading.test(profiles[column]?.heading ?? '');
  const hasFee = profiles.some(({ heading, numbers }) => numbers > 0 && feeHeading.test(heading));
  const hasOther = candidates.some((candidate) => candidate.field === 'amount' && !isNet(candidate));
  return hasFee && hasOther ? candidates.filter((candidate) => !isNet(candidate)) : candidates;
}

/**
 * An order said to be refunded is a sale where the file takes the money back elsewhere: in a column of its own, or in
 * rows of their own.
 */
function proposeRefundedAs(mapping: ColumnMapping, rows: Rows): 'sale' | 'noSale' {
  if (mapping.refunded !== undefined) return 'sale';
  const statuses = mapping.status ?? [];
  const takesBack = rows.some((row) => statuses.some((column) => statedKindOf(cellAsTyped(row[column])) === 'return'));
  return takesBack ? 'sale' : 'noSale';
}

/** The sample's first rows are one below the other; what is proposed stands on any of them. */
function countRowsToFillDown({ kind, mapping }: Pick<MappingProposal, 'kind' | 'mapping'>, sampleRows: Rows): number {
  if (kind !== 'orders' && kind !== 'timeline') return 0;
  return countFilledDown(mapping, sampleRows.slice(0, mostSampledRows));
}

function hasComputedAmount({ mapping }: Proposal): boolean {
  return mapping.quantity !== undefined && mapping.unitPrice !== undefined;
}

function hasAmount(proposal: Proposal): boolean {
  return proposal.mapping.amount !== undefined || hasComputedAmount(proposal);
}

function isTaken({ mapping }: Proposal, column: number): boolean {
  return Object.values(mapping).some((columns) => columns.includes(column));
}

/** A column without a heading is taken for a field where it is the only one with that content. */
function addByContent(
  proposal: Proposal,
  field: ImportField,
  profiles: readonly ColumnProfile[],
  contents: readonly string[],
): void {
  if (proposal.mapping[field] !== undefined) return;
  const fitting = profiles.filter((profile) => contents.includes(contentOf(profile)));
  const free = fitting.filter((profile) => isEmptyHeading(profile.heading) && !isTaken(proposal, profile.index));
  const [only, second] = free;
  if (only === undefined || second !== undefined) return;
  proposal.mapping[field] = [only.index];
  proposal.certainty[field] = 'content';
}

/** In a file with amounts, the only column of days is the day, unless its heading speaks of something else. */
function addOnlyDayColumn(proposal: Proposal, profiles: readonly ColumnProfile[]): void {
  const [only, second] = profiles.filter((profile) => {
    const content = contentOf(profile);
    return (content === 'day' || content === 'dayAndTime') && !isTaken(proposal, profile.index);
  });
  if (only === undefined || second !== undefined || isForeignHeading(only.heading)) return;
  proposal.mapping.day = [only.index];
  proposal.certainty.day = 'content';
}

const fieldsOfSales = ['order', 'product', 'description', 'quantity', 'unitPrice'] as const;

/** Orders have a day and money; a list of customers with the day each was entered and what each spent is none. */
function isOrdersFile(asOrders: Proposal, headings: readonly string[]): boolean {
  const dayColumn = asOrders.mapping.day?.[0];
  if (dayColumn === undefined || !hasAmount(asOrders)) return false;
  const isCreationDay = isCreationHeading(headings[dayColumn] ?? '');
  return !isCreationDay || fieldsOfSales.some((field) => asOrders.mapping[field] !== undefined);
}

const fewestRepeatedOrders = 3;

function exactOf(cell: Cell | undefined): Decimal | null {
  const read = typeof cell === 'number' ? decimalOfNumber(cell) : null;
  if (read !== null) return typeof read === 'string' ? null : read;
  const amount = typeof cell === 'string' ? readAmount(cell, 'point') : 'blank';
  return typeof amount === 'string' ? null : amount.decimal;
}

/** True where the amount is the whole order's, written on each of its lines (or on the first only). */
function repeatsOrderTotal(mapping: ColumnMapping, rows: Rows): boolean {
  const [orderColumn, amountColumn] = [mapping.order?.[0], mapping.amount?.[0]];
  if (orderColumn === undefined || amountColumn === undefined) return false;
  const amountsByOrder = new Map<string, string[]>();
  let likeComputed = 0;
  let computed = 0;
  for (const row of rows) {
    const order = cellAsTyped(row[orderColumn]).trim();
    if (order === '') continue;
    const amount = cellAsTyped(row[amountColumn]).trim();
    amountsByOrder.set(order, [...(amountsByOrder.get(order) ?? []), amount]);
    const isLike = isLikeComputed(mapping, row, amountColumn);
    if (isLike !== null) computed++;
    if (isLike === true) likeComputed++;
  }
  if (computed > 0 && likeComputed > 0.5 * computed) return false;
  const repeated = [...amountsByOrder.values()].filter((amounts) => amounts.length > 1);
  return repeated.length >= fewestRepeatedOrders && repeated.every(isOneTotal);
}

function isOneTotal(amounts: readonly string[]): boolean {
  const [first, ...rest] = amounts;
  return rest.every((amount) => amount === first) || rest.every((amount) => amount === '');
}

/** Whether a row's amount is its quantity times its price, give or take a discount; null where that cannot be said. */
function isLikeComputed(mapping: ColumnMapping, row: readonly Cell[], amountColumn: number): boolean | null {
  const [quantityColumn, priceColumn] = [mapping.quantity?.[0], mapping.unitPrice?.[0]];
  if (quantityColumn === undefined || priceColumn === undefined) return null;
  const [quantity, price, amount] = [
    exactOf(row[quantityColumn]),
    exactOf(row[priceColumn]),
    exactOf(row[amountColumn]),
  ];
  if (quantity === null || price === null || amount === null) return null;
  return scaledDigits(multiplyDecimals(quantity, price), 2) === scaledDigits(amount, 2);
}

const leastTold = 0.5;

/**
 * The key that tells most rows apart, of equals the strongest; a value that different people have tells no one. Names
 * tell only where nothing else does.
 */
function proposeMatch(mapping: ColumnMapping, rows: Rows): MatchKey {
  const has = (field: ImportField): boolean => mapping[field] !== undefined;
  const possible = matchKeys.filter((key) => fieldsOfMatchKey[key].every(has));
  const [first] = possible;
  if (first === undefined) return identifyingFields.find(has) ?? 'number';
  const read = customerReader(readingOf(mapping));
  const customers = rows.map((row) => read(row, () => undefined)).filter((customer) => customer !== null);
  const told = new Map(possible.map((key) => [key, rowsToldApart(customers, key)]));
  const best = (keys: readonly MatchKey[]): MatchKey | undefined => {
    const most = Math.max(...keys.map((key) => told.get(key) ?? 0));
    return most === 0 && customers.length > 0 ? undefined : keys.find((key) => told.get(key) === most);
  };
  const single = possible.filter((key) => key !== 'name' && key !== 'name+phone');
  const strongest = best(single);
  const isWorthIt = (told.get(strongest ?? 'name') ?? 0) >= leastTold * customers.length;
  if (strongest !== undefined && (isWorthIt || !possible.includes('name+phone'))) return strongest;
  return best(possible.filter((key) => key === 'name+phone')) ?? strongest ?? possible.at(-1) ?? first;
}

function rowsToldApart(customers: readonly Identity[], key: MatchKey): number {
  const { shared } = identifyCustomers(customers, key);
  const values = new Set(shared.filter(({ field }) => field === key).map(({ value }) => value));
  return customers.filter((customer) => {
    const value = matchValueOf(customer, key);
    return value !== null && !values.has(value);
  }).length;
}

/** Only to look at which customers the sampled rows name. */
function readingOf(mapping: ColumnMapping): Interpretation {
  return {
    kind: 'orders',
    mapping,
    match: 'name',
    dateOrder: 'ymd',
    decimalMark: 'point',
    positiveReturns: 'asWritten',
    homeCurrency: 'CNY',
    date1904: false,
  };
}
