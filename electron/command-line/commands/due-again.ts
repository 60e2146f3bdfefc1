import { customerLabelWithNumber } from '../../../shared/customers/customer-label.ts';
import { moneyToDecimalText } from '../../../shared/money.ts';
import type { DueCustomer } from '../../../shared/products/contract.ts';
import type { Engine } from '../../engine/engine.ts';
import { type Command, flagDay, openNamedArchive } from '../command.ts';
import { numberAndName } from '../number-and-name.ts';

const rowsAtOnce = 500;

/** due-again --archive A [--on D]: who is due to buy what again. */
export const dueAgainCommand: Command = {
  operands: [0, 0],
  flags: { archive: { takesValue: true }, on: { takesValue: true } },
  run: async (call) => {
    const on = flagDay(call, 'on');
    const { asOf, rows } = await everyoneDue(await openNamedArchive(call), on);
    return {
      json: rows.map(({ number, name, item, lastDay, usualGap, dueDay, lastAmount, household }) => ({
        ...{ number, name, item, lastDay, usualGap, dueDay },
        lastAmount: moneyToDecimalText(lastAmount),
        currency: lastAmount.currency,
        household: household?.name ?? null,
        lastBy: household?.lastBy?.number ?? null,
      })),
      lines:
        rows.length === 0
          ? [call.say('commandLine.noneDue', { asOf })]
          : rows.map(({ number, name, usualGap, household, ...row }) => {
              const values = { ...row, who: numberAndName({ number, name }), usualGap: usualGap.toFixed(1) };
              return household?.lastBy
                ? call.say('commandLine.dueAgainInHousehold', {
                    ...{ ...values, household: household.name },
                    lastBy: customerLabelWithNumber(household.lastBy),
                  })
                : call.say('commandLine.dueAgain', values);
            }),
      exitCode: 0,
    };
  },
};

async function everyoneDue({ client }: Engine, on: string | undefined): Promise<{ asOf: string; rows: DueCustomer[] }> {
  const page = (offset: number) =>
    client.products.dueAgain({ ...(on === undefined ? {} : { on }), offset, limit: rowsAtOnce });
  const { asOf, total, rows } = await page(0);
  while (rows.length < total) rows.push(...(await page(rows.length)).rows);
  return { asOf, rows };
}
