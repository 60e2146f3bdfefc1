import type { Engine } from '../engine/engine.ts';
import { type CommandCall, flagText, WrongUsage } from './command.ts';
import { exportedLines, placeFile, refuseMissingFolder } from './place-file.ts';

type TableToSave = Parameters<Engine['client']['tables']['save']>[0]['question'];

/** By the end of the name. Throws WrongUsage. */
export function formatOf(out: string): 'xlsx' | 'csv' {
  const lower = out.toLowerCase();
  if (lower.endsWith('.xlsx')) return 'xlsx';
  if (lower.endsWith('.csv')) return 'csv';
  throw new WrongUsage('badChoice', { flag: 'out', value: out, choices: '.xlsx, .csv' });
}

/** Every column of a table as a file. True where another file was there. */
export async function saveTableTo(
  engine: Engine,
  question: TableToSave,
  out: string,
  { language }: CommandCall,
): Promise<boolean> {
  const { tables } = engine.client;
  const { jobId } = await tables.save({ question, format: formatOf(out), language });
  return placeFile(engine, (await tables.saved({ jobId })).token, out);
}

/** What `--out` names, checked before any work is done; undefined without it. Throws WrongUsage. Error: FOLDER_MISSING. */
export function outOf(call: CommandCall): string | undefined {
  const out = flagText(call, 'out');
  if (out === undefined) return undefined;
  formatOf(out);
  refuseMissingFolder(out);
  return out;
}

/** The answer of a command as a table too, where `--out` asks for it; the lines say where it went. */
export async function savedLines(
  engine: Engine,
  question: TableToSave,
  out: string | undefined,
  call: CommandCall,
): Promise<string[]> {
  if (out === undefined) return [];
  return exportedLines(call, out, await saveTableTo(engine, question, out, call));
}
