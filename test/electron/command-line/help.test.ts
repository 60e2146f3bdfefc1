import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Command } from '../../../electron/command-line/command.ts';
import { type CommandName, commandNames } from '../../../electron/command-line/command-names.ts';
import { helpOf, usage } from '../../../electron/command-line/help.ts';
import { commandLine as english } from '../../../shared/locales/en/command-line.ts';
import { translator } from '../../../shared/locales/words.ts';
import { commandLine as chinese } from '../../../shared/locales/zh-CN/command-line.ts';
import { ownFieldKinds } from '../../../shared/own-fields/own-field.ts';
import { languages } from '../../../shared/settings/languages.ts';
import { commandLineOf } from './command-line-of.ts';

const folder = mkdtempSync(join(tmpdir(), 'shuke-help-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const shuke = commandLineOf(folder);

const names = commandNames.filter((name): name is Exclude<CommandName, 'help'> => name !== 'help');

async function commandNamed(name: string): Promise<Command> {
  const module: Record<string, unknown> = await import(`../../../electron/command-line/commands/${name}.ts`);
  return Object.values(module).find((value) => typeof value === 'object') as Command;
}

describe('every command has its help', () => {
  it.each(names)('%s: each of its flags is explained, and is in its usage', async (name) => {
    const { flags } = await commandNamed(name);
    for (const words of [english, chinese]) {
      const { synopsis, flags: explained } = words.commands[name];
      expect(Object.keys(explained).sort()).toEqual(Object.keys(flags).sort());
      // --top is only another name.
      for (const flag of Object.keys(flags)) if (flag !== 'top') expect(synopsis).toContain(`--${flag}`);
      const written = [...synopsis.matchAll(/--([a-z-]+)/g)].map(([, flag = '']) => flag);
      expect(Object.keys(flags)).toEqual(expect.arrayContaining(written));
    }
  });

  it.each(languages)('and is listed among all of them, in %s', (language) => {
    const say = translator(language);
    for (const name of names) expect(usage(say)).toMatch(new RegExp(`^ {2}${name}( |$)`, 'm'));
    expect(helpOf('rank', say)).toContain('--candidates');
    for (const kind of ownFieldKinds) expect(helpOf('columns', say)).toContain(kind);
  });

  it('is shown by “help NAME”, by --help behind the name, and as JSON where that is asked for', async () => {
    const help = await shuke('help', 'import');
    expect(help).toMatchObject({ exitCode: 0, err: '' });
    expect(help.out).toMatch(/^shuke import FILE/);
    for (const words of [
      ['import', '--help'],
      ['import', '-h'],
      ['import', 'orders.csv', '--help'],
    ]) {
      expect(await shuke(...words)).toEqual({ ...help, json: expect.any(Function) });
    }
    expect((await shuke('help', 'rank', '--json')).json()).toEqual({ help: expect.stringContaining('--compare') });
    expect((await shuke('help', '--lang', 'zh-CN')).out).toContain('shuke 命令');
    expect(await shuke('help', 'bogus')).toMatchObject({ exitCode: 2 });
    expect(await shuke()).toMatchObject({ exitCode: 2 });
  });

  it('words that are off are answered in the language asked for, with the way to the help', async () => {
    expect((await shuke('rank', '--bogus')).err).toBe(
      'shuke: “rank” has no --bogus. “shuke help rank” lists its flags.\n',
    );
    expect((await shuke('rank', '--archive')).err).toContain('--archive needs a value');
    expect((await shuke('rank', '--compare=yes', '--lang', 'zh-CN')).err).toContain('--compare 后面不用写内容');
    expect((await shuke('find', '--archive', 'a')).err).toContain('Something is missing after “find”');
  });
});
