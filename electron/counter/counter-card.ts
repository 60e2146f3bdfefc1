import type { CounterCard } from '../../shared/counter/contract.ts';
import { listOfPreference, type PreferenceList } from '../../shared/preferences/preference-lists.ts';
import { nextAppointment } from '../appointments/read-appointments.ts';
import { build, type Connection, oneRow } from '../archive/query.ts';
import { balancesOf } from '../balances/read-balances.ts';
import { openCasesOfCustomer } from '../cases/read-cases.ts';
import { existingCustomer } from '../customers/existing-customer.ts';
import { householdOf } from '../groups/household-of.ts';
import { namedIdsOn } from '../named-accounts/named-on.ts';
import { peopleOfCustomer } from '../people/people-of-customer.ts';
import { preferencesOfCustomer } from '../preferences/preferences-of-customer.ts';
import { satisfactionsOfCustomer } from '../satisfaction/read-satisfaction.ts';
import { dueOfCustomer } from './due-of-customer.ts';
import { owedAtCounter } from './owed-at-counter.ts';
import { lastVisitOf, othersOfHousehold, usualOfHousehold, visitsOf } from './visits-of-customer.ts';

/** What the rows of a customer say to who stands at the counter. Error: CUSTOMER_UNKNOWN. */
export function counterCard(
  connection: Connection,
  customerId: number,
  now: { at: number; today: string; homeCurrency: string },
): Omit<CounterCard, 'dueAgain'> {
  const { today, homeCurrency } = now;
  const { id } = existingCustomer(connection, customerId);
  const { called, howToTalk, ...customer } = oneRow(
    connection,
    build
      .selectFrom('customers')
      .select(['id', 'number', 'name', 'kind', 'called', 'how_to_talk as howToTalk'])
      .where('id', '=', id),
  );
  const preferences = preferencesOfCustomer(connection, id).filter(({ isCurrent }) => isCurrent);
  const remembered = (list: PreferenceList) =>
    preferences
      .filter((preference) => listOfPreference(preference) === list)
      .map(({ topic, text, why, learnedDay, learnedFrom }) => ({ topic, text, why, learnedDay, learnedFrom }));
  const household = householdOf(connection, id, today);
  const others = (household?.members ?? []).filter(({ customerId: member }) => member !== id);
  return {
    customer,
    isKeyAccount: namedIdsOn(connection, today).has(id),
    called,
    howToTalk,
    ask: remembered('ask'),
    justDo: remembered('justDo'),
    likes: remembered('likes'),
    talkAbout: remembered('talkAbout'),
    avoids: remembered('avoids'),
    people: peopleOfCustomer(connection, id).map(({ name, relation, influence, preferences: own, likes }) => ({
      name,
      relation,
      influence,
      preferences: own === '' ? likes.join(' · ') : own,
    })),
    household:
      household === null ? null : { name: household.name, others: othersOfHousehold(connection, others, today) },
    lastVisit: lastVisitOf(connection, id, today),
    visits: visitsOf(connection, id, today),
    usual: usualOfHousehold(connection, { customerId: id, others }, today),
    due: dueOfCustomer(connection, id, today),
    nextAppointment: bookedOf(connection, id, today),
    balances: balancesOf(connection, id),
    satisfaction: satisfactionOf(connection, id, today),
    openCases: openCasesOfCustomer(connection, id, now).map(({ kind, text, thing, answeredAt, cameInAt, urgency }) => ({
      kind,
      text,
      thing,
      answeredAt,
      cameInAt,
      urgency,
    })),
    owed: owedAtCounter(connection, { customerId: id, today, homeCurrency }),
  };
}

function bookedOf(connection: Connection, customerId: number, today: string): CounterCard['nextAppointment'] {
  const next = nextAppointment(connection, customerId, today);
  return next && { day: next.day, time: next.time, text: next.text, minutes: next.minutes };
}

function satisfactionOf(connection: Connection, customerId: number, today: string): CounterCard['satisfaction'] {
  const [latest, before] = satisfactionsOfCustomer(connection, customerId).filter(({ day }) => day <= today);
  return latest === undefined ? null : { day: latest.day, level: latest.level, before: before?.level ?? null };
}
