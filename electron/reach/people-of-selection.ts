import type { ReachSelection } from '../../shared/reach/contract.ts';
import type { PeopleList } from '../../shared/reach/people-lists.ts';
import type { Connection } from '../archive/query.ts';
import { listBalances } from '../balances/list-balances.ts';
import { selectedCustomers } from '../customers/selected-customers.ts';
import { idsWithBirthdayAhead } from '../dates/birthdays-ahead.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import { improvementJudgement } from '../improvements/improvement-judgement.ts';
import { namersByMoney } from '../improvements/people-of-improvement.ts';
import { dayOfNow } from '../known-until/day-of-now.ts';
import { dayAsked } from '../owed/day-asked.ts';
import { owedInCurrency, readDebtors } from '../owed/owed-of-shop.ts';
import { dueCustomers } from '../products/due-again.ts';
import { keptMovement } from '../ranking/kept-movement.ts';
import { keptProfitListing } from '../ranking/kept-profit-ranking.ts';
import { keptListing } from '../ranking/kept-ranking.ts';
import { keptScoredRanking } from '../ranking/kept-scored-ranking.ts';
import { listedMovement } from '../ranking/movement-rows.ts';
import { placesBy } from '../ranking/scored-rows.ts';
import { referrers } from '../referrals/referrers.ts';
import { sleepRules } from '../sleep/sleep-rules.ts';
import { judgedSleepers, narrowedSleepers } from '../sleep/sleepers.ts';
import { dueContacts } from '../timeline/due-contacts.ts';

type ListNamed<Name extends PeopleList['list']> = Extract<PeopleList, { list: Name }>;

/** Whom each list holds, in its order; a customer may be in it several times. */
const peopleOf: {
  readonly [Name in PeopleList['list']]: (
    context: EngineContext,
    connection: Connection,
    list: ListNamed<Name>,
  ) => readonly number[];
} = {
  ranking: (context, _connection, { question, ...shown }) => everyMember(keptListing(context, question, shown).rows),
  profit: (context, _connection, { question, ...listing }) =>
    everyMember(keptProfitListing(context, question, listing).rows),
  scored: (context, connection, { question, filter, onlyGroups }) => {
    const { ranking } = keptScoredRanking(context, question);
    const places = placesBy(connection, ranking, { ...question, filter, onlyGroups });
    const { ids, membersAt } = ranking.factors.roster;
    return Array.from(places).flatMap((place) => membersAt.get(place) ?? ids[place] ?? []);
  },
  movement: (context, _connection, { question, ...listing }) =>
    listedMovement(context, keptMovement(context, question), listing).map(({ customerId }) => customerId),
  owed: ({ session, clock }, connection, { on, currency, age }) => {
    const { homeCurrency } = session;
    const debtors = readDebtors(connection, { on: dayAsked(on, clock.today()), homeCurrency });
    return owedInCurrency(debtors, { currency: currency ?? homeCurrency, age }).debtors.map(
      ({ customerId }) => customerId,
    );
  },
  toContact: ({ session, clock }, connection, list) => {
    const { archive, homeCurrency } = session;
    const asOf = list.asOf ?? dayOfNow(connection, clock.today());
    const judgement = { asOf, rules: sleepRules(connection), homeCurrency };
    const everyone = judgedSleepers(archive, judgement, { on: list.asOf ?? clock.today(), aside: list.aside });
    return narrowedSleepers(everyone, list).map(({ customerIds: [main = 0] }) => main);
  },
  namers: (context, _connection, { id }) =>
    namersByMoney(context.session.archive, improvementJudgement(context), id).map(({ customerId }) => customerId),
  birthdays: ({ clock }, connection, { days }) => idsWithBirthdayAhead(connection, days, clock.today()),
  dueContacts: ({ clock }, connection, { until = clock.today() }) =>
    dueContacts(connection, { until, offset: 0, limit: Number.MAX_SAFE_INTEGER }).rows.map(
      ({ customerId }) => customerId,
    ),
  dueAgain: ({ session, clock }, connection, question) => {
    const asOf = question.on ?? dayOfNow(connection, clock.today());
    const all = { ...question, offset: 0, limit: Number.MAX_SAFE_INTEGER };
    return dueCustomers(session.archive, asOf, all).rows.map(({ customerId }) => customerId);
  },
  balances: ({ session }, _connection, question) => {
    const all = { ...question, offset: 0, limit: Number.MAX_SAFE_INTEGER };
    return listBalances(session.archive, all).rows.map(({ customerId }) => customerId);
  },
  referrers: ({ session }, _connection, question) =>
    referrers(session.archive, session.homeCurrency, question).map(({ customerId }) => customerId),
};

function peopleOfList<Name extends PeopleList['list']>(
  context: EngineContext,
  connection: Connection,
  list: ListNamed<Name> & { list: Name },
): readonly number[] {
  return peopleOf[list.list](context, connection, list);
}

export interface SelectedPeople {
  ids: readonly number[];
  /** They are in the order of a list; otherwise they have none. */
  isInOrder: boolean;
}

/** Errors: CUSTOMER_UNKNOWN, DAY_INVALID. */
export function peopleOfSelection(
  context: EngineContext,
  connection: Connection,
  selection: ReachSelection,
): SelectedPeople {
  if ('list' in selection) {
    return { ids: [...new Set(peopleOfList(context, connection, selection))], isInOrder: true };
  }
  const setting = { homeCurrency: context.session.homeCurrency, today: context.clock.today() };
  return { ids: selectedCustomers(connection, selection, setting), isInOrder: false };
}

/** Of groups those whose orders are in them. */
function everyMember(
  rows: readonly { customerId: number; group?: { members: readonly { customerId: number }[] } | undefined }[],
): number[] {
  return rows.flatMap(({ customerId, group }) =>
    (group?.members ?? [{ customerId }]).map((member) => member.customerId),
  );
}
