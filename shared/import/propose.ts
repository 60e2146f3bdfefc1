import { partsAtComma } from '../customers/name-parts.ts';
import { type RecognisedExchange, recogniseExchange } from '../exchange/recognise-exchange.ts';
import { foldHeading, oneLine } from '../text.ts';
import { addOnlyDayColumn, fullerFirst, type Rows } from './assign-columns.ts';
import { ownFieldsWithBalances } from './balances-of-members.ts';
import { type ColumnProfile, contentOf, profileColumn } from './column-content.ts';
import { fieldCandidates } from './column-meaning.ts';
import { type NotationHints, notationOf } from './column-notation.ts';
import { isCompleteProposal } from './complete-proposal.ts';
import { columnOfListDay, recogniseContactList } from './contact-list.ts';
import { proposeFirstYear } from './day-years.ts';
import type { Cell, ImportKind } from './fields.ts';
import { fileDateOrder, fileDecimalMark } from './file-notation.ts';
import { countFilledDown } from './fill-down.ts';
import { kindOfFile } from './fit-of-kinds.ts';
import { fieldsByKind, importKindDefinitions } from './import-kinds.ts';
import { addNamesAbove, countNamesAbove } from './names-above.ts';
import { proposeDiscount } from './propose-amount.ts';
import {
  proposeCustomers,
  proposeOwnFields,
  shopEmailsOf,
  withPeopleOfCompanies,
  withSurnames,
} from './propose-customers.ts';
import { proposeMatch } from './propose-match.ts';
import { proposeOrders, proposeRefundedAs } from './propose-orders.ts';
import { proposeTakenAs } from './propose-states.ts';
import { proposeSumRows } from './propose-sum-rows.ts';
import { proposeOneOrderPerVisit } from './propose-visits.ts';
import type { MappingProposal, RecognisedColumn } from './recognition.ts';
import { arePaidOutBelowZero } from './running-balance.ts';

/** More rows than this teach nothing about what a column holds; of wide files fewer are enough. */
const mostSampledRows = 500;
const fewestSampledRows = 20;
/** The first of the sampled rows are all that stand there; the later ones are each from elsewhere. */
const mostRowsTogether = 200;
const mostSampledCells = 30_000;

/** Without a day of the import every day lies before it. */
const noToday = '2199-12-31';

/** What is known other than headings and rows. */
export interface ProposalHints extends NotationHints {
  /** Texts that begin like a formula stand behind an apostrophe. */
  hasGuards?: boolean | undefined;
  /** What stands above the headings. */
  linesAbove?: readonly string[] | undefined;
}

interface ProposedFile {
  columns: readonly RecognisedColumn[];
  proposal: MappingProposal;
}

/**
 * Proposes kind, mapping, match key and ambiguities from headings and sampled rows.
 * `kind` given: only its fields are proposed; balances whose units are headings stand in a list of customers.
 */
export function proposeMapping(
  headings: readonly string[],
  sampleRows: readonly (readonly Cell[])[],
  kind?: ImportKind,
  hints: ProposalHints = {},
): ProposedFile {
  const proposed = proposeAs(headings, sampleRows, kind, hints);
  if (kind !== 'balances' || isCompleteProposal(proposed.proposal)) return proposed;
  const { columns, proposal } = proposeAs(headings, sampleRows, 'customers', hints);
  const ownFields = isCompleteProposal(proposal) ? ownFieldsWithBalances(columns, proposal) : null;
  return ownFields === null ? proposed : { columns, proposal: { ...proposal, ownFields } };
}

function proposeAs(
  headings: readonly string[],
  sampleRows: readonly (readonly Cell[])[],
  kind: ImportKind | undefined,
  hints: ProposalHints,
): ProposedFile {
  const width = sampleRows.reduce((widest, row) => Math.max(widest, row.length), headings.length);
  const rows = spreadRows(sampleRows, width);
  const profiles = Array.from({ length: width }, (_, index) => profileColumn(index, headings[index] ?? '', rows));
  const folded = new Set(headings.map(foldHeading));
  const found = profiles.flatMap((profile) => fieldCandidates(profile, folded));
  const ofCustomers = withSurnames(found, profiles, rows);
  const candidates = fullerFirst(withPeopleOfCompanies(ofCustomers, rows), rows);

  const exchange = recogniseExchange(headings, hints.hasGuards ?? false);
  if (exchange !== null && (kind === undefined || kind === exchange.kind)) {
    return { columns: recognisedColumns(profiles, headings, hints), proposal: proposalOfExchange(exchange) };
  }

  const asOrders = proposeOrders(candidates, profiles, rows);
  const contactList = kind === undefined || kind === 'timeline' ? recogniseContactList(headings) : null;
  const proposedKind =
    contactList === null ? (kind ?? kindOfFile({ headings, candidates, profiles, asOrders })) : 'timeline';
  const { mapping, certainty } =
    contactList ?? (proposedKind === 'orders' ? asOrders : proposeCustomers(candidates, profiles, proposedKind));
  const holdsSales = importKindDefinitions[proposedKind].hasMoney === true;
  const namesAbove = holdsSales && addNamesAbove(asOrders, profiles, { rows, linesAbove: hints.linesAbove ?? [] });
  const dayOfRow = kind === undefined ? undefined : importKindDefinitions[kind].onlyDayIs;
  if (dayOfRow !== undefined && mapping[dayOfRow] === undefined)
    addOnlyDayColumn({ mapping, certainty }, profiles, dayOfRow);
  const columns = recognisedColumns(profiles, headings, hints);
  // Of such a list the day on which it left tells the order of its days too.
  const listDay = contactList === null ? null : columnOfListDay(headings);
  const days = fileDateOrder(columns, {
    mapping: listDay === null ? mapping : { ...mapping, day: [...(mapping.day ?? []), listDay] },
  });
  const numbers = fileDecimalMark(columns, { mapping });
  const rowsToFillDown =
    contactList !== null ? 0 : countRowsToFillDown({ kind: proposedKind, mapping, namesAbove }, sampleRows);
  const dayColumn = mapping.day?.[0];
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
      ...(holdsSales ? proposeDiscount(mapping, profiles, rows) : { discountIsAsked: false }),
      refundedAs: proposeRefundedAs(mapping, rows),
      takenAs: holdsSales ? proposeTakenAs(mapping, profiles) : [],
      sumRows: holdsSales ? proposeSumRows(mapping, profiles, sampleRows.slice(0, mostRowsTogether)) : undefined,
      shopEmails: shopEmailsOf(mapping, rows),
      namesAbove,
      isPaidOutBelowZero: holdsSales && arePaidOutBelowZero(mapping, profiles, sampleRows.slice(0, mostRowsTogether)),
      oneOrderPerVisit: holdsSales && proposeOneOrderPerVisit(mapping, sampleRows.slice(0, mostSampledRows)),
      fillDown: rowsToFillDown > 0,
      rowsToFillDown,
      yearOfDays: firstYear?.year ?? null,
      yearOfDaysIsAsked: firstYear?.isAsked ?? false,
      ...(contactList === null || hints.today === undefined ? {} : { dayWhereBlank: hints.today }),
      ownFields: importKindDefinitions[proposedKind].rowIsCustomer === true ? proposeOwnFields(columns, mapping) : [],
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
    ...(hasSurnamesFirst(profile) ? { hasSurnamesFirst: true } : {}),
    ...notationOf(profile, headings, hints),
  }));
}

/** In a column of names otherwise written "Harbor Inn, Boston" is no surname: the column as a whole decides. */
function hasSurnamesFirst({ cells }: ColumnProfile): boolean {
  const names = [...new Set(cells)].filter((cell) => typeof cell === 'string');
  return 2 * names.filter((name) => partsAtComma(oneLine(name)) !== null).length > names.length;
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
    discountIsAsked: false,
    refundedAs: 'noSale',
    takenAs: [],
    shopEmails: [],
    namesAbove: false,
    isPaidOutBelowZero: false,
    oneOrderPerVisit: false,
    fillDown: false,
    rowsToFillDown: 0,
    yearOfDays: null,
    yearOfDaysIsAsked: false,
    ownFields,
  };
}

/** As many rows as are worth looking at, from all over the sample: what decides may stand at its end. */
function spreadRows(sampleRows: Rows, width: number): Rows {
  const affordable = Math.floor(mostSampledCells / Math.max(1, width));
  const most = Math.max(fewestSampledRows, Math.min(mostSampledRows, affordable));
  if (sampleRows.length <= most) return sampleRows;
  const stride = sampleRows.length / most;
  return Array.from({ length: most }, (_, index) => sampleRows[Math.floor(index * stride)] ?? []);
}

/** The sample's first rows are one below the other; what is proposed stands on any of them. */
function countRowsToFillDown(
  { kind, mapping, namesAbove }: Pick<MappingProposal, 'kind' | 'mapping' | 'namesAbove'>,
  sampleRows: Rows,
): number {
  if (!fieldsByKind[kind].includes('day')) return 0;
  const first = sampleRows.slice(0, mostSampledRows);
  return namesAbove ? countNamesAbove(mapping, first) : countFilledDown(mapping, first);
}
