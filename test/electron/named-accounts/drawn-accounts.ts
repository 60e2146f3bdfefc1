import type { Archive } from '../../../electron/archive/archive.ts';
import { addDays } from '../../../shared/day.ts';
import type { RandomSource } from '../../../shared/sample-shop/random-source.ts';
import { testToday } from '../test-engine.ts';

/** A key account in plain data, from which its archive is written and every fact can be read by hand. */
export interface DrawnAccount {
  id: number;
  number: string;
  isNamed: boolean;
  rhythmDays: number;
  ownService: string;
  ownStepDay: string | null;
  lookedAfterBy: 'nobody' | 'somebody here' | 'somebody who left';
  birthday: string | null;
  preferences: { isCurrent: boolean }[];
  people: { other: number | null; preferences: string }[];
  contacts: { day: string; touchpoint: string; direction: string; nextDay: string | null }[];
  cases: { kind: string; day: string; promisedDay: string | null; isAnswered: boolean; isClosed: boolean }[];
  terms: { fromDay: string; daysToPay: number | null; free: string }[];
  appointments: { day: string; state: string }[];
}

export function drawAccounts(source: RandomSource, size: number): DrawnAccount[] {
  const day = (back: number, ahead: number) => addDays(testToday, source.whole(-back, ahead));
  const dayOrNull = (back: number, ahead: number) => (source.chance(0.5) ? day(back, ahead) : null);
  const some = <Item>(most: number, item: () => Item) => Array.from({ length: source.whole(0, most) }, item);
  return Array.from({ length: size }, (_, at) => ({
    id: at + 1,
    number: String(100 + ((at * 7) % size)),
    isNamed: source.chance(0.8),
    rhythmDays: source.pick([7, 30, 90]),
    ownService: source.chance(0.2) ? 'the window seat' : '',
    ownStepDay: source.chance(0.3) ? day(10, 10) : null,
    lookedAfterBy: source.pick(['nobody', 'somebody here', 'somebody who left']),
    birthday: source.pick([null, '05-12', 'soon']),
    preferences: some(5, () => ({ isCurrent: source.chance(0.7) })),
    people: some(2, () => ({
      other: source.chance(0.6) ? source.whole(1, size) : null,
      preferences: source.chance(0.4) ? 'tea' : '',
    })),
    contacts: some(4, () => ({
      day: day(100, 3),
      touchpoint: source.pick(['visit', 'call', 'order', 'return', '']),
      direction: source.pick(['in', 'out', '']),
      nextDay: source.chance(0.2) ? day(10, 10) : null,
    })),
    cases: some(2, () => ({
      kind: source.pick(['complaint', 'promise', 'request']),
      day: day(3, 0),
      promisedDay: dayOrNull(3, 3),
      isAnswered: source.chance(0.3),
      isClosed: source.chance(0.3),
    })),
    terms: [-20, -10, 5].flatMap((ago) =>
      source.chance(0.3)
        ? [
            {
              fromDay: addDays(testToday, ago),
              daysToPay: source.chance(0.4) ? 30 : null,
              free: source.pick(['', 'delivery']),
            },
          ]
        : [],
    ),
    appointments: some(1, () => ({ day: day(5, 5), state: source.pick(['booked', 'came', 'calledOff']) })),
  }));
}

/** Noon of a day by this machine's wall. */
export function noonOf(day: string): number {
  return new Date(`${day}T12:00:00`).getTime();
}

export function writeAccounts({ writer: db }: Archive, accounts: readonly DrawnAccount[]): void {
  const insert = (table: string, row: Record<string, string | number | null>) => {
    const names = Object.keys(row);
    db.prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`).run(
      ...Object.values(row),
    );
  };
  db.exec('BEGIN');
  insert('staff', { id: 1, name: 'Joan' });
  insert('staff', { id: 2, name: 'Tom', left_day: testToday });
  for (const { id, number, birthday, lookedAfterBy } of accounts) {
    insert('customers', {
      ...{ id, number, name: `customer ${number}`, name_folded: '', created_at: 0, updated_at: 0 },
      birthday: birthday === 'soon' ? null : birthday,
      birthday_as_typed: birthday,
      looked_after_by: { nobody: null, 'somebody here': 1, 'somebody who left': 2 }[lookedAfterBy],
    });
  }
  for (const account of accounts) {
    const { id: customer_id } = account;
    if (account.isNamed) {
      insert('named_accounts', {
        ...{ customer_id, state: 'named', from_day: addDays(testToday, -5), reason: 'x' },
        ...{ visit_rhythm_days: account.rhythmDays, own_service: account.ownService },
        next_step_day: account.ownStepDay,
      });
    }
    for (const { isCurrent } of account.preferences)
      insert('preferences', { customer_id, kind: 'likes', text: 'tea', is_current: isCurrent ? 1 : 0 });
    for (const { other, preferences } of account.people)
      insert('relations', { customer_id, other_customer_id: other, name: 'x', preferences });
    for (const { day, touchpoint, direction, nextDay } of account.contacts)
      insert('contacts', { customer_id, day, touchpoint, direction, next_contact_day: nextDay, created_at: 0 });
    for (const { kind, day, promisedDay, isAnswered, isClosed } of account.cases) {
      insert('cases', {
        ...{ customer_id, kind, text: 'x', heard_at: noonOf(day), promised_day: promisedDay },
        ...{ answered_at: isAnswered ? noonOf(day) : null, closed_at: isClosed ? noonOf(day) : null },
      });
    }
    for (const { fromDay, daysToPay, free } of account.terms)
      insert('terms', { customer_id, from_day: fromDay, days_to_pay: daysToPay, free });
    for (const { day, state } of account.appointments) insert('appointments', { customer_id, day, state });
  }
  db.exec('COMMIT');
}
