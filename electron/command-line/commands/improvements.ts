import type { EngineClient } from '../../../shared/contract.ts';
import { improvementText } from '../../../shared/improvements/improvement-text.ts';
import { moneyToDecimalText } from '../../../shared/money.ts';
import { type Command, openNamedArchive } from '../command.ts';
import { everyPage } from '../every-page.ts';

/** improvements --archive A: what the shop should change, the most money first, and who named it. */
export const improvementsCommand: Command = {
  operands: [0, 0],
  flags: { archive: { takesValue: true } },
  run: async (call) => {
    const { client } = await openNamedArchive(call);
    const improvements = await everyPage(undefined, (offset, limit) => client.improvements.list({ offset, limit }));
    const rows = [];
    for (const one of improvements) {
      const { id, state, customers, mendedDay: mendedOn, yearlySpend } = one;
      const sources = await sourcesOf(client, id);
      const money = moneyToDecimalText(yearlySpend);
      rows.push({ id, text: improvementText(one, call.say), state, customers, money, sources, mendedOn });
    }
    return {
      json: rows,
      lines: rows.map(({ text, customers, money, state }) =>
        call.say('commandLine.improvements.line', {
          ...{ about: text, count: customers, money },
          state: call.say(`history.codes.${state}`).toLocaleLowerCase(call.language),
        }),
      ),
      exitCode: 0,
    };
  },
};

async function sourcesOf(client: EngineClient, id: string): Promise<{ kind: string; number: string }[]> {
  const mentions = await everyPage(undefined, async (offset, limit) => {
    const found = await client.improvements.mentions({ id, offset, limit });
    return { total: found.total, rows: found.mentions };
  });
  return mentions.map(({ kind, customer }) => ({ kind, number: customer?.number ?? '' }));
}
