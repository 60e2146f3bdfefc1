import type { ImportWarning } from '../../shared/import/contract.ts';
import type { Interpretation } from '../../shared/import/fields.ts';
import { importKindDefinitions } from '../../shared/import/import-kinds.ts';
import type { CellFlag } from '../../shared/import/rows.ts';
import { isReadOwnColumn } from '../../shared/own-fields/read-own-value.ts';
import { type PhoneDoubt, phoneDoubt } from '../../shared/phone.ts';
import type { ReadSummary } from '../spreadsheet/reader.ts';
import type { CustomerVotes } from './customer-votes.ts';
import { lineInShort } from './line-in-short.ts';
import { shortened } from './shortened.ts';
import type { StagedFile } from './staged-file.ts';
import type { TakenFile } from './take-file.ts';

const mostExamples = 5;
const mostRows = 20;
const longestExample = 120;
const longestLabel = 40;
const longestValue = 60;

/** What the person should know about the customers of a file; before it is taken, and their descriptions forgotten. */
export function customerWarnings(staged: StagedFile, interpretation: Interpretation): ImportWarning[] {
  return [
    ...namesakes(staged, interpretation),
    ...disagreements(staged),
    unreadBirthdays(staged),
    unreadOwnValues(staged, interpretation),
    shortenedPhones(staged),
    doubtfulPhones(staged),
    ...customersWithoutName(staged, interpretation),
    tooManyTags(staged),
  ];
}

/** Everything the person should know about a file, the weightiest first. */
export function importWarnings(
  aboutCustomers: readonly ImportWarning[],
  staged: StagedFile,
  taken: TakenFile,
  summary: ReadSummary,
  interpretation: Interpretation,
): ImportWarning[] {
  return [
    warning('fileCutShort', summary.cutShortAt === null ? 0 : 1, {
      rows: summary.cutShortAt === null ? [] : [summary.cutShortAt],
    }),
    warning('formulasNotComputed', summary.formulasNotComputed.count, summary.formulasNotComputed),
    ...aboutCustomers,
    keptApart(staged, taken),
    joinedEarlier(taken),
    repeatedLines(staged, taken, interpretation),
    ...flagWarnings(staged, interpretation),
    warning('ordersBecameSales', taken.amended.becameSale.count, taken.amended.becameSale),
    warning('ordersBecameNoSale', taken.amended.becameNoSale.count, taken.amended.becameNoSale),
    warning('ordersDifferNotTaken', taken.orders.differing.count, taken.orders.differing),
    warning('partPaymentsMade', taken.orders.partPayments.count, taken.orders.partPayments),
    warning('visitsThereAsLines', taken.orders.visitsThereAsLines.count, taken.orders.visitsThereAsLines),
    warning('linesThereAsVisits', taken.orders.linesThereAsVisits.count, taken.orders.linesThereAsVisits),
    warning('matchedInBin', taken.binnedCustomers.rows.length, {
      rows: taken.binnedCustomers.rows,
      examples: taken.binnedCustomers.names,
    }),
    warning('ownNumbersOfOthers', taken.ownNumbersOfOthers.rows.length, taken.ownNumbersOfOthers),
    ...otherCurrencies(taken, interpretation),
    warning('rowNotFound', taken.rowsNotFound.length, { rows: taken.rowsNotFound }),
    warning('inTwoGroups', taken.rowsExcluded.length, { rows: taken.rowsExcluded }),
    warning('dueContactsSettled', taken.rowsSettling.length, { rows: taken.rowsSettling }),
    warning('walkInRows', importKindDefinitions[interpretation.kind].hasMoney === true ? staged.walkInRows : 0, {}),
    warning('badBytes', summary.badBytes, {}),
  ].filter((entry) => entry.count > 0);
}

function warning(
  code: ImportWarning['code'],
  count: number,
  { rows = [], examples = [] }: { rows?: readonly number[]; examples?: readonly string[] },
): ImportWarning {
  return { code, count, rows: rows.slice(0, mostRows), examples: examples.slice(0, mostExamples) };
}

/** With the name as the only key, several rows of one name are one customer; the count is of such names. */
function namesakes(staged: StagedFile, { match }: Interpretation): ImportWarning[] {
  if (match !== 'name') return [];
  const repeated = staged.customers.filter(({ rowCount }) => rowCount > 1).sort((a, b) => b.rowCount - a.rowCount);
  return [
    warning('namesakesBecomeOne', repeated.length, {
      examples: repeated
        .slice(0, mostExamples)
        .map((customer) => shortened(customer.value('name') ?? customer.key, longestExample)),
    }),
  ];
}

/** People behind one number, phone or e-mail, of the file or with a customer of the archive; the count is of the values. */
function keptApart({ sharedKeys }: StagedFile, { sharedWithArchive }: TakenFile): ImportWarning {
  const label = (name: string): string => shortened(name, longestLabel);
  const examples = [
    ...sharedKeys.map(({ value, names }) => `${value}: ${names.slice(0, 3).map(label).join(' / ')}`),
    ...sharedWithArchive.map(({ value, name, said }) => `${value}: ${label(name)} / ${label(said)}`),
  ];
  return warning('keptApart', examples.length, {
    rows: [...sharedKeys.flatMap(({ rows }) => rows), ...sharedWithArchive.map(({ row }) => row)],
    examples: examples.map((example) => shortened(example, longestExample)),
  });
}

/** People who are one customer in the archive; the count is of those customers. */
function joinedEarlier({ joinedEarlier: joined }: TakenFile): ImportWarning {
  return warning('joinedEarlier', joined.length, {
    rows: joined.flatMap(({ rows }) => rows).sort((one, other) => one - other),
    examples: joined.map(({ names }) =>
      shortened(
        names
          .slice(0, 3)
          .map((name) => shortened(name, longestLabel))
          .join(' / '),
        longestExample,
      ),
    ),
  });
}

/** Without days what most rows say wins. */
function disagreements(staged: StagedFile): ImportWarning[] {
  const code = staged.lastDay === null ? 'undatedCustomersDisagree' : 'customersDisagree';
  const disagreeing = staged.customers.filter((customer) => customer.disagreements().length > 0);
  return [
    warning(code, disagreeing.length, {
      rows: disagreeing.slice(0, mostRows).map((customer) => customer.firstRowNumber),
      examples: disagreeing.slice(0, mostExamples).map((customer) => {
        const values = customer.disagreements().map(({ values }) =>
          values
            .slice(0, 3)
            .map((value) => shortened(value, longestValue))
            .join(' / '),
        );
        return `${shortened(customer.label, longestLabel)}: ${values.slice(0, 3).join('; ')}`;
      }),
    }),
  ];
}

/** The count is of people, whatever the number of their rows. */
function unreadBirthdays(staged: StagedFile): ImportWarning {
  const people = oddCustomers(staged.customers, (customer) => {
    const birthday = customer.birthday();
    return birthday !== null && birthday.day === null ? birthday.asTyped : null;
  });
  return warning('birthdayUnreadable', people.count, people);
}

/** The count is of values: one for each person and field. */
function unreadOwnValues(staged: StagedFile, { ownFields = [] }: Interpretation): ImportWarning {
  const values = ownFields.map((field, index) =>
    oddCustomers(staged.customers, (customer) => {
      const value = customer.ownValue(index);
      return value === null || isReadOwnColumn(field, value) ? null : `${field.name}: ${value.asText}`;
    }),
  );
  return warning(
    'ownFieldUnreadable',
    values.reduce((sum, { count }) => sum + count, 0),
    { rows: [...new Set(values.flatMap(({ rows }) => rows))], examples: values.flatMap(({ examples }) => examples) },
  );
}

function doubtfulPhones(staged: StagedFile): ImportWarning {
  const people = oddCustomers(
    staged.customers,
    (customer) => customer.list('phones').find((phone) => !isUndoubted(phoneDoubt(phone))) ?? null,
  );
  return warning('phoneDoubtful', people.count, people);
}

/** A spreadsheet wrote 1.38E+10, and the last digits are lost: nothing else that is odd about a phone costs as much. */
function shortenedPhones(staged: StagedFile): ImportWarning {
  const people = oddCustomers(
    staged.customers,
    (customer) => customer.list('phones').find((phone) => phoneDoubt(phone) === 'shortened') ?? null,
  );
  return warning('phoneShortened', people.count, people);
}

function isUndoubted(doubt: PhoneDoubt | null): boolean {
  return doubt === null || doubt === 'shortened';
}

/** Said of a list whose people mostly have no name; in a list of orders a number or an e-mail is often all there is. */
function customersWithoutName(staged: StagedFile, { kind }: Interpretation): ImportWarning[] {
  if (importKindDefinitions[kind].rowIsCustomer !== true) return [];
  const nameless = staged.customers.filter((customer) => (customer.value('name') ?? '') === '');
  if (2 * nameless.length < staged.customers.length) return [];
  const rows = nameless.slice(0, mostRows).map(({ firstRowNumber }) => firstRowNumber);
  return [warning('customersWithoutName', nameless.length, { rows })];
}

/** Of rows that are each within the limit. */
function tooManyTags(staged: StagedFile): ImportWarning {
  const people = oddCustomers(staged.customers, (customer) => (customer.hasTooManyTags ? customer.label : null));
  return warning('valuesCut', people.count, people);
}

/** Customers of whom something is to be said; `oddity` gives the value as typed, null where there is nothing odd. */
function oddCustomers(customers: readonly CustomerVotes[], oddity: (customer: CustomerVotes) => string | null) {
  const found = { count: 0, rows: [] as number[], examples: [] as string[] };
  const seen = new Set<string>();
  for (const customer of customers) {
    const odd = oddity(customer);
    if (odd === null) continue;
    found.count += 1;
    if (found.rows.length < mostRows) found.rows.push(customer.firstRowNumber);
    if (found.examples.length >= mostExamples || seen.has(odd)) continue;
    seen.add(odd);
    found.examples.push(shortened(odd, longestExample));
  }
  return found;
}

/** The count is of the lines that repeat an earlier one: they are what counts twice. */
function repeatedLines(staged: StagedFile, taken: TakenFile, { homeCurrency, repeats }: Interpretation): ImportWarning {
  const { count, firstRows, examples } = taken.repeatedLines;
  return {
    ...warning(repeats === 'once' ? 'repeatedLinesTakenOnce' : 'repeatedLines', count, {
      rows: firstRows,
      examples: examples.map(({ line }) => lineInShort(staged, line, homeCurrency)),
    }),
    exampleRows: examples.map(({ count: times, rows }) => ({ count: times, rows })),
  };
}

const codeByFlag: Record<CellFlag, ImportWarning['code']> = {
  timeUnreadable: 'timeUnreadable',
  quantityUnreadable: 'quantityUnreadable',
  unitPriceUnreadable: 'unitPriceUnreadable',
  discountUnreadable: 'discountUnreadable',
  costUnreadable: 'costUnreadable',
  refundedUnreadable: 'refundedUnreadable',
  currencyUnknown: 'currencyUnknown',
  detailUnreadable: 'detailUnreadable',
  partlyPaid: 'partlyPaid',
  moodUnreadable: 'moodUnreadable',
  directionUnreadable: 'directionUnreadable',
  nextDayUnreadable: 'nextDayUnreadable',
  minutesUnreadable: 'minutesUnreadable',
  influenceUnreadable: 'influenceUnreadable',
  returnUnreadable: 'returnUnreadable',
  numberMangled: 'numberMangled',
  positiveReturn: 'positiveReturnsAsWritten',
  formulaPrefixRemoved: 'formulaPrefixRemoved',
  controlCharactersReplaced: 'controlCharactersReplaced',
  valueCut: 'valuesCut',
  excelSerialDay: 'excelSerialDay',
  roundedAmount: 'roundedAmount',
  filledDown: 'filledDown',
  yearTaken: 'yearTaken',
  dayTaken: 'dayTaken',
  listDayTaken: 'listDayTaken',
  amountComputed: 'amountComputed',
  sumOfSeveralRows: 'sumOfSeveralRows',
  shopEmailLeftOut: 'shopEmailLeftOut',
};

function flagWarnings(staged: StagedFile, interpretation: Interpretation): ImportWarning[] {
  const { shopEmails = [] } = interpretation;
  return [...staged.flags].map(([flag, { count, rows }]) => {
    return warning(codeOfFlag(flag, interpretation), count, {
      rows,
      examples: flag === 'shopEmailLeftOut' ? [...shopEmails] : [],
    });
  });
}

/** Of what was asked about as it was answered. */
function codeOfFlag(flag: CellFlag, { positiveReturns, partlyPaidAs }: Interpretation): ImportWarning['code'] {
  if (flag === 'positiveReturn' && positiveReturns === 'turn') return 'positiveReturnsTurned';
  if (flag === 'partlyPaid' && partlyPaidAs === 'paid') return 'partlyPaidTakenAsPaid';
  return codeByFlag[flag];
}

function otherCurrencies(taken: TakenFile, { homeCurrency }: Interpretation): ImportWarning[] {
  const others = [...taken.orders.currencies].filter(([currency]) => currency !== homeCurrency);
  const rows = others.reduce((sum, [, count]) => sum + count, 0);
  return [warning('otherCurrencies', rows, { examples: others.map(([currency]) => currency) })];
}
