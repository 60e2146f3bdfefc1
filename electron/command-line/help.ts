import type { TFunction } from 'i18next';
import { commandLine } from '../../shared/locales/en/command-line.ts';
import { type CommandName, commandNames } from './command-names.ts';

/** Every command, a line each. */
export function usage(say: TFunction): string {
  const synopses = commandNames
    .filter((name) => name !== 'help')
    .map((name) => `  ${say(`commandLine.commands.${name}.synopsis`)}`);
  return [say('commandLine.usage'), ...synopses, say('commandLine.more')].join('\n');
}

/** How one command is written, what it does, and each of its flags. */
export function helpOf(name: Exclude<CommandName, 'help'>, say: TFunction): string {
  const flags = Object.keys(commandLine.commands[name].flags);
  const lines = [
    ...flags.map((flag) => [flag, say(`commandLine.commands.${name}.flags.${flag}`)]),
    ['json', say('commandLine.common.json')],
    ['lang', say('commandLine.common.lang')],
  ];
  const width = Math.max(...lines.map(([flag = '']) => flag.length)) + 4;
  return [
    `shuke ${say(`commandLine.commands.${name}.synopsis`)}`,
    '',
    say(`commandLine.commands.${name}.does`),
    '',
    ...lines.map(([flag = '', means = '']) => `  ${`--${flag}`.padEnd(width)}${means}`),
  ].join('\n');
}
