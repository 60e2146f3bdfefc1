import { addDecimals, type Decimal, formatDecimal, parseDecimal } from '../../../shared/decimal.ts';
import { type Command, openArchiveOperand, WrongUsage } from '../command.ts';

/** info ARCHIVE */
export const infoCommand: Command = {
  operands: [1, 1],
  flags: {},
  run: async (call) => {
    const engine = await openArchiveOperand(call, call.operands[0] ?? '');
    const status = await engine.client.archive.status();
    if (!status) throw new WrongUsage('operandMissing');
    const { orders, lines: orderLines } = await engine.client.archive.orderCounts();
    const { path, homeCurrency, customers, firstOrderDay, lastOrderDay } = status;
    const lines = [
      call.say('commandLine.info.where', { path }),
      call.say('commandLine.info.holds', { customers, orders, lines: orderLines, currency: homeCurrency }),
    ];
    if (firstOrderDay !== null && lastOrderDay !== null) {
      lines.push(call.say('commandLine.info.span', { from: firstOrderDay, to: lastOrderDay }));
    }
    const { day: knownUntil } = await engine.client.knownUntil.state();
    if (knownUntil !== null) lines.push(call.say('commandLine.info.knownUntil', { day: knownUntil }));
    const sums = await engine.client.orders.money();
    const imports = (await engine.client.import.list()).filter(({ undoneAt }) => undoneAt === null);
    const roundings = imports.flatMap(({ money }) => money);
    const money = sums.map((ofCurrency) => ({
      sheet: null,
      ...ofCurrency,
      rounding: sumOfDecimals(roundings.filter(({ currency }) => currency === ofCurrency.currency)),
    }));
    lines.push(...money.map((ofCurrency) => call.say('commandLine.importedMoney', ofCurrency)));
    const { opening: _opening, ...kept } = status;
    return {
      json: {
        ...kept,
        knownUntil,
        orders,
        orderLines,
        money,
        imports: imports.map(({ fileName, at, money: ofFile, statuses, columns, sheetsNotRead }) => ({
          fileName,
          at,
          money: ofFile,
          statuses,
          columns,
          sheetsNotRead,
        })),
      },
      lines,
      exitCode: 0,
    };
  },
};

/** What rounding left out of all imports that stand. */
function sumOfDecimals(some: readonly { rounding: string }[]): string {
  const nothing: Decimal = { digits: 0n, scale: 0 };
  const sum = some.reduce((total, { rounding }) => {
    const read = parseDecimal(rounding, 'point');
    return typeof read === 'string' ? total : addDecimals(total, read);
  }, nothing);
  return formatDecimal(sum);
}
