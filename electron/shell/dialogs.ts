import { basename, join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import { ShukeError } from '../../shared/errors.ts';
import type { ChosenFile, FilePurpose } from '../../shared/host.ts';
import { translator } from '../../shared/locales/words.ts';
import type { Language } from '../../shared/settings/contract.ts';
import { asFileError } from '../files/file-error.ts';
import { safeFileName } from '../files/file-name.ts';
import type { FileShelf } from '../files/file-shelf.ts';

const endings: Record<FilePurpose, string[]> = {
  import: ['csv', 'tsv', 'txt', 'xlsx', 'xlsm', 'xls', 'et', 'ods', 'numbers', 'gz', 'vcf', 'vcard'],
  archive: ['shuke'],
  attachment: ['*'],
  photo: ['png', 'jpg', 'jpeg', 'gif', 'webp', 'bmp'],
};

/** The system's dialogs; paths stay on this side, the page is given tokens. */
export class Dialogs {
  readonly #window: () => BrowserWindow;
  readonly #shelf: FileShelf;
  readonly #language: () => Language;

  constructor(window: () => BrowserWindow, shelf: FileShelf, language: () => Language) {
    this.#window = window;
    this.#shelf = shelf;
    this.#language = language;
  }

  async chooseFile(purpose: FilePurpose): Promise<ChosenFile | null> {
    const say = translator(this.#language());
    const { filePaths } = await dialog.showOpenDialog(this.#window(), {
      properties: ['openFile', 'dontAddToRecent'],
      filters: [
        { name: say(`shell.files.${purpose}`), extensions: endings[purpose] },
        { name: say('shell.files.all'), extensions: ['*'] },
      ],
    });
    const [path] = filePaths;
    return path === undefined ? null : this.takeFile(path);
  }

  /** The person's own file: remembered by path, never copied, moved or deleted. */
  async takeFile(path: string): Promise<ChosenFile> {
    const name = basename(path);
    const token = await this.#shelf.put(path, name, { owned: false }).catch((cause: unknown) => {
      throw new ShukeError('FILE_UNREADABLE', { file: name }, { cause });
    });
    const file = this.#shelf.find(token);
    if (file === null) throw new ShukeError('FILE_UNREADABLE', { file: name });
    return { token, name: file.name, sizeBytes: file.sizeBytes };
  }

  async sayMissing(path: string): Promise<void> {
    const message = translator(this.#language())('errors.ARCHIVE_MISSING', { file: path });
    await dialog.showMessageBox(this.#window(), { type: 'warning', message });
  }

  async saveFile(token: string, suggestedName: string): Promise<{ isSaved: boolean }> {
    const file = this.#shelf.find(token);
    const name = safeFileName(suggestedName);
    if (file === null) throw new ShukeError('FILE_MISSING', { file: name });
    const { filePath, canceled } = await dialog.showSaveDialog(this.#window(), {
      defaultPath: join(app.getPath('documents'), name),
    });
    if (canceled || filePath === '') return { isSaved: false };
    try {
      await this.#shelf.copyOut(token, filePath);
    } catch (error) {
      throw asFileError(error, basename(filePath), 'writing');
    }
    if (file.isOwned) this.#shelf.discard(token);
    return { isSaved: true };
  }
}
