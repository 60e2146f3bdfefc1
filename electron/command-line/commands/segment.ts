import type { EngineClient } from '../../../shared/contract.ts';
import type { SavedFilter } from '../../../shared/customers/filter.ts';
import { foldText } from '../../../shared/text.ts';
import { type Command, flagText, openNamedArchive, WrongUsage } from '../command.ts';
import { exportedLines, placeFile, refuseMissingFolder } from '../place-file.ts';

const deeds = ['list', 'count', 'export'] as const;
const formats = ['xlsx', 'csv'] as const;

/** segment list, segment count NAME, segment export NAME --out F: the saved filters, and whom each keeps now. */
export const segmentCommand: Command = {
  operands: [1, 2],
  flags: { archive: { takesValue: true }, out: { takesValue: true } },
  run: async (call) => {
    const [asked = '', name] = call.operands;
    const deed = deeds.find((known) => known === asked);
    if (deed === undefined) throw new WrongUsage('badDeed', { value: asked, choices: deeds.join(', ') });
    if (deed !== 'list' && name === undefined) throw new WrongUsage('operandMissing', { command: 'segment' });
    const out = flagText(call, 'out');
    const format = formats.find((ending) => out?.toLowerCase().endsWith(`.${ending}`));
    if (deed === 'export') {
      if (out === undefined) throw new WrongUsage('flagMissing', { flag: 'out' });
      if (format === undefined) throw new WrongUsage('badChoice', { flag: 'out', value: out, choices: '.xlsx, .csv' });
      refuseMissingFolder(out);
    }
    const engine = await openNamedArchive(call);
    const { client } = engine;
    const saved = await client.customers.savedFilters();
    if (deed === 'list') {
      const rows = await Promise.all(
        saved.map(async (one) => ({ id: one.id, name: one.name, customers: await countOf(client, one) })),
      );
      return {
        json: rows,
        lines:
          rows.length === 0
            ? [call.say('commandLine.noSegment')]
            : rows.map((row) => call.say('commandLine.segment', { name: row.name, count: row.customers })),
        exitCode: 0,
      };
    }
    const segment = saved.find((one) => foldText(one.name) === foldText(name ?? '') || `${one.id}` === name);
    if (segment === undefined) {
      throw new WrongUsage('segmentUnknown', { name: name ?? '', names: saved.map((one) => one.name).join(', ') });
    }
    if (deed === 'count') {
      const customers = await countOf(client, segment);
      const line = call.say('commandLine.segment', { name: segment.name, count: customers });
      return { json: { id: segment.id, name: segment.name, customers }, lines: [line], exitCode: 0 };
    }
    const question = { table: 'customers', filter: segment.filter, sort: 'name', descending: false } as const;
    const { jobId } = await client.tables.save({ question, format: format ?? 'xlsx', language: call.language });
    const { token } = await client.tables.saved({ jobId });
    const replaced = await placeFile(engine, token, out ?? '');
    return { json: { out, replaced }, lines: exportedLines(call, out ?? '', replaced), exitCode: 0 };
  },
};

async function countOf(client: EngineClient, { filter }: SavedFilter): Promise<number> {
  return (await client.customers.list({ filter, limit: 1 })).total;
}
