import type { ImportKind } from '../../import/fields.ts';
import type { IndicatorKey } from '../../indicators/indicators.ts';
import { listedFields } from '../../records/customer-fields.ts';
import type { TableColumnKey, TableName } from '../../tables/columns.ts';
import { byList, fieldNames } from '../field-words.ts';
import { customerFields } from './customer-fields.ts';
import { history } from './history.ts';

/** Figures of a customer have their headings in `indicators`. */
type Headings = { [Table in Exclude<TableName, 'customers'>]: Record<TableColumnKey<Table>, string> } & {
  customers: Record<Exclude<TableColumnKey<'customers'>, IndicatorKey>, string>;
};

/**
 * Words of exported tables and of the files to fill in. Headings say what the import understands, so that an exported
 * list can be imported again. `{{currency}}`: its code; `{{from}}`, `{{to}}`, `{{fromBefore}}`,
 * `{{toBefore}}`, `{{day}}`: days.
 */
export const tables = {
  names: {
    customers: 'Customers',
    orders: 'Orders',
    ranking: 'Ranking',
    pareto: 'Pareto curve',
    imports: 'Imports',
    contacts: 'Contacts',
    acts: 'History',
  } satisfies Record<TableName, string>,
  /** The same table with every column. */
  everyColumn: '{{name}}, every column',
  fileNames: {
    customers: 'Customers {{day}}',
    orders: 'Orders {{day}}',
    ranking: 'Ranking {{from}} to {{to}}',
    pareto: 'Pareto curve {{from}} to {{to}}',
    imports: 'Imports {{day}}',
    contacts: 'Contacts {{day}}',
    acts: 'History {{day}}',
  } satisfies Record<TableName, string>,
  headings: {
    customers: {
      ...fieldNames(listedFields, customerFields),
      number: 'Customer number',
      name: 'Customer name',
      phone: 'Phone',
      email: 'E-mail',
      city: 'City',
      country: 'Country',
      birthday: 'Birthday',
      tags: 'Tags',
      company: 'Company',
      lookedAfterBy: 'Looked after by',
    },
    orders: {
      number: 'Order number',
      day: 'Order date',
      time: 'Time of day',
      customerNumber: 'Customer number',
      customerName: 'Customer name',
      net: 'Net amount ({{currency}})',
      currency: 'Currency',
      channel: 'Channel',
      servedBy: 'Served by',
      hasSale: 'Includes a sale',
      lineCount: 'Number of lines',
      importFileName: 'From the file',
    },
    ranking: {
      rank: 'Rank',
      number: 'Customer number',
      name: 'Customer name',
      net: 'Net revenue ({{currency}})',
      orders: 'Orders',
      lastDay: 'Last order',
      share: 'Share',
      cumulativeShare: 'Cumulative share',
      class: 'Class',
      tier: 'Tier',
      rankBefore: 'Previous rank ({{fromBefore}} to {{toBefore}})',
      netBefore: 'Previous net revenue ({{fromBefore}} to {{toBefore}}, {{currency}})',
      netChange: 'Change of net revenue ({{currency}})',
    },
    pareto: { customerShare: 'Share of customers', netShare: 'Share of net revenue' },
    imports: {
      at: 'Imported at',
      fileName: 'File',
      kind: 'Kind',
      mode: 'Mode',
      match: 'Matched by',
      rowsIn: 'Rows in the file',
      imported: 'New rows',
      updated: 'Rows that changed something',
      skipped: 'Rows already there',
      rejected: 'Rows not imported',
      customers: 'New customers',
      orders: 'New orders',
      lines: 'New order lines',
      walkIn: 'Walk-in lines',
      firstDay: 'First day',
      lastDay: 'Last day',
      undoneAt: 'Undone at',
    },
    contacts: {
      customerNumber: 'Customer number',
      customerName: 'Customer name',
      day: 'Contact date',
      time: 'Time of day',
      touchpoint: 'Touchpoint',
      channel: 'Channel',
      direction: 'Direction',
      text: 'What was said',
      mood: 'Mood',
      minutes: 'Minutes',
      nextContactDay: 'Next contact',
      author: 'Author',
    },
    acts: { at: 'When', actor: 'Who', verb: 'What', subject: 'Of what', counts: 'How many', isUndone: 'Undone' },
  } satisfies Headings,
  actors: { owner: 'Owner', import: 'Import', program: 'Shuke' },
  /** Between tags and counts in one cell; the import takes tags apart at it. */
  separator: '; ',
  yes: 'yes',
  no: 'no',
  save: 'Export',
  saveWhat: 'Export: {{table}}',
  saved: '{{file}} is exported.',
  asShown: 'As shown',
  inFull: 'With every column',
  formats: { xlsx: 'Excel (XLSX)', csv: 'Plain text (CSV)' },
  asShownIn: { xlsx: 'As shown, Excel (XLSX)', csv: 'As shown, plain text (CSV)' },
  inFullIn: { xlsx: 'With every column, Excel (XLSX)', csv: 'With every column, plain text (CSV)' },
  rowsWritten: '{{done}} of {{of}} rows',
  columns: 'Columns',
  moveColumn: 'Drag to another place',
  columnKeys: 'Alt+↑↓ moves a column, Alt+←→ changes its width.',
  asProposed: 'Reset columns',
  exchange: {
    title: 'Export everything',
    what: 'Every field of every customer, all orders, the whole timeline, all related people, cases and satisfaction. Another archive can import these files as they are, with no columns to choose. Photos, attachments and the history are not included.',
    save: 'Export everything: {{kind}}, {{format}}',
    fileNames: {
      customers: 'All customers {{day}}',
      orders: 'All orders {{day}}',
      timeline: 'Whole timeline {{day}}',
      people: 'All related people {{day}}',
      ...byList(history.lists, ({ name }) => `${name} {{day}}`),
    } satisfies Record<ImportKind, string>,
  },
  sample: {
    fileNames: {
      customers: 'Customers to fill in',
      orders: 'Orders to fill in',
      timeline: 'Timeline to fill in',
      people: 'Related people to fill in',
      ...byList(history.lists, ({ name }) => `${name} to fill in`),
    } satisfies Record<ImportKind, string>,
  },
};
