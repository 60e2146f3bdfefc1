import { careFacts } from '../../../shared/named-accounts/care.ts';
import { type Command, openNamedArchive } from '../command.ts';
import { numberAndName } from '../number-and-name.ts';
import { outOf, savedLines } from '../save-table-to.ts';

/** care --archive A: what the shop owes each key account on the list and does not do yet. */
export const careCommand: Command = {
  operands: [0, 0],
  flags: { archive: { takesValue: true }, out: { takesValue: true } },
  run: async (call) => {
    const out = outOf(call);
    const engine = await openNamedArchive(call);
    const { rows, gaps } = await engine.client.namedAccounts.care();
    const saved = await savedLines(engine, { table: 'care' }, out, call);
    const gapWords = (lacks: (fact: (typeof careFacts)[number]) => boolean): string =>
      careFacts
        .filter(lacks)
        .map((fact) => call.say(`namedAccounts.care.facts.${fact}`))
        .join(call.say('page.listSeparator'));
    return {
      json: { accounts: rows.length, gaps, rows: rows.map(({ number, name, facts }) => ({ number, name, facts })) },
      lines:
        rows.length === 0
          ? [call.say('namedAccounts.empty'), ...saved]
          : [
              ...careFacts
                .filter((fact) => gaps[fact] > 0)
                .map((fact) => call.say(`commandLine.care.sums.${fact}`, { count: rows.length, gaps: gaps[fact] })),
              ...rows.map(({ number, name, facts }) => {
                const missing = gapWords((fact) => !facts[fact]);
                const who = numberAndName({ number, name });
                return missing === ''
                  ? call.say('commandLine.care.whole', { who })
                  : call.say('commandLine.care.missing', { who, missing });
              }),
              ...saved,
            ],
      exitCode: 0,
    };
  },
};
