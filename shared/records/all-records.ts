import { appointments } from './appointment-records.ts';
import { balances, balanceUnits } from './balance-records.ts';
import * as caseRecord from './case-records.ts';
import * as customer from './customer-records.ts';
import type { RecordDefinition, TableDefinition } from './define-record.ts';
import { factorScores } from './factor-score-records.ts';
import { groupMembers, groups } from './group-records.ts';
import * as improvement from './improvement-records.ts';
import * as known from './known-until-records.ts';
import { lifeEvents } from './life-event-records.ts';
import { namedAccounts } from './named-account-records.ts';
import * as order from './order-records.ts';
import { playbookActs, playbooks, playbookVersions, segmentMembers, tasksSettled } from './playbook-records.ts';
import * as program from './program-tables.ts';
import * as satisfaction from './satisfaction-records.ts';
import { sleepReasons, sleepRules } from './sleep-records.ts';
import { rankingSnapshots } from './snapshot-records.ts';
import * as timeline from './timeline-records.ts';
import * as trade from './trade-records.ts';

/** Every record, by the name of its table; where one refers to another, the other comes first. */
export const records = {
  tags: customer.tags,
  staff: timeline.staff,
  products: order.products,
  groups,
  product_spellings: order.productSpellings,
  balance_units: balanceUnits,
  own_fields: customer.ownFields,
  own_field_choices: customer.ownFieldChoices,
  customers: customer.customers,
  customer_phones: customer.customerPhones,
  customer_emails: customer.customerEmails,
  customer_addresses: customer.customerAddresses,
  customer_tags: customer.customerTags,
  customer_other_names: customer.customerOtherNames,
  customer_wechats: customer.customerWechats,
  do_not_contact: customer.doNotContact,
  customer_dates: customer.customerDates,
  own_field_values: customer.ownFieldValues,
  preferences: customer.preferences,
  relations: customer.relations,
  not_the_same: customer.notTheSame,
  contacts: timeline.contacts,
  appointments,
  balances,
  cases: caseRecord.cases,
  case_handovers: caseRecord.caseHandovers,
  attachments: timeline.attachments,
  orders: order.orders,
  order_lines: order.orderLines,
  satisfactions: satisfaction.satisfactions,
  life_events: lifeEvents,
  terms: trade.terms,
  payments: trade.payments,
  group_members: groupMembers,
  named_accounts: namedAccounts,
  factor_scores: factorScores,
  sleep_reasons: sleepReasons,
  sleep_rules: sleepRules,
  improvements: improvement.improvements,
  improvement_topics: improvement.improvementTopics,
  segments: customer.segments,
  known_until: known.knownUntil,
  playbooks,
  playbook_versions: playbookVersions,
  segment_members: segmentMembers,
  playbook_acts: playbookActs,
  tasks_settled: tasksSettled,
  ranking_snapshots: rankingSnapshots,
} as const satisfies Record<string, RecordDefinition>;

/** Every table of the archive, the full-text index among them. */
export const tables = {
  archive: program.archive,
  settings: program.settings,
  days_seen: program.daysSeen,
  drafts: program.drafts,
  acts: program.acts,
  act_changes: program.actChanges,
  imports: program.imports,
  import_rejections: program.importRejections,
  import_mappings: program.importMappings,
  ...records,
  customer_totals: program.customerTotals,
  customer_name_order: program.customerNameOrder,
  search_index: program.searchIndex,
  attachment_contents: timeline.attachmentContents,
} as const satisfies Record<string, TableDefinition>;

export type TableName = keyof typeof tables;
export type RecordName = keyof typeof records;
