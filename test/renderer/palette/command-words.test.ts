import { describe, expect, it } from 'vitest';
import { bestFits } from '../../../renderer/palette/fuzzy.ts';
import { en } from '../../../shared/locales/en/index.ts';
import { zhCN } from '../../../shared/locales/zh-CN/index.ts';

const palettes = [en.palette, zhCN.palette];
type Command = keyof typeof en.palette.commands;
const commands = Object.keys(en.palette.commands) as Command[];

/** As the palette looks: by the names in both languages, and by the other words for them. */
function firstFor(typed: string): Command | undefined {
  const [first] = bestFits(commands, typed, (command) =>
    palettes.flatMap(({ commands: names, otherNames }) => [
      names[command],
      ...(command in otherNames ? [otherNames[command as keyof typeof otherNames]] : []),
    ]),
  );
  return first;
}

describe('a command is found by what a person calls it', () => {
  it.each([
    ['备份', 'saveCopy'],
    ['副本', 'saveCopy'],
    ['backup', 'saveCopy'],
    ['导出', 'exportTable'],
    ['export', 'exportTable'],
    ['加人', 'newCustomer'],
    ['add', 'newCustomer'],
    ['切换', 'archive'],
    ['switch', 'archive'],
    ['记一笔', 'quickEntry'],
    ['撤销', 'undo'],
    ['深色', 'darkTheme'],
    ['english', 'english'],
  ] as const)('%s', (typed, command) => {
    expect(firstFor(typed)).toBe(command);
  });
});
