import { basename } from 'node:path';
import { archiveExtension } from '../../shared/archive/archive-name.ts';

export function archiveName(path: string): string {
  return basename(path, archiveExtension);
}
