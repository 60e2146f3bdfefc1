import { actsOperations } from '../acts/acts-operations.ts';
import { addressTextsOperations } from '../address-texts/address-texts-operations.ts';
import { appointmentsOperations } from '../appointments/appointments-operations.ts';
import { archiveOperations } from '../archives/archive-operations.ts';
import { attachmentsOperations } from '../attachments/attachments-operations.ts';
import { balancesOperations } from '../balances/balances-operations.ts';
import { binOperations } from '../bin/bin-operations.ts';
import { casesOperations } from '../cases/cases-operations.ts';
import { counterOperations } from '../counter/counter-operations.ts';
import { customersOperations } from '../customers/customers-operations.ts';
import { datesOperations } from '../dates/dates-operations.ts';
import { draftsOperations } from '../drafts/drafts-operations.ts';
import { duplicatesOperations } from '../duplicates/duplicates-operations.ts';
import { factorsOperations } from '../factors/factors-operations.ts';
import { freshnessOperations } from '../freshness/freshness-operations.ts';
import { groupsOperations } from '../groups/groups-operations.ts';
import { historyOperations } from '../history/history-operations.ts';
import { importOperations } from '../import/import-operations.ts';
import { improvementsOperations } from '../improvements/improvements-operations.ts';
import { indicatorsOperations } from '../indicators/indicators-operations.ts';
import { jobsOperations } from '../jobs/jobs-operations.ts';
import { knownUntilOperations } from '../known-until/known-until-operations.ts';
import { lifeEventsOperations } from '../life-events/life-events-operations.ts';
import { namedAccountsOperations } from '../named-accounts/named-accounts-operations.ts';
import { ordersOperations } from '../orders/orders-operations.ts';
import { owedOperations } from '../owed/owed-operations.ts';
import { ownFieldsOperations } from '../own-fields/own-fields-operations.ts';
import { paymentsOperations } from '../payments/payments-operations.ts';
import { peopleOperations } from '../people/people-operations.ts';
import { placesOperations } from '../places/places-operations.ts';
import { playbooksOperations } from '../playbooks/playbooks-operations.ts';
import { preferencesOperations } from '../preferences/preferences-operations.ts';
import { productsOperations } from '../products/products-operations.ts';
import { rankingOperations } from '../ranking/ranking-operations.ts';
import { reachOperations } from '../reach/reach-operations.ts';
import { referralsOperations } from '../referrals/referrals-operations.ts';
import { registrationOperations } from '../registration/registration-operations.ts';
import { salesOperations } from '../sales/sales-operations.ts';
import { satisfactionOperations } from '../satisfaction/satisfaction-operations.ts';
import { scoringSheetOperations } from '../scoring-sheet/scoring-sheet-operations.ts';
import { searchOperations } from '../search/search-operations.ts';
import { settingsOperations } from '../settings/settings-operations.ts';
import { sleepOperations } from '../sleep/sleep-operations.ts';
import { snapshotsOperations } from '../snapshots/snapshots-operations.ts';
import { staffOperations } from '../staff/staff-operations.ts';
import { tablesOperations } from '../tables/tables-operations.ts';
import { termsOperations } from '../terms/terms-operations.ts';
import { timelineOperations } from '../timeline/timeline-operations.ts';
import { todayOperations } from '../today/today-operations.ts';
import { upkeepOperations } from '../upkeep/upkeep-operations.ts';
import { vcardOperations } from '../vcard/vcard-operations.ts';
import { door } from './door.ts';

/** Everything the engine answers; the contract says what each takes and gives. */
export const router = door.router({
  acts: actsOperations,
  addressTexts: addressTextsOperations,
  appointments: appointmentsOperations,
  archive: archiveOperations,
  attachments: attachmentsOperations,
  counter: counterOperations,
  balances: balancesOperations,
  bin: binOperations,
  cases: casesOperations,
  customers: customersOperations,
  factors: factorsOperations,
  freshness: freshnessOperations,
  history: historyOperations,
  dates: datesOperations,
  drafts: draftsOperations,
  duplicates: duplicatesOperations,
  import: importOperations,
  improvements: improvementsOperations,
  indicators: indicatorsOperations,
  jobs: jobsOperations,
  knownUntil: knownUntilOperations,
  groups: groupsOperations,
  lifeEvents: lifeEventsOperations,
  namedAccounts: namedAccountsOperations,
  playbooks: playbooksOperations,
  today: todayOperations,
  orders: ordersOperations,
  ownFields: ownFieldsOperations,
  people: peopleOperations,
  places: placesOperations,
  preferences: preferencesOperations,
  products: productsOperations,
  ranking: rankingOperations,
  reach: reachOperations,
  referrals: referralsOperations,
  registration: registrationOperations,
  satisfaction: satisfactionOperations,
  scoringSheet: scoringSheetOperations,
  search: searchOperations,
  settings: settingsOperations,
  sleep: sleepOperations,
  snapshots: snapshotsOperations,
  staff: staffOperations,
  tables: tablesOperations,
  timeline: timelineOperations,
  upkeep: upkeepOperations,
  owed: owedOperations,
  payments: paymentsOperations,
  sales: salesOperations,
  terms: termsOperations,
  vcard: vcardOperations,
});
