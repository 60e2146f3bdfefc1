import { existsSync } from 'node:fs';
import { shell } from 'electron';

export function showInFolder(path: string): Promise<{ isDone: boolean }> {
  if (!existsSync(path)) return Promise.resolve({ isDone: false });
  shell.showItemInFolder(path);
  return Promise.resolve({ isDone: true });
}
