import { resolve } from 'node:path';
import { ShukeError } from '../../../shared/errors.ts';
import type { ImportDecision, ImportWarning } from '../../../shared/import/contract.ts';
import {
  type ColumnMapping,
  type DateOrder,
  fieldsByKind,
  type ImportField,
  type ImportKind,
  type ImportMode,
  importModes,
  matchKeys,
  rememberedImportKinds,
} from '../../../shared/import/fields.ts';
import { foldHeading } from '../../../shared/text.ts';
import type { CardsRecognition } from '../../../shared/vcard/contract.ts';
import type { CardSource } from '../../../shared/vcard/table/card-column.ts';
import type { Engine } from '../../engine/engine.ts';
import { type Command, type CommandCall, flagChoice, flagText, openNamedArchive, WrongUsage } from '../command.ts';
import { placeFile } from './rank.ts';

type Recognition = Awaited<ReturnType<Engine['client']['import']['recognise']>>;

/**
 * import FILE --archive A --kind customers|orders|vcard [--map JSON] [--sheet S] [--match KEY] [--mode MODE] [--dry-run]
 * [--rejected OUT.xlsx]. Without --map the program's own proposal is taken. An address book (.vcf, or a table of Google,
 * Outlook or Thunderbird) has no columns to be mapped; as customers it is recognised, and said so.
 */
export const importCommand: Command = {
  operands: [1, 1],
  flags: {
    archive: { takesValue: true },
    kind: { takesValue: true },
    map: { takesValue: true },
    sheet: { takesValue: true },
    match: { takesValue: true },
    mode: { takesValue: true },
    'dry-run': { takesValue: false },
    rejected: { takesValue: true },
  },
  run: async (call) => {
    const kind = flagChoice(call, 'kind', rememberedImportKinds);
    if (kind === undefined) throw new WrongUsage('flagMissing', { flag: 'kind' });
    const { jobId, engine, assumed, recognised } = await (kind === 'vcard' ? startCards(call) : startList(call, kind));
    const { client } = engine;
    const result = await client.import.result({ jobId });

    const rejected = flagText(call, 'rejected');
    if (rejected !== undefined && result.rejected > 0) {
      const { token } = await client.import.rejectedRows({ jobId, language: call.language });
      placeFile(engine, token, rejected);
    }
    const warnings = [...assumed, ...result.warnings];
    const { rejections: _rejections, ...counts } = result;
    return {
      json: { ...counts, warnings },
      lines: [
        ...(recognised === undefined
          ? []
          : [call.say('commandLine.addressBook', { source: call.say(`vcard.sources.${recognised}`) })]),
        call.say('commandLine.imported', { ...counts }),
        ...warnings.map((warning) => warningSentence(call, warning)),
      ],
      exitCode: result.rowsIn > 0 && result.rejected === result.rowsIn ? 1 : 0,
    };
  },
};

interface StartedImport {
  engine: Engine;
  jobId: string;
  /** What the wizard would have asked. */
  assumed: readonly ImportWarning[];
  /** What was asked for as customers and is an address book. */
  recognised?: CardSource;
}

const flagsOfTables = ['map', 'sheet', 'match'] as const;

async function startCards(call: CommandCall): Promise<StartedImport> {
  const forTables = flagsOfTables.find((flag) => call.flags[flag] !== undefined);
  if (forTables !== undefined) throw new WrongUsage('flagForTables', { flag: forTables });
  const mode = flagChoice(call, 'mode', importModes);
  const engine = await openNamedArchive(call);
  const file = await fileToken(engine, call.operands[0] ?? '');
  const recognition = await engine.client.vcard.recognise({ file });
  return startRecognised(call, engine, { file, mode, days: recognition?.days });
}

interface CardsToStart {
  file: string;
  mode: ImportMode | undefined;
  days: CardsRecognition['days'] | undefined;
}

async function startRecognised(
  call: CommandCall,
  engine: Engine,
  { file, mode, days }: CardsToStart,
): Promise<StartedImport> {
  const { jobId } = await engine.client.vcard.start({
    file,
    dryRun: call.flags['dry-run'] === true,
    ...(mode === undefined ? {} : { mode }),
    ...(days === undefined ? {} : { dateOrder: days.dateOrder }),
  });
  return { engine, jobId, assumed: days?.isAmbiguous === true ? [dateOrderAssumed(days.dateOrder)] : [] };
}

/** Customers or orders of a table; customers asked for without a word on columns may be an address book. */
async function startList(call: CommandCall, kind: ImportKind): Promise<StartedImport> {
  const match = flagChoice(call, 'match', matchKeys);
  const mode = flagChoice(call, 'mode', importModes);
  const map = mapOf(call);
  const sheet = flagText(call, 'sheet');
  const engine = await openNamedArchive(call);
  const { client } = engine;
  const file = await fileToken(engine, call.operands[0] ?? '');
  const isOpen = kind === 'customers' && flagsOfTables.every((flag) => call.flags[flag] === undefined);
  const addressBook = isOpen ? await client.vcard.recognise({ file }) : null;
  if (addressBook !== null) {
    const { source, days } = addressBook;
    return { ...(await startRecognised(call, engine, { file, mode, days })), recognised: source };
  }
  const reading = sheet === undefined ? {} : { sheet };

  const recognition = await client.import.recognise({ file, reading, kind });
  const { proposal } = recognition;
  const mapping = map === undefined ? proposal.mapping : mappingByHeadings(recognition, map, fieldsByKind[kind]);
  const decision: ImportDecision = {
    kind,
    mapping,
    match: match ?? (map === undefined ? proposal.match : defaultMatch(mapping)),
    mode: mode ?? 'fill',
    dateOrder: proposal.dateOrder,
    decimalMark: proposal.decimalMark,
    positiveReturns: 'asWritten',
    ...(proposal.isExchange && map === undefined ? ownTable(proposal) : {}),
  };
  const { jobId } = await client.import.start({ file, reading, decision, dryRun: call.flags['dry-run'] === true });
  return { engine, jobId, assumed: assumptions(recognition) };
}

/** What one of our own tables says of itself besides its columns. */
function ownTable({ ownFields }: Recognition['proposal']): Pick<ImportDecision, 'isExchange' | 'ownFields'> {
  const fields = ownFields.map(({ columns, field }) => ({ columns: [...columns], field }));
  return { isExchange: true, ...(fields.length === 0 ? {} : { ownFields: fields }) };
}

async function fileToken(engine: Engine, path: string): Promise<string> {
  try {
    return await engine.fileToken(resolve(path));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new ShukeError('FILE_MISSING', { file: path });
    }
    throw new ShukeError('FILE_UNREADABLE', { file: path }, { cause: error });
  }
}

/** `--map '{"day":"InvoiceDate","name":["First","Last"]}'`: field to heading or headings. */
function mapOf(call: CommandCall): Record<string, string | string[]> | undefined {
  const text = flagText(call, 'map');
  if (text === undefined) return undefined;
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new WrongUsage('mapUnreadable');
  }
  const isMap =
    typeof parsed === 'object' &&
    parsed !== null &&
    !Array.isArray(parsed) &&
    Object.values(parsed).every(
      (value) => typeof value === 'string' || (Array.isArray(value) && value.every((one) => typeof one === 'string')),
    );
  if (!isMap) throw new WrongUsage('mapUnreadable');
  return parsed as Record<string, string | string[]>;
}

/** Errors: IMPORT_FIELD_UNKNOWN, IMPORT_COLUMN_MISSING. */
function mappingByHeadings(
  { columns }: Recognition,
  map: Record<string, string | string[]>,
  fields: readonly ImportField[],
): ColumnMapping {
  const mapping: Partial<Record<ImportField, number[]>> = {};
  for (const [name, headings] of Object.entries(map)) {
    const field = fields.find((candidate) => candidate === name);
    if (field === undefined) throw new ShukeError('IMPORT_FIELD_UNKNOWN', { field: name });
    mapping[field] = [headings].flat().map((heading) => {
      const column =
        columns.find((candidate) => candidate.heading === heading) ??
        columns.find((candidate) => foldHeading(candidate.heading) === foldHeading(heading));
      if (!column) throw new ShukeError('IMPORT_COLUMN_MISSING', { column: heading });
      return column.index;
    });
  }
  return mapping;
}

/** The number where mapped, else phone, e-mail, name and phone, name. */
function defaultMatch(mapping: ColumnMapping): ImportDecision['match'] {
  if (mapping.number) return 'number';
  if (mapping.phone) return 'phone';
  if (mapping.email) return 'email';
  return 'name';
}

/** What the wizard would have asked, and the command line took as proposed. */
function assumptions({ proposal }: Recognition): ImportWarning[] {
  const assumed: ImportWarning[] = [];
  if (proposal.dateOrderAmbiguous) assumed.push(dateOrderAssumed(proposal.dateOrder));
  if (proposal.decimalMarkAmbiguous) {
    assumed.push({ code: 'decimalMarkAssumed', count: 1, rows: [], examples: [proposal.decimalMark] });
  }
  return assumed;
}

function dateOrderAssumed(dateOrder: DateOrder): ImportWarning {
  return { code: 'dateOrderAssumed', count: 1, rows: [], examples: [dateOrder] };
}

function warningSentence({ say }: CommandCall, { code, count, examples }: ImportWarning): string {
  return say(`import.warnings.${code}`, { count, examples: examples.join('; ') });
}
