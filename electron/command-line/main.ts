import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ORPCError } from '@orpc/client';
import { isErrorCode, ShukeError } from '../../shared/errors.ts';
import { translator } from '../../shared/locales/words.ts';
import { type Language, languages } from '../../shared/settings/contract.ts';
import { asAnswer } from '../engine/door.ts';
import { type Engine, openEngine } from '../engine/engine.ts';
import type { HostDoor } from '../engine/host-door.ts';
import { systemLanguage, thisMachine } from '../engine/this-machine.ts';
import { type Command, type CommandAnswer, type CommandCall, WrongUsage } from './command.ts';
import type { CommandName } from './command-names.ts';
import { checkCommand } from './commands/check.ts';
import { duplicatesCommand } from './commands/duplicates.ts';
import { exportCommand } from './commands/export.ts';
import { findCommand } from './commands/find.ts';
import { historyCommand } from './commands/history.ts';
import { importCommand } from './commands/import.ts';
import { infoCommand } from './commands/info.ts';
import { mergeCommand } from './commands/merge.ts';
import { newCommand } from './commands/new.ts';
import { rankCommand } from './commands/rank.ts';
import { serveCommand } from './commands/serve.ts';
import { undoCommand } from './commands/undo.ts';
import { undoImportCommand } from './commands/undo-import.ts';

const commands: Readonly<Record<Exclude<CommandName, 'help'>, Command>> = {
  new: newCommand,
  info: infoCommand,
  check: checkCommand,
  import: importCommand,
  'undo-import': undoImportCommand,
  export: exportCommand,
  history: historyCommand,
  undo: undoCommand,
  find: findCommand,
  rank: rankCommand,
  duplicates: duplicatesCommand,
  merge: mergeCommand,
  serve: serveCommand,
};

/**
 * Runs one command of the command line; resolves to the exit code: 0 done, 1 failed, 2 wrong usage. `hostDoor`: in the
 * packaged program, which runs the spreadsheet processes itself.
 */
export async function runCommandLine(words: readonly string[], hostDoor: HostDoor | null = null): Promise<number> {
  const wantsJson = words.includes('--json');
  const language = chosenLanguage(words);
  const say = translator(language);
  try {
    const [name, ...rest] = words;
    if (name === undefined || name === 'help' || name === '--help') {
      print(say('commandLine.usage'));
      return name === undefined ? 2 : 0;
    }
    if (!isCommand(name)) throw new WrongUsage('commandUnknown', { command: name });
    // Its engine would have to start processes of Node, and the packaged program is none.
    if (name === 'serve' && hostDoor !== null) throw new WrongUsage('serveNeedsCheckout');
    const answer = await runCommand(commands[name], rest, language, hostDoor);
    if (wantsJson) print(JSON.stringify(answer.json));
    else for (const line of answer.lines) print(line);
    return answer.exitCode;
  } catch (error) {
    if (error instanceof WrongUsage) {
      const sentence = say(`commandLine.wrongUsage.${error.key}`, error.values);
      fail(sentence, 'USAGE', wantsJson);
      return 2;
    }
    const { code, values } = codeAndValues(error, words[0] ?? '');
    fail(say(`errors.${code}`, values), code, wantsJson);
    return 1;
  }
}

function isCommand(name: string): name is keyof typeof commands {
  return Object.hasOwn(commands, name);
}

async function runCommand(
  command: Command,
  words: readonly string[],
  language: Language,
  hostDoor: HostDoor | null,
): Promise<CommandAnswer> {
  const { operands, flags } = parseWords(command, words);
  let engine: Promise<Engine> | undefined;
  const filesFolder = mkdtempSync(join(tmpdir(), 'shuke-'));
  const call: CommandCall = {
    operands,
    flags,
    language,
    say: translator(language),
    engine: () => {
      engine ??= openEngine({ ...thisMachine(), filesFolder, host: 'command-line' }, hostDoor);
      return engine;
    },
  };
  try {
    return await command.run(call);
  } finally {
    await (await engine)?.close();
    rmSync(filesFolder, { recursive: true, force: true });
  }
}

function parseWords(
  command: Command,
  words: readonly string[],
): { operands: string[]; flags: Record<string, string | boolean | undefined> } {
  const options: Record<string, { type: 'string' | 'boolean' }> = {
    json: { type: 'boolean' },
    lang: { type: 'string' },
  };
  for (const [name, { takesValue }] of Object.entries(command.flags)) {
    options[name] = { type: takesValue ? 'string' : 'boolean' };
  }
  try {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
    const [least, most] = command.operands;
    if (positionals.length < least) throw new WrongUsage('operandMissing');
    if (positionals.length > most) throw new WrongUsage('operandTooMany', { operand: positionals[most] ?? '' });
    return { operands: positionals, flags: values as Record<string, string | boolean | undefined> };
  } catch (error) {
    if (error instanceof TypeError) throw new WrongUsage('flagWrong', { message: error.message });
    throw error;
  }
}

function chosenLanguage(words: readonly string[]): Language {
  const given = words[words.indexOf('--lang') + 1];
  const chosen = words.includes('--lang') ? languages.find((language) => language === given) : undefined;
  return chosen ?? systemLanguage(process.env);
}

function codeAndValues(error: unknown, command: string): { code: string; values: Record<string, unknown> } {
  const answer = error instanceof ORPCError ? error : asAnswer(error, command);
  if (answer instanceof ShukeError) return { code: answer.code, values: answer.values };
  if (answer instanceof ORPCError && isErrorCode(answer.code)) {
    const values: unknown = answer.data?.values;
    return { code: answer.code, values: typeof values === 'object' && values !== null ? { ...values } : {} };
  }
  return { code: 'DEFECT', values: {} };
}

function fail(sentence: string, code: string, wantsJson: boolean): void {
  process.stderr.write(`shuke: ${sentence.replaceAll('\n', ' ')}\n`);
  if (wantsJson) print(JSON.stringify({ error: { code, message: sentence } }));
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
