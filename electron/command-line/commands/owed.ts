import { moneyToDecimalText } from '../../../shared/money.ts';
import { owedAges } from '../../../shared/owed/age-of-owed.ts';
import { type Command, flagDay, openNamedArchive } from '../command.ts';
import { numberAndName } from '../number-and-name.ts';

/** owed --archive A [--on D]: who owes what at the end of a day, and for how long. */
export const owedCommand: Command = {
  operands: [0, 0],
  flags: { archive: { takesValue: true }, on: { takesValue: true } },
  run: async (call) => {
    const on = flagDay(call, 'on');
    const { client } = await openNamedArchive(call);
    const owed = await client.owed.ofShop(on === undefined ? {} : { on });
    const { currency } = owed;
    const text = (minor: number): string => moneyToDecimalText({ minor, currency });
    const owing = owed.debtors.filter((debtor) => debtor.owed.minor > 0);
    return {
      json: {
        on: owed.on,
        currency,
        total: text(owed.total),
        inFavour: text(owed.inFavour),
        buckets: Object.fromEntries(owedAges.map((age) => [age, text(owed.ages[age] ?? 0)])),
        rows: owing.map(({ number, name, owed: sum, oldestDue, daysLate, isOverLimit }) => ({
          number,
          name,
          owed: moneyToDecimalText(sum),
          oldestDue,
          daysLate,
          overLimit: isOverLimit,
        })),
        leftOut: owed.leftOut.map(({ owed: sum, customers }) => ({
          owed: moneyToDecimalText(sum),
          currency: sum.currency,
          customers,
        })),
      },
      lines: [
        call.say('commandLine.owed.head', { on: owed.on, currency, total: text(owed.total), customers: owing.length }),
        ...owing.map(({ number, name, owed: sum, oldestDue, daysLate }) =>
          call.say('commandLine.owed.line', {
            who: numberAndName({ number, name }),
            owed: moneyToDecimalText(sum),
            due: oldestDue ?? '',
            late: daysLate,
          }),
        ),
        ...(owed.inFavour === 0 ? [] : [call.say('commandLine.owed.inFavour', { sum: text(owed.inFavour) })]),
        ...owed.leftOut.map(({ owed: sum, customers }) =>
          call.say('commandLine.owed.leftOut', { sum: moneyToDecimalText(sum), currency: sum.currency, customers }),
        ),
      ],
      exitCode: 0,
    };
  },
};
