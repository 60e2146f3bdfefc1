import { describe, expect, it } from 'vitest';
import { DelimitedText } from '../../../electron/spreadsheet/delimited-text.ts';
import { defaultReaderCaps } from '../../../electron/spreadsheet/reader-caps.ts';
import { proposeMapping } from '../../../shared/import/propose.ts';
import { exportsOfPrograms, type ProgramExport } from './exports-of-programs.ts';

function proposedFor({ text }: ProgramExport) {
  const [first = ''] = text;
  const delimiter = first.split(';').length > first.split(',').length ? ';' : ',';
  const parser = new DelimitedText(delimiter, defaultReaderCaps);
  const [heading, ...rows] = [...parser.push(text.join('\n')), ...parser.end()].map(({ cells }) => cells);
  const headings = (heading ?? []).map(String);
  const { proposal } = proposeMapping(headings, rows, undefined, { homeCurrency: 'EUR', today: '2026-11-01' });
  const taken = Object.entries(proposal.mapping).map(([field, columns]) => [field, columns.map((at) => headings[at])]);
  const own = proposal.ownFields.map(({ field: { name, kind } }) => [name, kind]);
  return { kind: proposal.kind, taken: Object.fromEntries(taken), own: Object.fromEntries(own) };
}

describe('the columns of an export go where they belong', () => {
  it.each(exportsOfPrograms)('$name', (file) => {
    const { kind, taken, own } = file;
    expect(proposedFor(file)).toEqual({ kind, taken, own });
  });
});
