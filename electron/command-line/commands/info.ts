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
    const { opening: _opening, ...kept } = status;
    return { json: { ...kept, orders, orderLines }, lines, exitCode: 0 };
  },
};
