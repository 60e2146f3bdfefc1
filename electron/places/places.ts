import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { archiveExtension } from '../../shared/archive/archive-name.ts';
import { ShukeError } from '../../shared/errors.ts';
import { describePlace } from '../archive/place.ts';
import { PathTokens } from './path-tokens.ts';

interface Entry {
  token: string;
  name: string;
}

export interface BrowsedPlace {
  here: Entry & { path: string; writable: boolean };
  parent: Entry | null;
  roots: Entry[];
  folders: Entry[];
  archives: (Entry & { sizeBytes: number; modifiedAt: number })[];
  syncedBy: string | null;
}

/** Where mounted drives appear on Linux and macOS. */
const mountFolders = ['/media', '/run/media', '/mnt', '/Volumes'];

/** The places on this machine an archive can be in: under the home folder and on mounted drives. */
export class Places {
  readonly tokens = new PathTokens();
  readonly #homeFolder: string;

  constructor(homeFolder: string) {
    this.#homeFolder = resolve(homeFolder);
  }

  /** Where archives live unless the owner says otherwise; made when the first archive is. */
  get defaultFolder(): string {
    return join(this.#homeFolder, 'Documents', 'Shuke');
  }

  browse(token: string | null): BrowsedPlace {
    const path = token === null ? this.#firstFolder() : this.tokens.pathOf(token);
    const names = readFolder(path);
    const parent = dirname(path);
    return {
      here: { ...this.#entry(path), path, writable: isWritable(path) },
      parent: parent === path ? null : this.#entry(parent),
      roots: this.#roots().map((root) => this.#entry(root)),
      folders: names.folders.map((name) => this.#entry(join(path, name))),
      archives: names.archives.map((name) => {
        const found = statSync(join(path, name));
        return { ...this.#entry(join(path, name)), sizeBytes: found.size, modifiedAt: found.mtimeMs };
      }),
      syncedBy: describePlace(path).synced,
    };
  }

  #firstFolder(): string {
    return [this.defaultFolder, dirname(this.defaultFolder)].find((path) => existsSync(path)) ?? this.#homeFolder;
  }

  #roots(): string[] {
    const mounted = mountFolders.filter((path) => existsSync(path)).flatMap((path) => foldersIn(path));
    return [...new Set([this.#firstFolder(), this.#homeFolder, ...windowsDrives(), ...mounted])];
  }

  #entry(path: string): Entry {
    return { token: this.tokens.tokenFor(path), name: basename(path) || path };
  }
}

function readFolder(path: string): { folders: string[]; archives: string[] } {
  try {
    const entries = readdirSync(path, { withFileTypes: true }).filter((entry) => !entry.name.startsWith('.'));
    const byName = (a: string, b: string) => a.localeCompare(b, 'zh-CN', { numeric: true });
    return {
      folders: entries
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort(byName),
      archives: entries
        .filter((entry) => entry.isFile() && entry.name.toLowerCase().endsWith(archiveExtension))
        .map((entry) => entry.name)
        .sort(byName),
    };
  } catch (error) {
    throw new ShukeError('PLACE_UNREADABLE', { path }, { cause: error });
  }
}

function foldersIn(path: string): string[] {
  try {
    return readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => join(path, entry.name));
  } catch (error) {
    // A mount folder of somebody else's is simply not offered.
    if (error instanceof Error && 'code' in error) return [];
    throw error;
  }
}

function windowsDrives(): string[] {
  if (process.platform !== 'win32') return [];
  return [...'CDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `${letter}:\\`).filter((drive) => existsSync(drive));
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
