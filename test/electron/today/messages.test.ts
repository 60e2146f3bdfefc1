import { describe, expect, it } from 'vitest';
import { firstPressureRules } from '../../../shared/playbooks/pressure-rules.ts';
import { ago, type Bought, shopWithPlaybook } from '../playbooks/library-shop.ts';
import { readWholeFile } from '../spreadsheet/reading/read-whole-table.ts';

const bought = ['A', 'B', 'C', 'D'].flatMap((number) =>
  [95, 85, 75, 65].map((days): Bought => [number, ago(days), '5.00']),
);
const step = { playbook: 'waking', step: 'dozing', channel: 'text', language: 'en' } as const;

/** Of A everything is known, B has no phone, of C it is not known how to speak to them, D asked for no text messages. */
async function shopWithMessages() {
  const { client, engine, idOf, stepsOn } = await shopWithPlaybook('waking', bought);
  await client.customers.edit({ id: await idOf('A'), change: { called: 'Ann', phones: ['020 1'] } });
  await client.customers.edit({ id: await idOf('B'), change: { called: 'Ben' } });
  await client.customers.edit({ id: await idOf('C'), change: { phones: ['020 3'] } });
  const d = { called: 'Di', phones: ['020 4'], doNotContact: ['text'] as const };
  await client.customers.edit({ id: await idOf('D'), change: { ...d, doNotContact: [...d.doNotContact] } });
  await client.playbooks.setPressure({ ...firstPressureRules, quietHours: null });
  const sheet = async (question: { leavesOutGaps: boolean; changed?: Record<string, string> }) => {
    const { jobId } = await client.tables.save({
      question: { table: 'messages', ...step, ...question },
      columns: ['phone', 'text'],
      ...{ format: 'xlsx', language: 'en' },
    });
    const { token } = await client.tables.saved({ jobId });
    const { headings, cells } = await readWholeFile(engine.filePath(token) ?? '');
    return { headings, cells };
  };
  return { client, stepsOn, sheet };
}

describe('the messages of a step', () => {
  it('say who can be written to and what is missing of whom; who asked not to be reached by the way is not among them', async () => {
    const { client } = await shopWithMessages();
    const { messages } = await client.today.messages(step);
    expect(messages.map(({ number, phone, text, missing }) => [number, phone, text !== null, missing])).toEqual([
      ['A', '020 1', true, []],
      ['B', '', true, []],
      ['C', '020 3', false, ['address']],
    ]);
  });

  it('stand in the order of the list', async () => {
    const { client, stepsOn } = await shopWithMessages();
    const customerId = (await stepsOn()).find(({ number }) => number === 'C')?.customerId ?? 0;
    await client.namedAccounts.add({ accounts: [{ customerId, reason: 'hosts every party' }] });
    const { messages } = await client.today.messages(step);
    expect(messages.map(({ number }) => number)).toEqual(['C', 'A', 'B']);
  });

  it('say of each way how many of those at the step it reaches', async () => {
    const { client } = await shopWithMessages();
    const { reachable } = await client.today.messages(step);
    expect(reachable).toMatchObject({ text: 2, wechat: 0 });
  });

  it('leave as phone and text, and are refused with a gap unless it is left out', async () => {
    const { sheet } = await shopWithMessages();
    await expect(sheet({ leavesOutGaps: false })).rejects.toMatchObject({ code: 'MESSAGES_INCOMPLETE' });
    const { headings, cells } = await sheet({ leavesOutGaps: true });
    expect(headings).toEqual(['Phone', 'Text']);
    expect(cells).toEqual([['020 1', expect.stringMatching(/Ann.*tea/su)]]);
  });

  it('hold the words that were changed for one customer', async () => {
    const { sheet, stepsOn } = await shopWithMessages();
    const task = (await stepsOn()).find(({ number }) => number === 'C')?.task ?? '';
    const { cells } = await sheet({ leavesOutGaps: true, changed: { [task]: 'Come by' } });
    expect(cells.map(([phone, text]) => [phone, text])).toContainEqual(['020 3', 'Come by']);
  });

  it('do not leave while it is quiet', async () => {
    const { client, sheet } = await shopWithMessages();
    await client.playbooks.setPressure({ ...firstPressureRules, quietHours: { from: '00:00', to: '23:59' } });
    await expect(sheet({ leavesOutGaps: true })).rejects.toMatchObject({ code: 'QUIET_NOW' });
  });

  it('are noted as sent at once, each with its words, and one undo takes all back', async () => {
    const { client, stepsOn } = await shopWithMessages();
    const { messages } = await client.today.messages(step);
    const { settled, actId } = await client.today.settleAll({
      tasks: messages.map(({ task }) => task),
      verb: 'done',
      channel: 'text',
      texts: Object.fromEntries(messages.map(({ task, text }) => [task, text ?? ''])),
    });
    expect(settled).toBe(3);
    const { entries } = await client.timeline.list({ customerId: messages[0]?.customerId ?? 0, kinds: ['contact'] });
    expect(entries).toMatchObject([{ kind: 'contact', contact: { channel: 'sms', text: messages[0]?.text } }]);
    expect(await stepsOn()).toHaveLength(1);
    await client.acts.undo({ actId: actId ?? 0 });
    expect(await stepsOn()).toHaveLength(4);
  });
});
