import type { EngineClient } from '../../../shared/contract.ts';
import type { CustomerFilter, SavedFilter } from '../../../shared/customers/filter.ts';
import { foldText } from '../../../shared/text.ts';
import type { Engine } from '../../engine/engine.ts';
import {
  type Command,
  type CommandAnswer,
  type CommandCall,
  flagText,
  openNamedArchive,
  WrongUsage,
} from '../command.ts';
import { flagFilter } from '../flag-filter.ts';
import { exportedLines, placeFile, refuseMissingFolder } from '../place-file.ts';

const deeds = ['list', 'count', 'export', 'save'] as const;
const formats = ['xlsx', 'csv'] as const;

/** segment list, segment count NAME, segment export NAME --out F, segment save NAME --filter JSON: the saved filters. */
export const segmentCommand: Command = {
  operands: [1, 2],
  flags: { archive: { takesValue: true }, out: { takesValue: true }, filter: { takesValue: true } },
  run: async (call) => {
    const [asked = '', name] = call.operands;
    const deed = deeds.find((known) => known === asked);
    if (deed === undefined) {
      throw new WrongUsage('badDeed', { command: 'segment', value: asked, choices: deeds.join(', ') });
    }
    if (deed === 'list') return list(call);
    if (name === undefined) throw new WrongUsage('operandMissing', { command: 'segment' });
    switch (deed) {
      case 'count':
        return count(call, name);
      case 'export':
        return exportCustomers(call, name);
      case 'save':
        return save(call, name);
    }
  },
};

async function list(call: CommandCall): Promise<CommandAnswer> {
  const { client } = await openNamedArchive(call);
  const saved = await client.customers.savedFilters();
  const rows = await Promise.all(
    saved.map(async ({ id, name, filter }) => ({ id, name, customers: await countOf(client, filter), filter })),
  );
  const lines = rows.map((row) => countLine(call, row));
  return { json: rows, lines: rows.length === 0 ? [call.say('commandLine.noSegment')] : lines, exitCode: 0 };
}

async function count(call: CommandCall, asked: string): Promise<CommandAnswer> {
  const { client } = await openNamedArchive(call);
  const { id, name, filter } = await segmentOf(client, asked);
  const customers = await countOf(client, filter);
  return { json: { id, name, customers }, lines: [countLine(call, { name, customers })], exitCode: 0 };
}

async function exportCustomers(call: CommandCall, asked: string): Promise<CommandAnswer> {
  const out = flagText(call, 'out');
  if (out === undefined) throw new WrongUsage('flagMissing', { flag: 'out' });
  const format = formats.find((ending) => out.toLowerCase().endsWith(`.${ending}`));
  if (format === undefined) throw new WrongUsage('badChoice', { flag: 'out', value: out, choices: '.xlsx, .csv' });
  refuseMissingFolder(out);
  const engine: Engine = await openNamedArchive(call);
  const { filter } = await segmentOf(engine.client, asked);
  const question = { table: 'customers', filter, sort: 'name', descending: false } as const;
  const { jobId } = await engine.client.tables.save({ question, format, language: call.language });
  const { token } = await engine.client.tables.saved({ jobId });
  const replaced = await placeFile(engine, token, out);
  return { json: { out, replaced }, lines: exportedLines(call, out, replaced), exitCode: 0 };
}

async function save(call: CommandCall, name: string): Promise<CommandAnswer> {
  const filter = flagFilter(call);
  const { client } = await openNamedArchive(call);
  const before = await client.customers.savedFilters();
  const { id } = await client.customers.saveFilter({ name, filter });
  const replaced = before.some((one) => one.id === id);
  const customers = await countOf(client, filter);
  return {
    json: { id, name, customers, replaced },
    lines: [countLine(call, { name, customers }), ...(replaced ? [call.say('commandLine.segmentReplaced')] : [])],
    exitCode: 0,
  };
}

/** By its name, however it is written, or its id. Throws WrongUsage. */
async function segmentOf(client: EngineClient, asked: string): Promise<SavedFilter> {
  const saved = await client.customers.savedFilters();
  const segment = saved.find(({ id, name }) => foldText(name) === foldText(asked) || `${id}` === asked);
  if (segment !== undefined) return segment;
  throw new WrongUsage('segmentUnknown', { name: asked, names: saved.map(({ name }) => name).join(', ') });
}

async function countOf(client: EngineClient, filter: CustomerFilter): Promise<number> {
  return (await client.customers.list({ filter, limit: 1 })).total;
}

function countLine(call: CommandCall, { name, customers }: { name: string; customers: number }): string {
  return call.say('commandLine.segment', { name, count: customers });
}
