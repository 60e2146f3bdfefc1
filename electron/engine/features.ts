import { setDerivedParts } from '../acts/derived-part.ts';
import { setMisplacedRules } from '../acts/misplaced-rows.ts';
import { setUndoWays } from '../acts/undo-ways.ts';
import { appointmentsTable } from '../appointments/appointments-table.ts';
import { balanceColumnsOf } from '../balances/balance-columns.ts';
import { balancesTable } from '../balances/balances-table.ts';
import { binUndoWays } from '../bin/purge-customers.ts';
import { changeStampPart } from '../customers/change-stamp-part.ts';
import { customersTable } from '../customers/customers-table.ts';
import { nameOrderPart } from '../customers/name-order-part.ts';
import { birthdaysTable } from '../dates/birthdays-table.ts';
import { mergeUndoWays } from '../duplicates/undo-merge.ts';
import { leavingExchange } from '../exchange/leaving-exchange.ts';
import { groupRules } from '../groups/conflicting-members.ts';
import { groupsTable } from '../groups/groups-table.ts';
import { actsTable } from '../history/acts-table.ts';
import { importsTable } from '../import/imports-table.ts';
import { importUndoWays } from '../import/undo-import.ts';
import { improvementsTable, namersTable } from '../improvements/improvement-tables.ts';
import { careTable, namedTable } from '../named-accounts/named-tables.ts';
import { ordersTable } from '../orders/orders-table.ts';
import { totalsPart } from '../orders/totals-part.ts';
import { owedTable } from '../owed/owed-table.ts';
import { ownFieldRules } from '../own-fields/own-field-choices.ts';
import { ownColumnsOf } from '../own-fields/own-field-columns.ts';
import { playbookOutcomeTable } from '../playbooks/outcome-table.ts';
import { playbookTrialTable } from '../playbooks/trial-table.ts';
import { dueAgainTable } from '../products/due-again-table.ts';
import { productsTable } from '../products/products-table.ts';
import { movementTable } from '../ranking/movement-table.ts';
import { paretoTable } from '../ranking/pareto-table.ts';
import { profitTable } from '../ranking/profit-table.ts';
import { rankingTable } from '../ranking/ranking-table.ts';
import { nothingKnownTable, overlookedTable, scoredTable } from '../ranking/scored-table.ts';
import { tierCustomersTable, tierMovesTable, tierStepsTable, tiersTable } from '../ranking/tier-tables.ts';
import { reachTable } from '../reach/reach-table.ts';
import { referrersTable } from '../referrals/referrers-table.ts';
import { searchIndexPart } from '../search/search-index-part.ts';
import { sleepFlowTable, statesOverTimeTable } from '../sleep/sleep-tables.ts';
import { toContactTable } from '../sleep/to-contact-table.ts';
import { snapshotTable } from '../snapshots/snapshot-table.ts';
import { listedTable, setLeavingTables } from '../tables/listed-tables.ts';
import { contactsTable } from '../timeline/contacts-table.ts';
import { dueContactsTable } from '../timeline/due-contacts-table.ts';
import { doneThisWeekTable } from '../today/done-this-week-table.ts';
import { messagesTable } from '../today/messages-table.ts';
import { todayTable } from '../today/today-table.ts';

// What features hand to the core, which knows none of them. Read once, where the program starts.
setDerivedParts([totalsPart, changeStampPart, nameOrderPart, searchIndexPart]);
setUndoWays({ ...binUndoWays, ...importUndoWays, ...mergeUndoWays });
setMisplacedRules({ ...ownFieldRules, ...groupRules });
setLeavingTables({
  listed: {
    customers: listedTable(customersTable, {
      ownColumns: (connection) => [...balanceColumnsOf(connection), ...ownColumnsOf(connection)],
      hasChosenColumns: true,
    }),
    orders: listedTable(ordersTable),
    ranking: listedTable(rankingTable, { hasChosenColumns: true }),
    profit: listedTable(profitTable, { hasChosenColumns: true }),
    scored: listedTable(scoredTable),
    nothingKnown: listedTable(nothingKnownTable),
    overlooked: listedTable(overlookedTable),
    movement: listedTable(movementTable, { hasChosenColumns: true }),
    snapshot: listedTable(snapshotTable, { hasChosenColumns: true }),
    referrers: listedTable(referrersTable),
    pareto: listedTable(paretoTable),
    tiers: listedTable(tiersTable),
    tierCustomers: listedTable(tierCustomersTable),
    tierMoves: listedTable(tierMovesTable),
    tierSteps: listedTable(tierStepsTable),
    imports: listedTable(importsTable),
    contacts: listedTable(contactsTable),
    owed: listedTable(owedTable),
    balances: listedTable(balancesTable),
    groups: listedTable(groupsTable),
    products: listedTable(productsTable),
    toContact: listedTable(toContactTable),
    statesOverTime: listedTable(statesOverTimeTable),
    sleepFlow: listedTable(sleepFlowTable),
    birthdays: listedTable(birthdaysTable),
    dueContacts: listedTable(dueContactsTable),
    doneThisWeek: listedTable(doneThisWeekTable),
    improvements: listedTable(improvementsTable),
    namers: listedTable(namersTable),
    playbookOutcome: listedTable(playbookOutcomeTable),
    playbookTrial: listedTable(playbookTrialTable),
    dueAgain: listedTable(dueAgainTable),
    appointments: listedTable(appointmentsTable),
    named: listedTable(namedTable),
    care: listedTable(careTable),
    reach: listedTable(reachTable),
    today: listedTable(todayTable),
    messages: listedTable(messagesTable),
    acts: listedTable(actsTable),
  },
  full: leavingExchange,
});
