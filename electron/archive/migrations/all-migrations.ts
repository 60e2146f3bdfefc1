import { customersAndOrders } from './0001-customers-and-orders.ts';
import { whatAShopRemembers } from './0002-what-a-shop-remembers.ts';
import { theCustomerFile } from './0003-the-customer-file.ts';
import { theSearchIndex } from './0004-the-search-index.ts';
import { theLogByCustomer } from './0005-the-log-by-customer.ts';
import { fewerIndexesOfOrders } from './0006-fewer-indexes-of-orders.ts';
import { whoIsSetAside } from './0007-who-is-set-aside.ts';
import { customersInOrderOfName } from './0008-customers-in-order-of-name.ts';
import { whatIsNotKnownOfContacts } from './0009-what-is-not-known-of-contacts.ts';
import { theMarkOfUse } from './0010-the-mark-of-use.ts';
import { choicesHaveIds } from './0011-choices-have-ids.ts';
import { daysSeen } from './0012-days-seen.ts';
import { ordersThatAreNoSale } from './0013-orders-that-are-no-sale.ts';
import { drafts } from './0014-drafts.ts';
import { draftsByDaysSeen } from './0015-drafts-by-days-seen.ts';
import { cases } from './0016-cases.ts';
import { promisedContactsByCustomer } from './0018-promised-contacts-by-customer.ts';
import { satisfaction } from './0019-satisfaction.ts';
import { knownUntil } from './0020-known-until.ts';
import { mannerOfPreferences } from './0021-manner-of-preferences.ts';
import { minutesOfContacts } from './0022-minutes-of-contacts.ts';
import { importsOfAnyKind } from './0023-imports-of-any-kind.ts';
import { lifeEvents } from './0024-life-events.ts';
import { staffAndTheirCustomers } from './0025-staff-and-their-customers.ts';
import { confirmedDays } from './0026-confirmed-days.ts';
import { termsAndPayments } from './0027-terms-and-payments.ts';
import { daysOfImports } from './0028-days-of-imports.ts';
import { ordersOnAccount } from './0029-orders-on-account.ts';
import { groups } from './0030-groups.ts';
import { returnedOrderLines } from './0031-returned-order-lines.ts';
import { appointments } from './0032-appointments.ts';
import { knownUntilBySales } from './0033-known-until-by-sales.ts';
import { pricesAndCostsOfProducts } from './0034-prices-and-costs-of-products.ts';
import { balances } from './0035-balances.ts';
import { namedAccounts } from './0036-named-accounts.ts';
import { factorScores } from './0037-factor-scores.ts';
import { purchasesInTheIndexOfOrders } from './0038-purchases-in-the-index-of-orders.ts';
import { reasonsOfSleep } from './0041-reasons-of-sleep.ts';
import { playbooks } from './0042-playbooks.ts';
import { improvements } from './0043-improvements.ts';
import { rankingSnapshots } from './0044-ranking-snapshots.ts';
import { segmentMembers } from './0045-segment-members.ts';
import { sleepRules } from './0046-sleep-rules.ts';
import { ordersOfAPeriod } from './0047-orders-of-a-period.ts';
import { whenReferrersWereNoted } from './0048-when-referrers-were-noted.ts';
import { addedText } from './added-text.ts';
import type { Migration } from './migration.ts';

/** Every step there is, in order: a list in code, so that what runs is what was tested. */
export const allMigrations: readonly Migration[] = [
  customersAndOrders,
  whatAShopRemembers,
  theCustomerFile,
  theSearchIndex,
  theLogByCustomer,
  fewerIndexesOfOrders,
  whoIsSetAside,
  customersInOrderOfName,
  whatIsNotKnownOfContacts,
  theMarkOfUse,
  choicesHaveIds,
  daysSeen,
  ordersThatAreNoSale,
  drafts,
  draftsByDaysSeen,
  cases,
  addedText(17, 'customers', 'orientation'),
  promisedContactsByCustomer,
  satisfaction,
  knownUntil,
  mannerOfPreferences,
  minutesOfContacts,
  importsOfAnyKind,
  lifeEvents,
  staffAndTheirCustomers,
  confirmedDays,
  termsAndPayments,
  daysOfImports,
  ordersOnAccount,
  groups,
  returnedOrderLines,
  appointments,
  knownUntilBySales,
  pricesAndCostsOfProducts,
  balances,
  namedAccounts,
  factorScores,
  purchasesInTheIndexOfOrders,
  addedText(39, 'customers', 'buys_elsewhere'),
  addedText(40, 'customers', 'buys_elsewhere_from'),
  reasonsOfSleep,
  playbooks,
  improvements,
  rankingSnapshots,
  segmentMembers,
  sleepRules,
  ordersOfAPeriod,
  whenReferrersWereNoted,
];
