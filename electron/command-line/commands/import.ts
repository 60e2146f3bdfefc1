import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { ShukeError } from '../../../shared/errors.ts';
import type { ImportDecision, ImportResult, ImportWarning, PassedOver } from '../../../shared/import/contract.ts';
import {
  type ColumnMapping,
  type DateOrder,
  type ImportKind,
  type ImportMode,
  identifyingFields,
  importModes,
  type MatchKey,
  matchKeys,
  rememberedImportKinds,
} from '../../../shared/import/fields.ts';
import { fileDateOrder, fileDecimalMark } from '../../../shared/import/file-notation.ts';
import { importKindDefinitions } from '../../../shared/import/import-kinds.ts';
import { proposedDiscountIs, proposedReading } from '../../../shared/import/proposed-reading.ts';
import { textEncodings } from '../../../shared/import/recognition.ts';
import type { CardsRecognition } from '../../../shared/vcard/contract.ts';
import type { CardSource } from '../../../shared/vcard/table/card-column.ts';
import type { Engine } from '../../engine/engine.ts';
import { asFileError } from '../../files/file-error.ts';
import {
  type Command,
  type CommandCall,
  flagChoice,
  flagCount,
  flagDay,
  flagText,
  openNamedArchive,
  WrongUsage,
} from '../command.ts';
import { givenFileToken } from '../given-file-token.ts';
import { importScoringSheet } from '../import-scoring-sheet.ts';
import { flagKind, nameOfKind } from '../kind-names.ts';
import { placeFile, refuseMissingFolder } from '../place-file.ts';
import {
  type GivenProposal,
  givenProposalOf,
  mappingOf,
  ownFieldsOf,
  type Recognition,
  readingOf,
} from '../proposal-json.ts';

/**
 * Without --map the program's own proposal is taken; with one, the proposal with what the map says instead. An address
 * book (.vcf, or a table of Google, Outlook or Thunderbird) has no columns to be mapped; as customers it is recognised,
 * and said so.
 */
export const importCommand: Command = {
  operands: [1, 1],
  flags: {
    archive: { takesValue: true },
    kind: { takesValue: true },
    map: { takesValue: true },
    sheet: { takesValue: true },
    'heading-row': { takesValue: true },
    encoding: { takesValue: true },
    'no-fill-down': { takesValue: false },
    match: { takesValue: true },
    mode: { takesValue: true },
    'one-order-per-visit': { takesValue: true },
    repeats: { takesValue: true },
    'known-until': { takesValue: true },
    'dry-run': { takesValue: false },
    rejected: { takesValue: true },
  },
  run: async (call) => {
    const kind = flagKind(call, rememberedImportKinds);
    if (kind === undefined) throw new WrongUsage('flagMissing', { flag: 'kind' });
    const rejected = flagText(call, 'rejected');
    if (rejected !== undefined) {
      refuseMissingFolder(rejected);
      if (!rejected.toLowerCase().endsWith('.xlsx')) {
        throw new WrongUsage('badChoice', { flag: 'rejected', value: rejected, choices: '.xlsx' });
      }
    }
    const isUnmapped = flagsOfTables.every((flag) => call.flags[flag] === undefined);
    const sheet = kind === 'factor_scores' && isUnmapped ? await importScoringSheet(call) : null;
    if (sheet !== null) return sheet;
    const refuse = (error: unknown): never => {
      // Neither a scoring sheet nor a table of ours: which column it lacks says nothing to who meant a sheet.
      const isSheetMeant = kind === 'factor_scores' && isUnmapped;
      if (isSheetMeant && error instanceof Error && 'code' in error && error.code === 'IMPORT_VALUE_NOT_MAPPED')
        throw new ShukeError('SCORING_SHEET_NONE', { file: basename(call.operands[0] ?? '') });
      throw error;
    };
    const started = kind === 'vcard' ? startCards(call) : startList(call, kind);
    const { jobId, engine, assumed, recognised } = await started.catch(refuse);
    const { client } = engine;
    const result = await client.import.result({ jobId }).catch(refuse);

    if (rejected !== undefined && result.rejected > 0) {
      const { token } = await client.import.rejectedRows({ jobId, language: call.language });
      await placeFile(engine, token, rejected);
    }
    const warnings = [...assumed, ...result.warnings];
    const { rejections: _rejections, ...counts } = result;
    return {
      json: { ...counts, kind: nameOfKind(counts.kind), warnings },
      lines: [
        ...(recognised === undefined
          ? []
          : [call.say('commandLine.addressBook', { source: call.say(`vcard.sources.${recognised}`) })]),
        call.say('commandLine.imported', { ...counts }),
        ...(counts.contacts + counts.people + counts.records === 0
          ? []
          : [call.say('commandLine.importedAround', { ...counts })]),
        ...visitsSentence(call, counts),
        ...counts.money.map((money) => call.say('commandLine.importedMoney', { ...money })),
        ...counts.passedOver.map((rows) => passedOverSentence(call, rows)),
        ...leftColumns(call, counts),
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

const flagsOfTables = [
  'map',
  'sheet',
  'heading-row',
  'encoding',
  'no-fill-down',
  'match',
  'one-order-per-visit',
  'repeats',
  'known-until',
] as const;

async function startCards(call: CommandCall): Promise<StartedImport> {
  const forTables = flagsOfTables.find((flag) => call.flags[flag] !== undefined);
  if (forTables !== undefined) throw new WrongUsage('flagForTables', { flag: forTables });
  const mode = flagChoice(call, 'mode', importModes);
  const engine = await openNamedArchive(call);
  const file = await givenFileToken(engine, call.operands[0] ?? '');
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
  const repeats = flagChoice(call, 'repeats', ['all', 'once']);
  const perVisit = flagChoice(call, 'one-order-per-visit', ['yes', 'no']);
  const oneOrderPerVisit = perVisit === undefined ? undefined : perVisit === 'yes';
  const knownUntil = flagDay(call, 'known-until');
  const given = givenProposal(call);
  const sheet = flagText(call, 'sheet') ?? given?.sheet ?? undefined;
  const engine = await openNamedArchive(call);
  const { client } = engine;
  const file = await givenFileToken(engine, call.operands[0] ?? '');
  const isOpen =
    importKindDefinitions[kind].rowIsCustomer === true && flagsOfTables.every((flag) => call.flags[flag] === undefined);
  const addressBook = isOpen ? await client.vcard.recognise({ file }) : null;
  if (addressBook !== null) {
    const { source, days } = addressBook;
    return { ...(await startRecognised(call, engine, { file, mode, days })), recognised: source };
  }
  const headingRow = flagCount(call, 'heading-row');
  const encoding = flagChoice(call, 'encoding', textEncodings);
  const reading = {
    ...(sheet === undefined ? {} : { sheet }),
    ...(headingRow === undefined ? {} : { headingRow }),
    ...(encoding === undefined ? {} : { encoding }),
  };

  const recognition = await client.import.recognise({ file, reading, kind });
  const isFilled = call.flags['no-fill-down'] !== true;
  const decision = decisionOf(recognition, given, { kind, match, mode, oneOrderPerVisit, repeats, isFilled });
  const { jobId } = await client.import.start({
    file,
    reading,
    decision,
    dryRun: call.flags['dry-run'] === true,
    ...(knownUntil === undefined ? {} : { knownUntil }),
  });
  return { engine, jobId, assumed: assumptions(recognition, decision, given) };
}

interface GivenChoices {
  kind: ImportKind;
  match: MatchKey | undefined;
  mode: ImportMode | undefined;
  oneOrderPerVisit: boolean | undefined;
  repeats: ImportDecision['repeats'];
  isFilled: boolean;
}

/** The proposal, with what was given instead of it. */
function decisionOf(
  recognition: Recognition,
  given: GivenProposal | undefined,
  { match, mode, oneOrderPerVisit, repeats, isFilled, ...choices }: GivenChoices,
): ImportDecision {
  const { proposal, columns } = recognition;
  // Balances in a list of customers are proposed as that; a map without own fields is of the kind that was said.
  const kind = given === undefined || given.ownFields !== undefined ? proposal.kind : choices.kind;
  const mapping = given === undefined ? proposal.mapping : mappingOf(recognition, given, kind);
  const ownFields = given === undefined ? proposedOwnFields(proposal) : ownFieldsOf(recognition, given);
  const mapped = { mapping, ownFields };
  return {
    kind,
    mapping,
    match: match ?? given?.match ?? matchOf(proposal, mapping),
    mode: mode ?? given?.mode ?? 'fill',
    dateOrder: given?.dateOrder ?? fileDateOrder(columns, mapped).order,
    decimalMark: given?.decimalMark ?? fileDecimalMark(columns, mapped).mark,
    positiveReturns: 'asWritten',
    ...proposedDiscountIs(proposal, { mapping, discountIs: given?.discountIs }),
    ...(given?.partlyPaidAs === undefined ? {} : { partlyPaidAs: given.partlyPaidAs }),
    repeats,
    ...proposedReading(proposal, {
      ...readingOf(recognition, given),
      oneOrderPerVisit: oneOrderPerVisit ?? given?.oneOrderPerVisit,
      fillDown: isFilled && (given?.fillDown ?? proposal.fillDown),
    }),
    ...(given?.birthdayCalendar === undefined ? {} : { birthdayCalendar: given.birthdayCalendar }),
    ...(given?.namesOf === undefined ? {} : { namesOf: given.namesOf }),
    ...(ownFields === undefined || ownFields.length === 0 ? {} : { ownFields }),
    ...(proposal.isExchange && given === undefined ? { isExchange: true } : {}),
  };
}

/** Of one of our own tables, and what nearly every list of members has. */
function proposedOwnFields({ ownFields }: Recognition['proposal']): NonNullable<ImportDecision['ownFields']> {
  return ownFields.map(({ columns, field }) => ({ columns: [...columns], field }));
}

/** `--map`: JSON, or a file of it. Throws WrongUsage; error: FILE_MISSING. */
function givenProposal(call: CommandCall): GivenProposal | undefined {
  const text = flagText(call, 'map');
  if (text === undefined) return undefined;
  if (text.trimStart().startsWith('{')) return givenProposalOf(text);
  try {
    return givenProposalOf(readFileSync(resolve(text), 'utf8'));
  } catch (error) {
    throw asFileError(error, text, 'reading');
  }
}

/** As proposed, unless other columns say who a customer is: then the number, else phone, e-mail, name. */
function matchOf(proposal: Recognition['proposal'], mapping: ColumnMapping): MatchKey {
  const isSame = identifyingFields.every((field) => String(mapping[field]) === String(proposal.mapping[field]));
  if (isSame) return proposal.match;
  return (['number', 'phone', 'email'] as const).find((field) => mapping[field] !== undefined) ?? 'name';
}

/** What the wizard would have asked, and the command line took as proposed. */
function assumptions(
  { columns, proposal }: Recognition,
  decision: ImportDecision,
  given: GivenProposal | undefined,
): ImportWarning[] {
  if (decision.isExchange === true) return [];
  const assumed: ImportWarning[] = [];
  if (given?.dateOrder === undefined && fileDateOrder(columns, decision).ambiguous)
    assumed.push(dateOrderAssumed(decision.dateOrder));
  if (given?.yearOfDays === undefined && proposal.yearOfDaysIsAsked) {
    assumed.push({ code: 'yearAssumed', count: 1, rows: [], examples: [String(proposal.yearOfDays)] });
  }
  if (given?.decimalMark === undefined && fileDecimalMark(columns, decision).ambiguous) {
    assumed.push({ code: 'decimalMarkAssumed', count: 1, rows: [], examples: [decision.decimalMark] });
  }
  const isOfProposal = String(decision.mapping.discount) === String(proposal.mapping.discount);
  if (proposal.discountIsAsked && isOfProposal && decision.discountIs === undefined) {
    assumed.push({ code: 'discountAssumed', count: 1, rows: [], examples: [] });
  }
  return assumed;
}

function dateOrderAssumed(dateOrder: DateOrder): ImportWarning {
  return { code: 'dateOrderAssumed', count: 1, rows: [], examples: [dateOrder] };
}

function visitsSentence({ say }: CommandCall, { visits }: Pick<ImportResult, 'visits'>): string[] {
  if (visits === null || visits.lines === visits.visits) return [];
  return [say(`commandLine.${visits.oneOrderPerVisit ? 'visitsAsOrders' : 'linesAsOrders'}`, { ...visits })];
}

/** The columns and sheets that stay behind; each column with two of its values. */
function leftColumns(
  { say }: CommandCall,
  { columns, sheetsNotRead }: Pick<ImportResult, 'columns' | 'sheetsNotRead'>,
) {
  const left = columns.left.map(({ heading, examples }) => `${heading} (${examples.join(', ')})`);
  return [
    ...(left.length === 0 ? [] : [say('commandLine.columnsLeft', { count: left.length, columns: left.join('; ') })]),
    ...(sheetsNotRead.length === 0 ? [] : [say('commandLine.sheetsNotRead', { sheets: sheetsNotRead.join(', ') })]),
  ];
}

function passedOverSentence({ say }: CommandCall, { reason, count, rows, examples }: PassedOver): string {
  return say(`import.passedOver.${reason}`, { count, rows: rows.join(', '), examples: examples.join('; ') });
}

function warningSentence({ say }: CommandCall, { code, count, examples }: ImportWarning): string {
  return say(`import.warnings.${code}`, { count, examples: examples.join('; ') });
}
