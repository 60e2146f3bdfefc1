import { fileProblem } from './file-problem.ts';
import { builtInNumberFormat, type NumberFormat, numberFormatOf, plainNumber } from './number-format.ts';
import type { OpeningContext } from './table.ts';
import { CountingDecoder } from './text-encoding.ts';
import { attributeOf, decodeXmlText, type XmlListener, XmlScanner } from './xml-scanner.ts';
import type { ZipArchive, ZipEntry } from './zip-archive.ts';

export interface WorkbookSheet {
  name: string;
  isHidden: boolean;
  entry: ZipEntry;
}

export interface Workbook {
  /** Visible sheets first; chart sheets are none. */
  sheets: readonly WorkbookSheet[];
  date1904: boolean;
  sharedStrings: ZipEntry | undefined;
  styles: ZipEntry | undefined;
}

/** Scans one part, portion by portion; yields what did not belong to its encoding so far. */
export async function* scanPart(
  zip: ZipArchive,
  entry: ZipEntry,
  listener: XmlListener,
  context: OpeningContext,
  onConsumed?: (packedBytes: number) => void,
): AsyncGenerator<number> {
  const scanner = new XmlScanner(listener);
  let decoder: CountingDecoder | undefined;
  for await (const portion of zip.stream(entry, onConsumed)) {
    context.onProgress();
    decoder ??= new CountingDecoder(encodingOfXml(portion));
    scanner.push(decoder.decode(portion));
    yield decoder.badBytes;
  }
  if (decoder !== undefined) scanner.push(decoder.end());
  scanner.end();
}

async function scanWholePart(
  zip: ZipArchive,
  entry: ZipEntry,
  listener: Partial<XmlListener>,
  context: OpeningContext,
): Promise<void> {
  const whole: XmlListener = { open: () => {}, close: () => {}, text: () => {}, ...listener };
  for await (const _badBytes of scanPart(zip, entry, whole, context));
}

function encodingOfXml(start: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if ((start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0x3c && start[1] === 0)) return 'utf-16le';
  if ((start[0] === 0xfe && start[1] === 0xff) || (start[0] === 0 && start[1] === 0x3c)) return 'utf-16be';
  return 'utf-8';
}

/** Finds the workbook in its archive by its relationships, and lists its sheets. */
export async function readWorkbook(zip: ZipArchive, context: OpeningContext): Promise<Workbook> {
  const main = await relationsOf(zip, '', context);
  const target = main.find(({ type }) => type.endsWith('/officeDocument'))?.target ?? 'xl/workbook.xml';
  const entry = zip.entry(target);
  if (entry === undefined) throw fileProblem('FILE_DAMAGED', { part: target });
  const relations = new Map((await relationsOf(zip, target, context)).map((relation) => [relation.id, relation]));
  const sheets: WorkbookSheet[] = [];
  let date1904 = false;
  await scanWholePart(
    zip,
    entry,
    {
      open: (name, attributes) => {
        if (name === 'workbookPr') date1904 = isTrue(attributeOf(attributes, 'date1904'));
        if (name !== 'sheet') return;
        const relation = relations.get(attributeOf(attributes, 'r:id') ?? relationIdOf(attributes) ?? '');
        const sheetEntry = relation?.type.endsWith('/worksheet') ? zip.entry(relation.target) : undefined;
        if (sheetEntry === undefined) return;
        sheets.push({
          name: attributeOf(attributes, 'name') ?? '',
          isHidden: (attributeOf(attributes, 'state') ?? 'visible') !== 'visible',
          entry: sheetEntry,
        });
      },
    },
    context,
  );
  const partOf = (kind: string) => {
    const relation = [...relations.values()].find(({ type }) => type.endsWith(kind));
    return relation === undefined ? undefined : zip.entry(relation.target);
  };
  return {
    sheets: [...sheets.filter(({ isHidden }) => !isHidden), ...sheets.filter(({ isHidden }) => isHidden)],
    date1904,
    sharedStrings: partOf('/sharedStrings') ?? zip.entry('xl/sharedStrings.xml'),
    styles: partOf('/styles') ?? zip.entry('xl/styles.xml'),
  };
}

/** The id of a relationship under another prefix than the usual `r`. */
function relationIdOf(attributes: string): string | undefined {
  return /\s[a-z0-9]{1,20}:id\s?=\s?"([^"]{1,200})"/i.exec(attributes)?.[1];
}

interface Relation {
  id: string;
  type: string;
  /** Name of the part, from the root of the archive. */
  target: string;
}

async function relationsOf(zip: ZipArchive, part: string, context: OpeningContext): Promise<Relation[]> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const entry = zip.entry(`${folder}_rels/${part.slice(folder.length)}.rels`);
  const relations: Relation[] = [];
  if (entry === undefined) return relations;
  await scanWholePart(
    zip,
    entry,
    {
      open: (name, attributes) => {
        if (name !== 'Relationship' || attributeOf(attributes, 'TargetMode') === 'External') return;
        const target = attributeOf(attributes, 'Target') ?? '';
        relations.push({
          id: attributeOf(attributes, 'Id') ?? '',
          type: attributeOf(attributes, 'Type') ?? '',
          target: target.startsWith('/') ? target.slice(1) : resolvePath(folder + target),
        });
      },
    },
    context,
  );
  return relations;
}

function resolvePath(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

/** The number format of each cell style, in order. */
export async function readCellFormats(
  zip: ZipArchive,
  entry: ZipEntry | undefined,
  context: OpeningContext,
): Promise<NumberFormat[]> {
  const codes = new Map<number, NumberFormat>();
  const formats: NumberFormat[] = [];
  let isInCellStyles = false;
  if (entry === undefined) return formats;
  await scanWholePart(
    zip,
    entry,
    {
      open: (name, attributes, isEmpty) => {
        if (name === 'numFmt') {
          codes.set(
            Number(attributeOf(attributes, 'numFmtId')),
            numberFormatOf(attributeOf(attributes, 'formatCode') ?? ''),
          );
        } else if (name === 'cellXfs') {
          isInCellStyles = !isEmpty;
        } else if (name === 'xf' && isInCellStyles) {
          const id = Number(attributeOf(attributes, 'numFmtId') ?? 0);
          formats.push(codes.get(id) ?? builtInNumberFormat(id));
        }
      },
      close: (name) => {
        if (name === 'cellXfs') isInCellStyles = false;
      },
    },
    context,
  );
  return formats.length === 0 ? [plainNumber] : formats;
}

/** The texts that the cells of all sheets point to; phonetic guides are left out. */
export async function readSharedStrings(
  zip: ZipArchive,
  entry: ZipEntry | undefined,
  context: OpeningContext,
): Promise<string[]> {
  const texts: string[] = [];
  if (entry === undefined) return texts;
  const limit = context.caps.cellCharacters;
  let collected = '';
  let isInText = false;
  let isInPhonetic = false;
  await scanWholePart(
    zip,
    entry,
    {
      open: (name, _attributes, isEmpty) => {
        if (name === 't') isInText = !isEmpty && !isInPhonetic;
        else if (name === 'si') {
          collected = '';
          if (isEmpty) texts.push('');
        } else if (name === 'rPh') isInPhonetic = !isEmpty;
      },
      close: (name) => {
        if (name === 't') isInText = false;
        else if (name === 'rPh') isInPhonetic = false;
        else if (name === 'si') texts.push(ownCopy(decodeCellText(collected)));
      },
      text: (text) => {
        if (!isInText) return;
        collected += text;
        if (collected.length > limit) {
          throw fileProblem('FILE_CELL_TOO_LONG', { row: 0, limit, found: collected.length });
        }
      },
    },
    context,
  );
  return texts;
}

/** Text of a cell: entities, and the `_x000D_` by which workbooks write characters XML does not allow. */
export function decodeCellText(raw: string): string {
  const text = decodeXmlText(raw);
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

// A slice keeps the whole portion it was cut from alive (V8 slices from 13 characters on).
function ownCopy(text: string): string {
  return text.length < 13 ? text : Buffer.from(text, 'utf16le').toString('utf16le');
}
