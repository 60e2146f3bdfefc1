import { type Factor, factors } from '../factors/factors.ts';
import { topicKinds } from '../improvements/improvement-codes.ts';
import { indicatorKeys } from '../indicators/indicators.ts';
import { careFacts } from '../named-accounts/care.ts';
import { owedAges } from '../owed/age-of-owed.ts';
import { comparedColumnsOf, rankedColumnsOf } from '../ranking/ranked-columns.ts';
import { listedFields } from '../records/customer-fields.ts';
import { sleepStates } from '../sleep/sleep-state.ts';
import type { ListedTableQuestion, TableQuestion } from './contract.ts';

/** What each factor of a customer is known from, in words. */
const factorEvidenceColumns = factors.map(evidenceColumn);

/** The column that says what a factor is known from. */
export function evidenceColumn<Name extends Factor>(factor: Name): `${Name}Evidence` {
  return `${factor}Evidence`;
}

/** Of lists that are given out to be filled in and come back: the day on which they left, then what is written in. */
const filledInColumns = ['listDay', 'contactWay', 'contactDay', 'outcome'] as const;
export type FilledInColumnKey = (typeof filledInColumns)[number];

/**
 * The columns of every table, in the order in which it leaves in full; the keys of the page's column chooser, of
 * `tables.save` and of the headings in the language files.
 */
export const tableColumns = {
  customers: [
    'number',
    'name',
    'phone',
    'email',
    'city',
    'country',
    'birthday',
    'tags',
    'company',
    'lookedAfterBy',
    'keyAccount',
    ...listedFields,
    ...indicatorKeys,
  ],
  orders: [
    'number',
    'day',
    'time',
    'customerNumber',
    'customerName',
    'net',
    'currency',
    'channel',
    'servedBy',
    'hasSale',
    'lineCount',
    'importFileName',
  ],
  ranking: [...rankedColumnsOf.revenue, 'named'],
  profit: [...rankedColumnsOf.profit, 'named'],
  scored: [
    'rank',
    'rankRevenue',
    'rankValue',
    'rankCombined',
    'number',
    'name',
    'class',
    'net',
    'moneyScore',
    'value',
    'confidence',
    'cautiousValue',
    'combined',
    ...factors,
    ...factorEvidenceColumns,
    'named',
  ],
  nothingKnown: ['number', 'name'],
  overlooked: ['number', 'name', 'degree', 'rankRevenue', 'class', 'rankValue', 'cautiousValue', 'confidence', 'why'],
  movement: [
    'number',
    'name',
    'part',
    'before',
    'now',
    'change',
    'rankBefore',
    'rank',
    'tierBefore',
    'tier',
    'lastDay',
    'phone',
    'usualGap',
  ],
  snapshot: [
    'rank',
    'rankBefore',
    'placesGained',
    'number',
    'name',
    'part',
    'figureBefore',
    'figure',
    'knownShareBefore',
    'knownShare',
    'before',
    'now',
    'change',
  ],
  referrers: ['number', 'name', 'brought', 'broughtNet', 'people', 'branchCustomers', 'branchNet'],
  pareto: ['customerShare', 'netShare'],
  tiers: [
    'tier',
    'customers',
    'customerShare',
    'net',
    'netShare',
    'profit',
    'knownShare',
    'minutes',
    'contacts',
    'contactsUntimed',
  ],
  tierCustomers: ['number', 'name', 'profit', 'knownShare', 'minutes', 'contacts', 'contactsUntimed'],
  tierMoves: ['before', 'now', 'customers', 'change'],
  tierSteps: ['from', 'to', 'number', 'name', 'net', 'lacking', 'gain'],
  imports: [
    'at',
    'fileName',
    'kind',
    'mode',
    'match',
    'rowsIn',
    'imported',
    'updated',
    'skipped',
    'rejected',
    'customers',
    'orders',
    'lines',
    'walkIn',
    'firstDay',
    'lastDay',
    'undoneAt',
  ],
  contacts: [
    'customerNumber',
    'customerName',
    'day',
    'time',
    'touchpoint',
    'channel',
    'direction',
    'text',
    'mood',
    'nextContactDay',
    'minutes',
    'author',
  ],
  owed: [
    'customerNumber',
    'customerName',
    'owed',
    ...owedAges,
    'oldestDue',
    'daysLate',
    'limit',
    'isOverLimit',
    'inFavour',
    'currency',
  ],
  reach: ['number', 'name', 'called', 'phone', 'wechat', 'email', 'lastContact', ...filledInColumns],
  named: [
    'number',
    'name',
    'state',
    'since',
    'reason',
    'until',
    'endReason',
    'lookedAfterBy',
    'visitRhythm',
    'goal',
    'ownService',
    'nextDay',
    'nextStep',
    'reviewedDay',
  ],
  care: ['number', 'name', ...careFacts, 'held', 'lastContact'],
  today: ['due', 'time', 'kind', 'customerNumber', 'customerName', 'why', 'waits', 'phone', 'lookedAfterBy'],
  doneThisWeek: [
    'day',
    'customerNumber',
    'customerName',
    'kind',
    'step',
    'result',
    'text',
    'minutes',
    'areMinutesUsual',
  ],
  messages: ['number', 'name', 'called', 'phone', 'wechat', 'email', 'address', 'text'],
  appointments: ['day', 'time', 'customerNumber', 'customerName', 'phone', 'text', 'minutes'],
  balances: ['customerNumber', 'customerName', 'unit', 'total', 'entries', 'lastDay'],
  groups: ['name', 'kind', 'mainNumber', 'mainName', 'members', 'net', 'leftOut', 'orders', 'lastDay', 'lastBy'],
  products: ['number', 'name', 'category', 'price', 'cost', 'times', 'lastDay', 'net'],
  toContact: [
    'customerNumber',
    'customerName',
    'state',
    'usualGap',
    'lastDay',
    'silentDays',
    'overdueDays',
    'yearNet',
    'yearlySpend',
    'lastContact',
    'lookedAfterBy',
    'reason',
    'words',
    'wakeRate',
    'usual',
    'answeredBy',
    ...filledInColumns,
  ],
  statesOverTime: ['day', ...sleepStates, 'customers'],
  sleepFlow: ['customerNumber', 'customerName', 'before', 'now', 'cameDay', 'wokenBy'],
  birthdays: [
    'day',
    'customerNumber',
    'customerName',
    'age',
    'birthday',
    'calendar',
    'isNamed',
    'household',
    'usual',
    ...filledInColumns,
  ],
  dueContacts: [
    'nextContactDay',
    'overdueDays',
    'customerNumber',
    'customerName',
    'text',
    'lastContact',
    'touchpoint',
    'channel',
    ...filledInColumns,
  ],
  improvements: [
    'text',
    'state',
    'customers',
    'guests',
    ...topicKinds,
    'yearlySpend',
    'sinceDay',
    'quote',
    'mendedDay',
    'done',
    'audience',
    'told',
    'cameBack',
    'cameUntold',
  ],
  namers: ['customerNumber', 'customerName', 'yearlySpend', 'named', 'words', 'day', 'toldDay', 'cameDay'],
  playbookTrial: ['customerNumber', 'customerName', 'eventDay', 'tasks'],
  playbookOutcome: [
    'group',
    'customerNumber',
    'customerName',
    'eventDay',
    'result',
    'successDay',
    'byThemselves',
    'order',
    'net',
    'currency',
    'countedAs',
    'done',
    'skipped',
    'missed',
    'minutes',
    'cost',
    'step',
    'stepDay',
  ],
  dueAgain: [
    'customerNumber',
    'customerName',
    'household',
    'item',
    'lastDay',
    'lastBy',
    'usualGap',
    'dueDay',
    'lastAmount',
    'currency',
  ],
  acts: ['at', 'actor', 'verb', 'subject', 'counts', 'isUndone'],
} as const satisfies Record<ListedTableQuestion['table'], readonly string[]>;

/** Further columns of a ranking where it is compared with the period before. */
const comparedColumns = {
  ranking: comparedColumnsOf.revenue,
  scored: ['rankRevenueBefore', 'netBefore', 'netChange'],
  profit: comparedColumnsOf.profit,
} as const;
type ComparedTable = keyof typeof comparedColumns;

/** What a ranking of households or company groups also has, behind the name. */
const rolledUpColumn = 'members';

const rolledUpTables = ['ranking', 'scored', 'profit', 'movement'] as const;
type RolledUpTable = (typeof rolledUpTables)[number];

export type TableName = keyof typeof tableColumns;
export type TableColumnKey<Table extends TableName> =
  | (typeof tableColumns)[Table][number]
  | (Table extends ComparedTable ? (typeof comparedColumns)[Table][number] : never)
  | (Table extends RolledUpTable ? typeof rolledUpColumn : never);

/** The columns that the table of this question has, in order. */
export function columnsOfTable(question: TableQuestion): readonly string[] {
  if (question.table === 'exchange') return [];
  const keys: readonly string[] = tableColumns[question.table];
  if (!isRolledUpTable(question)) return keys;
  const { rollUp } = question.question;
  const ranked = rollUp === undefined ? keys : keys.flatMap((key) => (key === 'name' ? [key, rolledUpColumn] : [key]));
  if (question.table === 'movement') return ranked;
  return question.comparesWithBefore ? [...ranked, ...comparedColumns[question.table]] : ranked;
}

function isRolledUpTable(question: TableQuestion): question is TableQuestion & { table: RolledUpTable } {
  return rolledUpTables.some((table) => table === question.table);
}
