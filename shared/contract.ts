import type { ContractRouterClient } from '@orpc/contract';
import { actsContract } from './acts/contract.ts';
import { addressTextsContract } from './address-texts/contract.ts';
import { appointmentsContract } from './appointments/contract.ts';
import { archiveContract } from './archive/contract.ts';
import { attachmentsContract } from './attachments/contract.ts';
import { balancesContract } from './balances/contract.ts';
import { binContract } from './bin/contract.ts';
import { casesContract } from './cases/contract.ts';
import { counterContract } from './counter/contract.ts';
import { customersContract } from './customers/contract.ts';
import { datesContract } from './dates/contract.ts';
import { draftsContract } from './drafts/contract.ts';
import { duplicatesContract } from './duplicates/contract.ts';
import { factorsContract } from './factors/contract.ts';
import { freshnessContract } from './freshness/contract.ts';
import { groupsContract } from './groups/contract.ts';
import { historyContract } from './history/contract.ts';
import { importContract } from './import/contract.ts';
import { improvementsContract } from './improvements/contract.ts';
import { indicatorsContract } from './indicators/contract.ts';
import { jobsContract } from './jobs/contract.ts';
import { knownUntilContract } from './known-until/contract.ts';
import { lifeEventsContract } from './life-events/contract.ts';
import { namedAccountsContract } from './named-accounts/contract.ts';
import { ordersContract } from './orders/contract.ts';
import { owedContract } from './owed/contract.ts';
import { ownFieldsContract } from './own-fields/contract.ts';
import { paymentsContract } from './payments/contract.ts';
import { peopleContract } from './people/contract.ts';
import { placesContract } from './places/contract.ts';
import { playbooksContract } from './playbooks/contract.ts';
import { preferencesContract } from './preferences/contract.ts';
import { productsContract } from './products/contract.ts';
import { rankingContract } from './ranking/contract.ts';
import { reachContract } from './reach/contract.ts';
import { referralsContract } from './referrals/contract.ts';
import { registrationContract } from './registration/contract.ts';
import { salesContract } from './sales/contract.ts';
import { satisfactionContract } from './satisfaction/contract.ts';
import { scoringSheetContract } from './scoring-sheet/contract.ts';
import { searchContract } from './search/contract.ts';
import { settingsContract } from './settings/contract.ts';
import { sleepContract } from './sleep/contract.ts';
import { snapshotsContract } from './snapshots/contract.ts';
import { staffContract } from './staff/contract.ts';
import { tablesContract } from './tables/contract.ts';
import { termsContract } from './terms/contract.ts';
import { timelineContract } from './timeline/contract.ts';
import { todayContract } from './today/contract.ts';
import { upkeepContract } from './upkeep/contract.ts';
import { vcardContract } from './vcard/contract.ts';

/** Everything the page can ask of the engine; the command line and the tests ask the same way. */
export const contract = {
  acts: actsContract,
  addressTexts: addressTextsContract,
  appointments: appointmentsContract,
  archive: archiveContract,
  attachments: attachmentsContract,
  counter: counterContract,
  balances: balancesContract,
  bin: binContract,
  cases: casesContract,
  customers: customersContract,
  factors: factorsContract,
  freshness: freshnessContract,
  groups: groupsContract,
  history: historyContract,
  dates: datesContract,
  drafts: draftsContract,
  duplicates: duplicatesContract,
  import: importContract,
  improvements: improvementsContract,
  indicators: indicatorsContract,
  jobs: jobsContract,
  knownUntil: knownUntilContract,
  lifeEvents: lifeEventsContract,
  namedAccounts: namedAccountsContract,
  playbooks: playbooksContract,
  today: todayContract,
  orders: ordersContract,
  ownFields: ownFieldsContract,
  people: peopleContract,
  places: placesContract,
  preferences: preferencesContract,
  products: productsContract,
  ranking: rankingContract,
  reach: reachContract,
  referrals: referralsContract,
  registration: registrationContract,
  satisfaction: satisfactionContract,
  scoringSheet: scoringSheetContract,
  search: searchContract,
  settings: settingsContract,
  sleep: sleepContract,
  snapshots: snapshotsContract,
  staff: staffContract,
  tables: tablesContract,
  timeline: timelineContract,
  upkeep: upkeepContract,
  owed: owedContract,
  payments: paymentsContract,
  sales: salesContract,
  terms: termsContract,
  vcard: vcardContract,
};

export type EngineClient = ContractRouterClient<typeof contract>;
