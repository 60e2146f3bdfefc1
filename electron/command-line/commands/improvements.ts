import { caseFactors } from '../../../shared/cases/case-codes.ts';
import type { EngineClient } from '../../../shared/contract.ts';
import type { Improvement } from '../../../shared/improvements/contract.ts';
import { mendableReasons } from '../../../shared/improvements/improvement-codes.ts';
import { moneyToDecimalText } from '../../../shared/money.ts';
import { type Command, type CommandCall, openNamedArchive } from '../command.ts';
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
      const { id, state, customers, mendedDay: mendedOn, yearNet } = one;
      const sources = await sourcesOf(client, id);
      const money = moneyToDecimalText(yearNet);
      rows.push({ id, text: textOf(call, one), state, customers, money, sources, mendedOn });
    }
    return {
      json: rows,
      lines: rows.map(({ text, customers, money, state }) =>
        call.say('commandLine.improvements.line', {
          ...{ about: text, count: customers, money },
          state: call.say(`history.codes.${state}`),
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

function textOf(call: CommandCall, { text, topics: [topic] }: Improvement): string {
  if (text !== '' || topic === undefined) return text;
  const reason = mendableReasons.find((one) => one === topic.said);
  if (topic.kind === 'sleepReason' && reason !== undefined) return call.say(`sleep.reasons.${reason}`);
  const factor = caseFactors.find((one) => one === topic.said);
  return topic.kind === 'caseFactor' && factor !== undefined ? call.say(`cases.factors.${factor}`) : topic.said;
}
