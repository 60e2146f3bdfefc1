import { describe, expect, it } from 'vitest';
import { openTestEngine, testToday } from '../test-engine.ts';

describe('the reason of a sleep', () => {
  it('is asked once and kept; of one day the later takes the place of the earlier, and each can be undone', async () => {
    const { client } = await openTestEngine();
    const { id: customerId } = await client.customers.create({ name: 'Ann' });
    await client.sleep.giveReason({ customerId, reason: 'price', day: '2026-03-01' });
    await client.sleep.giveReason({ customerId, reason: 'unknown' });
    const { actId } = await client.sleep.giveReason({ customerId, reason: 'quality', words: ' cold tea ' });
    const { reasons } = await client.sleep.reasons({ customerId });
    expect(reasons).toMatchObject([
      { day: testToday, reason: 'quality', words: 'cold tea' },
      { day: '2026-03-01', reason: 'price', words: '' },
    ]);
    await client.acts.undo({ actId: actId ?? 0 });
    expect((await client.sleep.reasons({ customerId })).reasons[0]).toMatchObject({ reason: 'unknown', words: '' });
    await client.sleep.removeReason({ id: reasons[1]?.id ?? 0 });
    expect((await client.sleep.reasons({ customerId })).reasons).toHaveLength(1);
  });

  it('is refused of nobody, and of a day that is none', async () => {
    const { client } = await openTestEngine();
    await expect(client.sleep.giveReason({ customerId: 99, reason: 'price' })).rejects.toMatchObject({
      code: 'CUSTOMER_UNKNOWN',
    });
    const { id: customerId } = await client.customers.create({ name: 'Ann' });
    await expect(client.sleep.giveReason({ customerId, reason: 'price', day: '2026-02-30' })).rejects.toMatchObject({
      code: 'DAY_INVALID',
    });
    await expect(client.sleep.removeReason({ id: 99 })).rejects.toMatchObject({ code: 'SLEEP_REASON_UNKNOWN' });
  });
});
