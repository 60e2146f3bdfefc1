import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { certainNotations } from '../../shared/import/column-notation.ts';
import { columnUses, headingsOfSalesLeft } from '../../shared/import/column-uses.ts';
import type { ImportDecision, ImportResult, ImportWarning } from '../../shared/import/contract.ts';
import type { ColumnMapping, Interpretation } from '../../shared/import/fields.ts';
import { calendarOfBirthdays, kindOfNames, orderOfNameParts } from '../../shared/import/headings.ts';
import type { ReadingSettings, Recognition } from '../../shared/import/recognition.ts';
import { shownRejection } from '../../shared/import/shown-rejection.ts';
import { moneyToDecimalText } from '../../shared/money.ts';
import { createActWriter } from '../acts/act-writer.ts';
import { beginAct, finishLongAct, performAct } from '../acts/perform-act.ts';
import type { Archive } from '../archive/archive.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import type { JobControl } from '../engine/jobs.ts';
import type { ShelvedFile } from '../files/file-shelf.ts';
import { moveKnownUntil, refuseAfterToday, sayKnownUntilOfImport } from '../known-until/say-known-until.ts';
import { namingFile } from '../spreadsheet/file-problem.ts';
import type { ReadSummary } from '../spreadsheet/reader.ts';
import { checkDecision } from './check-decision.ts';
import { archiveTarget, dryRunTarget } from './import-target.ts';
import { customerWarnings, importWarnings } from './import-warnings.ts';
import { inImportTransaction } from './in-import-transaction.ts';
import { withIndexesAtTheEnd } from './indexes-at-the-end.ts';
import { keptImportResult } from './kept-import-result.ts';
import { ownFieldColumns } from './own-field-columns.ts';
import { rememberDecision } from './remembered-mappings.ts';
import { type RepeatedRow, repeatedRows } from './repeated-rows.ts';
import { shortened } from './shortened.ts';
import { StagedFile } from './staged-file.ts';
import { type TakenFile, takeFile } from './take-file.ts';

export interface ImportRequest {
  file: ShelvedFile;
  reading: ReadingSettings;
  decision: ImportDecision;
  dryRun: boolean;
  /** Every sale up to this day is in with the file. */
  knownUntil?: string | undefined;
}

/** What an import job leaves behind: its result and, until the next job, the rejected rows of a dry run. */
export interface ImportOutcome {
  result: ImportResult;
  staged: Pick<StagedFile, 'rejections'>;
  headings: readonly string[];
  /** Lines that repeat an earlier one, by their row. */
  repeated: readonly RepeatedRow[];
  /** Which of them say whose a row is, and what it comes to. */
  mapping: ColumnMapping;
}

const mostListedRejections = 50;

/** Reads the file in the killable process, stages it, and takes it in one transaction; a dry run only counts. */
export async function runImport(
  context: EngineContext,
  request: ImportRequest,
  control: JobControl,
  keep: (dispose: () => void) => void,
): Promise<ImportOutcome> {
  const startedAtMs = context.clock.monotonicMs();
  const { session } = context;
  const { archive } = session;
  const recognition = await context.reader.recognise(
    { path: request.file.path, fileName: request.file.name },
    request.reading,
    {
      kind: request.decision.kind,
      signal: control.signal,
      homeCurrency: session.homeCurrency,
      today: context.clock.today(),
    },
  );
  const reading = readingOf(recognition);
  checkDecision(request.decision, recognition.columns.length);
  const today = context.clock.today();
  if (request.knownUntil !== undefined) refuseAfterToday({ untilDay: request.knownUntil, today });
  const {
    birthdayCalendar = calendarOfBirthdays(recognition.columns, request.decision),
    namesOf = kindOfNames(recognition.columns, request.decision),
    ...decided
  } = request.decision;
  const nameOrder = orderOfNameParts(recognition.columns, request.decision);
  const interpretation: Interpretation = {
    ...decided,
    birthdayCalendar,
    namesOf,
    ...(nameOrder === undefined ? {} : { nameOrder }),
    hasSurnamesFirst: hasSurnamesFirst(recognition, request.decision),
    ownFields: ownFieldColumns(archive.reader, request.decision),
    homeCurrency: session.homeCurrency,
    columnNotations: certainNotations(recognition.columns),
    date1904: recognition.reading.date1904,
  };

  const staged = new StagedFile(interpretation.match, interpretation.kind);
  keep(() => staged.close());
  const { summary, fileSha256 } = await stageAndHash(context, { ...request, reading }, interpretation, staged, control);
  staged.complete(summary.rowsRead, { withKeyChoices: request.dryRun });
  const aboutCustomers = customerWarnings(staged, interpretation);
  const decision = { ...interpretation, mode: request.decision.mode };
  const describe = (taken: TakenFile, importId: number | null): ImportResult => ({
    importId,
    isDryRun: request.dryRun,
    fileName: request.file.name,
    kind: interpretation.kind,
    mode: request.decision.mode,
    match: interpretation.match,
    rowsIn: staged.rowsIn,
    imported: taken.imported,
    updated: taken.updated,
    skipped: taken.skipped,
    rejected: staged.rejectedRows,
    customers: taken.customers,
    orders: taken.orders.orders,
    lines: taken.orders.lines,
    contacts: taken.contacts,
    people: taken.people,
    records: taken.records,
    customersUpdated: taken.customersUpdated,
    walkIn: taken.orders.walkIn,
    seconds: Math.round(context.clock.monotonicMs() - startedAtMs) / 1000,
    warnings: [
      ...(recognition.reading.isEncodingDoubtful ? [encodingDoubtful(recognition)] : []),
      ...perhapsOrders(recognition.columns, interpretation),
      ...importWarnings(aboutCustomers, staged, taken, summary, interpretation),
    ],
    rejections: staged
      .rejections({ limit: mostListedRejections })
      .map((row) => shownRejection(row, interpretation.mapping)),
    rejectionCounts: staged.rejectionCounts(),
    sheets: [...summary.sheets],
    passedOver: [...staged.passedOver.values()],
    firstDay: staged.firstDay,
    lastDay: staged.lastDay,
    knownUntil: request.dryRun ? null : (request.knownUntil ?? null),
    money: taken.money.money(),
    statuses: taken.money.statuses(interpretation, staged.states, summary.headings),
    keys: keysOf(staged, interpretation),
    repeats: repeatsOf(taken, interpretation),
    visits: visitsOf(staged, interpretation),
    columns: columnUses(recognition.columns, interpretation),
    sheetsNotRead: recognition.reading.sheets.filter((name) => !recognition.reading.sheetsTaken.includes(name)),
  });

  const outcome = (result: ImportResult, repeated: readonly RepeatedRow[]): ImportOutcome => ({
    result,
    repeated,
    staged,
    headings: summary.headings,
    mapping: interpretation.mapping,
  });
  // Null in a dry run.
  if (fileSha256 === null) {
    const taken = await takeFile(
      dryRunTarget(archive.reader, context.clock.now()),
      { staged, sheets: [...summary.sheets] },
      decision,
      control,
    );
    const planned = describe(taken, null);
    const repeated = repeatedRows(staged, taken.repeatedLines);
    staged.forgetRows();
    return outcome(planned, repeated);
  }
  let repeated: readonly RepeatedRow[] = [];
  const result = await session.whileWriting((writable) =>
    inImportTransaction(writable, () =>
      withIndexesAtTheEnd(writable.writer, staged.lineCount, async () => {
        const at = context.clock.now();
        const actName = { verb: 'import.run', actor: 'import', subject: request.file.name } as const;
        const actId = beginAct(writable, actName, at);
        const importId = insertImport(writable, actId, { ...request, reading }, interpretation, {
          ...summary,
          fileSha256,
          today,
        });
        const writer = createActWriter(writable.writer, { id: actId, at });
        const target = archiveTarget(writer, importId);
        const taken = await takeFile(target, { staged, sheets: [...summary.sheets] }, decision, control);
        repeated = repeatedRows(staged, taken.repeatedLines);
        if (taken.imported + taken.updated === 0) return { isKept: false, value: describe(taken, null) };
        control.report({ phase: 'finishing', done: 0, of: null });
        insertRejections(writable, importId, staged);
        rememberDecision(writable.writer, recognition, request.decision, at);
        if (request.knownUntil !== undefined) {
          sayKnownUntilOfImport(writer, { untilDay: request.knownUntil, today }, importId);
        }
        const value = describe(taken, importId);
        staged.forgetRows();
        const { customers, orders, lines, contacts, people, records, updated } = value;
        writable.writer.prepare('UPDATE imports SET result = ? WHERE id = ?').run(keptImportResult(value), importId);
        const counts = { customers, orders, lines, contacts, people, records, updated };
        await finishLongAct(writable, writer, counts, () => control.breathe());
        // The last chance to stop: after this the import is there.
        await control.breathe();
        return { isKept: true, value };
      }),
    ),
  );
  // Nothing of the file is new, but that nothing is missing may be.
  if (result.importId === null && request.knownUntil !== undefined) {
    const said = { untilDay: request.knownUntil, today };
    const name = { verb: 'knownUntil.set', actor: 'import', subject: said.untilDay } as const;
    performAct(session.writable, name, context.clock.now(), (writer) => ({ result: moveKnownUntil(writer, said) }));
  }
  return outcome(result, repeated);
}

/** A name in one column that is written "Surname, Given". */
function hasSurnamesFirst({ columns }: Recognition, { mapping }: ImportDecision): boolean {
  const [only, second] = mapping.name ?? [];
  return second === undefined && columns.some(({ index, hasSurnamesFirst: has = false }) => index === only && has);
}

/** As it was recognised: the rows that are read are those that were looked at. */
function readingOf({ reading }: Recognition): ReadingSettings {
  const { sheet, sheetsTaken, headingRow, encoding, delimiter } = reading;
  return {
    ...(sheet === null ? {} : { sheet }),
    ...(sheetsTaken.length < 2 ? {} : { sheetsTaken }),
    headingRow,
    ...(encoding === null ? {} : { encoding }),
    ...(delimiter === null ? {} : { delimiter }),
  };
}

/** Asked where the columns that stay behind look like days and amounts of sales. */
function perhapsOrders(columns: Recognition['columns'], interpretation: Interpretation): ImportWarning[] {
  const headings = headingsOfSalesLeft(columns, interpretation);
  return headings.length === 0
    ? []
    : [
        {
          code: 'perhapsOrders',
          count: headings.length,
          rows: [],
          examples: headings.map((text) => shortened(text, 60)),
        },
      ];
}

/** The names it read say better than an encoding's whether the guess is right. */
function encodingDoubtful({ columns }: Recognition): ImportWarning {
  const foreign = /[^\p{ASCII}]/u;
  const examples = columns
    .flatMap(({ heading, samples }) => [heading, ...samples])
    .filter((text) => foreign.test(text));
  return {
    code: 'encodingDoubtful',
    count: Math.max(1, examples.length),
    rows: [],
    examples: examples.slice(0, 5).map((text) => shortened(text, 60)),
  };
}

/** The file's hash next to its reading, which another process does; neither goes on behind the other's failure. */
async function stageAndHash(
  context: EngineContext,
  request: ImportRequest,
  interpretation: Interpretation,
  staged: StagedFile,
  control: JobControl,
): Promise<{ summary: ReadSummary; fileSha256: string | null }> {
  const [reading, hashing] = await Promise.allSettled([
    stage(context, request, interpretation, staged, control),
    request.dryRun ? null : sha256Of(request.file),
  ]);
  if (reading.status === 'rejected') throw reading.reason;
  if (hashing.status === 'rejected') throw hashing.reason;
  return { summary: reading.value, fileSha256: hashing.value };
}

async function stage(
  context: EngineContext,
  request: ImportRequest,
  interpretation: Interpretation,
  staged: StagedFile,
  control: JobControl,
): Promise<ReadSummary> {
  return context.reader.read(
    { path: request.file.path, fileName: request.file.name, reading: request.reading, interpretation },
    (batch) => {
      staged.add(batch);
      const of = batch.fractionRead > 0 ? Math.round(batch.rowsRead / Math.min(1, batch.fractionRead)) : null;
      control.report({ phase: 'reading', done: batch.rowsRead, of });
    },
    control.signal,
  );
}

function keysOf({ keyChoices, keyCurrency }: StagedFile, { homeCurrency }: Interpretation): ImportResult['keys'] {
  const currency = keyCurrency ?? homeCurrency;
  const text = (minor: number): string => moneyToDecimalText({ minor, currency });
  return keyChoices.map(({ match, people, rows, minor, rowsWithout, minorWithout }) => ({
    match,
    people,
    rows,
    rowsWithout,
    currency,
    sum: text(minor),
    sumWithout: text(minorWithout),
  }));
}

function repeatsOf({ repeatedLines }: TakenFile, { repeats }: Interpretation): ImportResult['repeats'] {
  if (repeatedLines.count === 0) return null;
  const money = [...repeatedLines.minorByCurrency]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([currency, minor]) => ({ currency, sum: moneyToDecimalText({ minor, currency }) }));
  return { lines: repeatedLines.count, money, takenOnce: repeats === 'once' };
}

function visitsOf({ visits }: StagedFile, { oneOrderPerVisit = false }: Interpretation): ImportResult['visits'] {
  return visits.lines === 0 ? null : { ...visits, oneOrderPerVisit };
}

function insertImport(
  archive: Archive,
  actId: number,
  request: ImportRequest,
  interpretation: Interpretation,
  { headings, fileSha256, today }: ReadSummary & { fileSha256: string; today: string },
): number {
  const inserted = archive.writer
    .prepare(
      `INSERT INTO imports (act_id, file_name, file_bytes, file_sha256, kind, mode, match_key, reading, interpretation,
                            headings, made_day, result)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '{}')`,
    )
    .run(
      actId,
      request.file.name,
      request.file.sizeBytes,
      fileSha256,
      interpretation.kind,
      request.decision.mode,
      interpretation.match,
      JSON.stringify(request.reading),
      JSON.stringify(interpretation),
      JSON.stringify(headings),
      today,
    );
  return Number(inserted.lastInsertRowid);
}

export function insertRejections(archive: Archive, importId: number, staged: ImportOutcome['staged']): void {
  const insert = archive.writer.prepare(
    'INSERT INTO import_rejections (import_id, row_number, reason, field, value, cells) VALUES (?, ?, ?, ?, ?, ?)',
  );
  for (const row of staged.rejections()) {
    insert.run(importId, row.rowNumber, row.reason, row.field, row.value, JSON.stringify(row.cells));
  }
}

/** Error: FILE_MISSING, FILE_UNREADABLE. */
export async function sha256Of({ path, name }: ShelvedFile): Promise<string> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash);
  } catch (error) {
    throw namingFile(error, name);
  }
  return hash.digest('hex');
}
