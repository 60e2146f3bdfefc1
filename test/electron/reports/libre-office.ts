import { execFile } from 'node:child_process';
import { accessSync, constants, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const places = [
  ...(process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'soffice')),
  '/usr/lib/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
];

/** LibreOffice's program, or null with a line that says so. */
export function findLibreOffice(): string | null {
  const found = places.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
  if (found === undefined) console.log('skipped: LibreOffice is not installed (Debian: libreoffice-calc-nogui)');
  return found ?? null;
}

/**
 * LibreOffice shows the result kept in a workbook even where it is wrong, unless its profile says "recalculate on load:
 * always" (0); this profile does.
 */
const alwaysRecalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="ODFRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

export interface OpenedCell {
  /** As LibreOffice holds it: 'string', 'float', 'percentage', 'date', 'boolean', or 'empty'. */
  type: string;
  /** A number as a number, a date as YYYY-MM-DD, a text as a text. */
  value: string | number | null;
  formula: string | null;
}

export interface OpenedSheet {
  name: string;
  rows: OpenedCell[][];
  /** Objects drawn on the sheet: its charts. */
  objects: number;
}

/** Comma, quotation mark, UTF-8, from line 1, numbers and dates recognised, formulas evaluated. */
const readingCsv = '--infilter=CSV:44,34,76,1,,0,false,true,true,false,false,0,true';

const run = promisify(execFile);

let profile: string | null = null;

/** One for every file that this process opens: LibreOffice takes longer to make a profile than to open a workbook. */
function profileOfProcess(): string {
  if (profile !== null) return profile;
  const made = mkdtempSync(join(tmpdir(), 'shuke-libreoffice-'));
  process.on('exit', () => rmSync(made, { recursive: true, force: true }));
  mkdirSync(join(made, 'user'), { recursive: true });
  writeFileSync(join(made, 'user', 'registrymodifications.xcu'), alwaysRecalculate);
  profile = made;
  return made;
}

/**
 * Opens workbooks or CSV files in LibreOffice, recalculated, and reads what it then holds: converts them to its own
 * flat XML, in which every cell names its type, value and formula.
 */
export async function openInLibreOffice(
  program: string,
  folder: string,
  files: readonly string[],
): Promise<Map<string, OpenedSheet[]>> {
  const out = join(folder, 'opened');
  const isText = files.every((file) => extname(file) === '.csv');
  const conversion = [
    `-env:UserInstallation=${pathToFileURL(profileOfProcess()).href}`,
    '--headless',
    ...(isText ? [readingCsv] : []),
    '--convert-to',
    'fods',
    '--outdir',
    out,
    ...files,
  ];
  await run(program, conversion, { timeout: 60_000, killSignal: 'SIGKILL' });
  return new Map(
    files.map((file) => {
      const name = basename(file);
      return [name, readFlatXml(readFileSync(join(out, `${name.slice(0, -extname(name).length)}.fods`), 'utf8'))];
    }),
  );
}

/** A workbook, or a CSV file as one, as LibreOffice saves it after it was opened there. */
export async function savedByLibreOffice(program: string, folder: string, file: string): Promise<Buffer> {
  const out = join(folder, 'saved');
  const reading = extname(file) === '.csv' ? [readingCsv] : [];
  const conversion = ['--headless', ...reading, '--convert-to', 'xlsx', '--outdir', out, file];
  const profileSwitch = `-env:UserInstallation=${pathToFileURL(profileOfProcess()).href}`;
  await run(program, [profileSwitch, ...conversion], { timeout: 60_000, killSignal: 'SIGKILL' });
  return readFileSync(join(out, `${basename(file, extname(file))}.xlsx`));
}

const mostRepeats = 1_000;

function readFlatXml(xml: string): OpenedSheet[] {
  // A chart holds a table of its own, inside the sheet's.
  const plain = xml.replace(/<draw:object[\s>].*?<\/draw:object>/gsu, '<object/>');
  return [...plain.matchAll(/<table:table table:name="([^"]*)"[^>]*>(.*?)<\/table:table>/gsu)].map(
    ([, name = '', content = '']) => {
      const rows: OpenedCell[][] = [];
      for (const [, attributes = '', cells = ''] of content.matchAll(
        /<table:table-row([^>]*?)(?:\/>|>(.*?)<\/table:table-row>)/gsu,
      )) {
        const row = readCells(cells);
        for (let count = repeats(attributes, 'rows'); count > 0; count -= 1) rows.push(row);
      }
      while (rows.at(-1)?.length === 0) rows.pop();
      return { name: decode(name), rows, objects: [...content.matchAll(/<object\/>/gu)].length };
    },
  );
}

function readCells(xml: string): OpenedCell[] {
  const cells: OpenedCell[] = [];
  for (const [, attributes = '', content = ''] of xml.matchAll(
    /<table:(?:covered-)?table-cell([^>]*?)(?:\/>|>(.*?)<\/table:(?:covered-)?table-cell>)/gsu,
  )) {
    const type = attribute(attributes, 'office:value-type') ?? 'empty';
    const formula = attribute(attributes, 'table:formula');
    const number = attribute(attributes, 'office:value');
    const value =
      type === 'empty'
        ? null
        : (attribute(attributes, 'office:date-value') ?? (number === null ? textOf(content) : Number(number)));
    for (let count = repeats(attributes, 'columns'); count > 0; count -= 1) cells.push({ type, value, formula });
  }
  while (cells.at(-1)?.type === 'empty') cells.pop();
  return cells;
}

function textOf(xml: string): string {
  return [...xml.matchAll(/<text:p(?:\s[^>]*)?(?:\/>|>(.*?)<\/text:p>)/gsu)]
    .map(([, inner = '']) =>
      decode(
        inner
          .replace(/<text:s(?:\s+text:c="(\d+)")?\s*\/>/gu, (_, count: string | undefined) =>
            ' '.repeat(Number(count ?? 1)),
          )
          .replace(/<text:tab\s*\/>/gu, '\t')
          .replace(/<text:line-break\s*\/>/gu, '\n')
          .replace(/<[^>]*>/gu, ''),
      ),
    )
    .join('\n');
}

function repeats(attributes: string, what: 'rows' | 'columns'): number {
  return Math.min(mostRepeats, Number(attribute(attributes, `table:number-${what}-repeated`) ?? 1));
}

function attribute(attributes: string, name: string): string | null {
  const found = new RegExp(`${name}="([^"]*)"`, 'u').exec(attributes)?.[1];
  return found === undefined ? null : decode(found);
}

function decode(text: string): string {
  return text
    .replace(/&#(x?)([0-9a-f]+);/giu, (_, hex: string, digits: string) =>
      String.fromCodePoint(Number.parseInt(digits, hex === '' ? 10 : 16)),
    )
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
