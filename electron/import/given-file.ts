import { ShukeError } from '../../shared/errors.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import type { FileShelf, ShelvedFile } from '../files/file-shelf.ts';

/** What the files were called that were asked for: the shelf forgets the name of a file that is gone. */
const namesByShelf = new WeakMap<FileShelf, Map<string, string>>();

/** The file a token stands for. Error: FILE_MISSING, naming it where it was there before. */
export function givenFile({ files }: EngineContext, token: string): ShelvedFile {
  const names = namesByShelf.get(files) ?? new Map<string, string>();
  namesByShelf.set(files, names);
  const file = files.find(token);
  if (!file) throw new ShukeError('FILE_MISSING', { file: names.get(token) ?? '' });
  names.set(token, file.name);
  return file;
}
