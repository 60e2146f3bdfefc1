import type { CareFact } from '../../../shared/named-accounts/care.ts';
import { testToday } from '../test-engine.ts';
import { type DrawnAccount, noonOf } from './drawn-accounts.ts';

const dayMs = 86_400_000;
const wholeDays = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / dayMs);

/** The eight facts as one reads them from the specification, one account at a time. */
export function plainCare(account: DrawnAccount, all: readonly DrawnAccount[], at: number): Record<CareFact, boolean> {
  const likesSomething = (id: number | null) =>
    all.some((other) => other.id === id && other.preferences.some(({ isCurrent }) => isCurrent));
  const open = account.cases.filter(({ isClosed }) => !isClosed);
  const isPastItsClock = ({ kind, day, promisedDay, isAnswered }: DrawnAccount['cases'][number]) => {
    if (isAnswered) return false;
    if (kind === 'promise' && promisedDay !== null) return promisedDay < testToday;
    return noonOf(day) + 24 * 3_600_000 < at;
  };
  const realContacts = account.contacts.filter(
    ({ day, touchpoint }) => day <= testToday && touchpoint !== 'order' && touchpoint !== 'return',
  );
  const holding = account.terms.filter(({ fromDay }) => fromDay <= testToday).at(-1);
  const stillToCome = [
    account.ownStepDay,
    ...account.contacts.map(({ nextDay }) => nextDay),
    ...account.appointments.map(({ day, state }) => (state === 'booked' ? day : null)),
    ...open.map(({ kind, promisedDay }) => (kind === 'promise' ? promisedDay : null)),
  ].filter((day) => day !== null && day >= testToday);
  return {
    lookedAfter: account.lookedAfterBy === 'somebody here',
    preferences: account.preferences.filter(({ isCurrent }) => isCurrent).length >= 3,
    people:
      account.people.some(
        ({ other, preferences }) => other !== account.id && (preferences !== '' || likesSomething(other)),
      ) ||
      all.some(
        (other) =>
          other.id !== account.id &&
          other.people.some((person) => person.other === account.id) &&
          likesSomething(other.id),
      ),
    birthday: account.birthday !== null && account.birthday !== 'soon',
    contact: realContacts.some(({ day }) => wholeDays(day, testToday) <= account.rhythmDays),
    cases: !open.some(isPastItsClock),
    own:
      account.ownService !== '' ||
      (holding !== undefined && (holding.daysToPay !== null || holding.free !== '')) ||
      open.some(({ kind }) => kind === 'promise'),
    nextStep: stillToCome.length > 0,
  };
}
