import { describe, expect, it } from 'vitest';
import { careCheck } from '../../../electron/named-accounts/care-check.ts';
import { careFacts, careOf } from '../../../shared/named-accounts/care.ts';
import { RandomSource } from '../../../shared/sample-shop/random-source.ts';
import { makeTestArchive } from '../customers/test-archive.ts';
import { openTestEngine, testClock, testToday } from '../test-engine.ts';
import { drawAccounts, writeAccounts } from './drawn-accounts.ts';
import { plainCare } from './plain-care.ts';

const now = { at: testClock.now(), today: testToday };

describe('the care check', () => {
  it.each(['one', 'two'])('of a drawn shop (%s) agrees with a plain reading of the rules', async (seed) => {
    const archive = await makeTestArchive();
    const accounts = drawAccounts(new RandomSource(seed), 120);
    writeAccounts(archive, accounts);
    const { rows, gaps } = careCheck(archive.reader, now);
    const named = accounts
      .filter(({ isNamed }) => isNamed)
      .toSorted((a, b) => (a.number < b.number ? -1 : 1))
      .map((account) => ({ number: account.number, facts: plainCare(account, accounts, now.at) }));
    expect(rows.map(({ number, facts }) => ({ number, facts }))).toEqual(named);
    for (const fact of careFacts) {
      const without = named.filter(({ facts }) => !facts[fact]).length;
      expect(gaps[fact], fact).toBe(without);
      // Both answers are among the drawn, or nothing would be compared.
      expect(without > 0 && without < named.length, fact).toBe(true);
    }
  });

  it('has eight gaps for somebody of whom only the name is known, except that no case is overdue', async () => {
    const { client } = await openTestEngine();
    const { id: customerId } = await client.customers.create({ name: 'Ann' });
    expect(await client.namedAccounts.careOfCustomer({ customerId })).toBeNull();
    await client.namedAccounts.add({ accounts: [{ customerId, reason: 'brings others' }] });
    const care = await client.namedAccounts.careOfCustomer({ customerId });
    expect(careFacts.filter((fact) => care?.facts[fact])).toEqual(['cases']);
  });

  it('counts a contact of the last day within the rhythm, and none of the day before', () => {
    const record = {
      ...{ lookedAfterBy: '', preferences: 0, people: 0, birthday: null, overdueCases: 0, hasTerms: false },
      ...{ ownService: '', openPromises: 0, next: null, visitRhythmDays: 30 },
    };
    expect(careOf({ ...record, lastContact: '2026-10-23' }, testToday).contact).toBe(true);
    expect(careOf({ ...record, lastContact: '2026-10-22' }, testToday).contact).toBe(false);
  });
});
