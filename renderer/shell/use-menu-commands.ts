import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type MenuCommand, type MenuPlainCommand, menuPlainCommands } from '../../shared/shell/menu-command.ts';
import { engine, operations } from '../app/engine.ts';
import type { FrameAnswer } from '../app/frame/use-frame-keys.ts';
import { pageKeys } from '../app/keys.ts';
import { showFailure } from '../app/show-notice.ts';
import { hasTextUndo } from '../app/typing.ts';
import type { WordKey } from '../app/words.ts';
import { type ArchiveWish, wishOfArchivePage } from '../archive/archive-wish.ts';
import { useCommands } from '../palette/use-commands.ts';

/** What the menu has in common with the list of commands under Ctrl+K, by the names of that list. */
const namesInPalette: Partial<Record<MenuPlainCommand, readonly WordKey[]>> = {
  saveCopy: ['palette.commands.saveCopy'],
  closeArchive: ['palette.commands.closeArchive', 'palette.commands.leaveSample'],
  sample: ['palette.commands.sample'],
  lightTheme: ['palette.commands.lightTheme'],
  darkTheme: ['palette.commands.darkTheme'],
  systemTheme: ['palette.commands.systemTheme'],
  chinese: ['palette.commands.chinese'],
  english: ['palette.commands.english'],
};

/** Runs what the window's menu asks for, as a key or the palette would. */
export function useMenuCommands(answerTo: FrameAnswer, showKeys: () => void): (command: MenuCommand) => void {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const commands = useCommands(showKeys);
  const onArchivePage = (wish: ArchiveWish): void => {
    wishOfArchivePage(wish);
    void navigate({ to: '/archive' });
  };
  const ownAnswers: Partial<Record<MenuPlainCommand, () => void>> = {
    newArchive: () => onArchivePage({ kind: 'new' }),
    chooseArchive: () => onArchivePage({ kind: 'choose' }),
    checkArchive: () => onArchivePage({ kind: 'check' }),
    settings: () => void navigate({ to: '/settings' }),
    licences: () => void navigate({ to: '/licences' }),
    showArchiveInFolder: () => void engine.archive.showInFolder().catch(showFailure),
    forgetRecents: () =>
      void forgetRecents()
        .then(() => queries.invalidateQueries({ queryKey: operations.archive.recents.key() }))
        .catch(showFailure),
  };

  return (command) => {
    if (command.name === 'page') {
      answerTo('pages', command.index)?.();
    } else if (isPlain(command.name)) {
      const { name } = command;
      const ofPalette = commands.find((known) => namesInPalette[name]?.includes(known.name) === true);
      (ownAnswers[name] ?? ofPalette?.run)?.();
    } else if (
      (command.name === 'undo' || command.name === 'redo') &&
      hasTextUndo(document.activeElement, { hasPageUndo: pageKeys.offered.has('undo') })
    ) {
      document.execCommand(command.name);
    } else {
      answerTo(command.name, 0)?.();
    }
  };
}

function isPlain(name: Exclude<MenuCommand['name'], 'page'>): name is MenuPlainCommand {
  return menuPlainCommands.some((plain) => plain === name);
}

async function forgetRecents(): Promise<void> {
  for (const { token } of await engine.archive.recents()) await engine.archive.forget({ token });
}
