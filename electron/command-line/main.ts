import { parseArgs } from 'node:util';
import { translator } from '../../shared/locales/words.ts';
import { type Language, languages } from '../../shared/settings/languages.ts';
import type { EngineSurroundings } from '../engine/engine.ts';
import type { HostDoor } from '../engine/host-door.ts';
import { systemLanguage, thisMachine } from '../engine/this-machine.ts';
import { type Command, type CommandCall, WrongUsage } from './command.ts';
import type { CommandName } from './command-names.ts';
import { helpOf, usage } from './help.ts';
import { Interrupted, interruptible } from './interruption.ts';
import { OwnEngine } from './own-engine.ts';

/** Each is loaded when it is asked for: `serve` leaves the engine to another thread and need not load it in this one. */
const commands: Readonly<Record<Exclude<CommandName, 'help'>, () => Promise<Command>>> = {
  new: async () => (await import('./commands/new.ts')).newCommand,
  info: async () => (await import('./commands/info.ts')).infoCommand,
  check: async () => (await import('./commands/check.ts')).checkCommand,
  copy: async () => (await import('./commands/copy.ts')).copyCommand,
  columns: async () => (await import('./commands/columns.ts')).columnsCommand,
  import: async () => (await import('./commands/import.ts')).importCommand,
  'undo-import': async () => (await import('./commands/undo-import.ts')).undoImportCommand,
  export: async () => (await import('./commands/export.ts')).exportCommand,
  history: async () => (await import('./commands/history.ts')).historyCommand,
  undo: async () => (await import('./commands/undo.ts')).undoCommand,
  find: async () => (await import('./commands/find.ts')).findCommand,
  rank: async () => (await import('./commands/rank.ts')).rankCommand,
  cases: async () => (await import('./commands/cases.ts')).casesCommand,
  case: async () => (await import('./commands/case.ts')).caseCommand,
  'usual-gap': async () => (await import('./commands/usual-gap.ts')).usualGapCommand,
  usual: async () => (await import('./commands/usual.ts')).usualCommand,
  snapshot: async () => (await import('./commands/snapshot.ts')).snapshotCommand,
  improvements: async () => (await import('./commands/improvements.ts')).improvementsCommand,
  sleep: async () => (await import('./commands/sleep.ts')).sleepCommand,
  segment: async () => (await import('./commands/segment.ts')).segmentCommand,
  today: async () => (await import('./commands/today.ts')).todayCommand,
  done: async () => (await import('./commands/done.ts')).doneCommand,
  playbook: async () => (await import('./commands/playbook.ts')).playbookCommand,
  advance: async () => (await import('./commands/advance.ts')).advanceCommand,
  outcome: async () => (await import('./commands/outcome.ts')).outcomeCommand,
  'due-again': async () => (await import('./commands/due-again.ts')).dueAgainCommand,
  'goes-with': async () => (await import('./commands/goes-with.ts')).goesWithCommand,
  sale: async () => (await import('./commands/sale.ts')).saleCommand,
  payment: async () => (await import('./commands/payment.ts')).paymentCommand,
  movement: async () => (await import('./commands/movement.ts')).movementCommand,
  referrers: async () => (await import('./commands/referrers.ts')).referrersCommand,
  overlooked: async () => (await import('./commands/overlooked.ts')).overlookedCommand,
  named: async () => (await import('./commands/named.ts')).namedCommand,
  'scoring-sheet': async () => (await import('./commands/scoring-sheet.ts')).scoringSheetCommand,
  care: async () => (await import('./commands/care.ts')).careCommand,
  owed: async () => (await import('./commands/owed.ts')).owedCommand,
  duplicates: async () => (await import('./commands/duplicates.ts')).duplicatesCommand,
  merge: async () => (await import('./commands/merge.ts')).mergeCommand,
  serve: async () => (await import('./commands/serve.ts')).serveCommand,
};

/** Where a command is run; by default in this process as the shell started it. */
export interface Terminal {
  /** In the packaged program, which runs the spreadsheet processes itself. */
  hostDoor?: HostDoor | null;
  /** What reads and writes spreadsheets, where several commands share it. */
  processes?: Pick<EngineSurroundings, 'reader' | 'writer'>;
  environment?: NodeJS.ProcessEnv;
  out?(text: string): void;
  err?(text: string): void;
}

type WholeTerminal = Required<Terminal>;

/**
 * Runs one command of the command line; resolves to the exit code: 0 done, 1 failed, 2 wrong usage, 128 + n ended by
 * signal n.
 */
export async function runCommandLine(words: readonly string[], terminal: Terminal = {}): Promise<number> {
  const whole: WholeTerminal = {
    hostDoor: null,
    processes: {},
    environment: process.env,
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    ...terminal,
  };
  const wantsJson = words.includes('--json');
  const language = chosenLanguage(words, whole.environment);
  const say = translator(language);
  const fail = (sentence: string, code: string): void => {
    whole.err(`shuke: ${sentence.replaceAll('\n', ' ')}\n`);
    if (wantsJson) whole.out(`${JSON.stringify({ error: { code, message: sentence } })}\n`);
  };
  try {
    const { name, rest, wantsHelp } = wordsOf(words);
    if (name === undefined) {
      whole.out(`${usage(say)}\n`);
      return wantsHelp ? 0 : 2;
    }
    if (!isCommand(name)) throw new WrongUsage('commandUnknown', { command: name });
    if (wantsHelp) {
      const help = helpOf(name, say);
      whole.out(`${wantsJson ? JSON.stringify({ help }) : help}\n`);
      return 0;
    }
    // Its engine would have to start processes of Node, and the packaged program is none.
    if (name === 'serve' && whole.hostDoor !== null) throw new WrongUsage('serveNeedsCheckout');
    return await runCommand(await commands[name](), rest, { name, language, wantsJson, terminal: whole });
  } catch (error) {
    if (error instanceof WrongUsage) {
      const sentence = say(`commandLine.wrongUsage.${error.key}`, error.values);
      fail(sentence, error.code);
      return 2;
    }
    if (error instanceof Interrupted) {
      fail(say('commandLine.interrupted'), 'INTERRUPTED');
      return error.exitCode;
    }
    const { codeAndValues } = await import('./code-and-values.ts');
    const { code, values } = codeAndValues(error, words[0] ?? '');
    // What a page says of a file chosen before does not fit one that was only named.
    const own = say(`commandLine.errors.${code}`, { ...values, defaultValue: '' });
    fail(own === '' ? say(`errors.${code}`, values) : own, code);
    return 1;
  }
}

const helpFlags = new Set(['--help', '-h']);

/** The command among the words, which `help` may stand before and `--help` behind. */
function wordsOf(words: readonly string[]): { name: string | undefined; rest: string[]; wantsHelp: boolean } {
  const plain = words.filter((word) => !helpFlags.has(word));
  const isAsked = plain.length < words.length;
  const [first, ...others] = plain;
  if (first !== 'help') return { name: first, rest: others, wantsHelp: isAsked };
  const name = others.find((word, index) => !word.startsWith('--') && others[index - 1] !== '--lang');
  return { name, rest: [], wantsHelp: true };
}

function isCommand(name: string): name is keyof typeof commands {
  return Object.hasOwn(commands, name);
}

interface RunSetting {
  name: CommandName;
  language: Language;
  wantsJson: boolean;
  terminal: WholeTerminal;
}

async function runCommand(
  command: Command,
  words: readonly string[],
  { name, language, wantsJson, terminal }: RunSetting,
): Promise<number> {
  const { operands, flags } = parseWords(command, name, words);
  const ownEngine = new OwnEngine(() => thisMachine(terminal.environment), {
    hostDoor: terminal.hostDoor,
    ...terminal.processes,
  });
  const call: CommandCall = {
    operands,
    flags,
    language,
    say: translator(language),
    warn: (sentence) => terminal.err(`shuke: ${sentence.replaceAll('\n', ' ')}\n`),
    engine: () => ownEngine.open(),
  };
  const run = async (): Promise<number> => {
    try {
      const answer = await command.run(call);
      // What is committed is said at once; closing may have search entries to make.
      const lines = wantsJson ? [JSON.stringify(answer.json)] : answer.lines;
      for (const line of lines) terminal.out(`${line}\n`);
      return answer.exitCode;
    } finally {
      await ownEngine.close();
    }
  };
  // A signal is how `serve` ends when all is well.
  return name === 'serve' ? run() : interruptible(run, () => ownEngine.interrupt());
}

function parseWords(
  command: Command,
  name: CommandName,
  words: readonly string[],
): { operands: string[]; flags: Record<string, string | boolean | undefined> } {
  const options: Record<string, { type: 'string' | 'boolean' }> = {
    json: { type: 'boolean' },
    lang: { type: 'string' },
  };
  for (const [flag, { takesValue }] of Object.entries(command.flags)) {
    options[flag] = { type: takesValue ? 'string' : 'boolean' };
  }
  try {
    const args = withNegativeFigures(words, options);
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true, strict: true });
    const [least, most] = command.operands;
    if (positionals.length < least) throw new WrongUsage('operandMissing', { command: name });
    if (positionals.length > most) {
      throw new WrongUsage('operandTooMany', { operand: positionals[most] ?? '', command: name });
    }
    return { operands: positionals, flags: values as Record<string, string | boolean | undefined> };
  } catch (error) {
    throw error instanceof TypeError ? wrongFlag(error, words, options, name) : error;
  }
}

/** `--amount -5` as `--amount=-5`: a figure below zero is the value of the flag before it, and no flag. */
function withNegativeFigures(words: readonly string[], options: Readonly<Record<string, { type: string }>>): string[] {
  const args: string[] = [];
  for (const word of words) {
    const before = args.at(-1) ?? '';
    const isValue = /^-[\d.,]/.test(word) && before.startsWith('--') && options[before.slice(2)]?.type === 'string';
    if (isValue) args[args.length - 1] = `${before}=${word}`;
    else args.push(word);
  }
  return args;
}

/** Node says in English what is wrong with a flag; this says it in the language asked for. */
function wrongFlag(
  error: TypeError,
  words: readonly string[],
  options: Readonly<Record<string, { type: string }>>,
  command: CommandName,
): WrongUsage {
  const given = words.filter((word) => word.startsWith('-') && word !== '-').map((word) => word.split('=')[0] ?? word);
  const unknown = given.find((word) => !Object.hasOwn(options, word.replace(/^--?/, '')));
  if (unknown !== undefined) return new WrongUsage('flagUnknown', { flag: unknown, command });
  const flag = /--([a-z-]+)/.exec(error.message)?.[1] ?? '';
  const takesValue = options[flag]?.type === 'string';
  return new WrongUsage(takesValue ? 'flagValueMissing' : 'flagTakesNoValue', { flag, command });
}

function chosenLanguage(words: readonly string[], environment: NodeJS.ProcessEnv): Language {
  const given = words[words.indexOf('--lang') + 1];
  const chosen = words.includes('--lang') ? languages.find((language) => language === given) : undefined;
  return chosen ?? systemLanguage(environment);
}
