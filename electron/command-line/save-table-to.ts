import type { Engine } from '../engine/engine.ts';
import { type CommandCall, WrongUsage } from './command.ts';
import { placeFile } from './place-file.ts';

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
