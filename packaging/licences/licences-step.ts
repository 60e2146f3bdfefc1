import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { type BundledPackage, licencesText } from './licences-text.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const ownTexts = new URL('./texts/', import.meta.url);

/** What each environment writes its packages to, below dist/. */
export const licenceList = { client: 'licences.json', node: 'licences.json', preload: 'licences-preload.json' };
const lists = ['client/licences.json', 'node/licences.json', 'node/licences-preload.json'];

/**
 * Writes dist/client/licences.txt: the licence texts of all that is built, and of the native module next to it. It
 * stands where the page finds it. Each environment writes it again, of what is there by then; the last has all.
 */
export function licencesStep(): Plugin {
  return {
    name: 'shuke:licences',
    apply: 'build',
    writeBundle() {
      const listed = lists
        .map((list) => join(root, 'dist', list))
        .filter((path) => existsSync(path))
        .flatMap((path): BundledPackage[] => JSON.parse(readFileSync(path, 'utf8')));
      // The page is not built: this build serves another purpose than being given away.
      if (!existsSync(join(root, 'dist', 'client'))) return;
      const own: BundledPackage = {
        name: 'Shuke 熟客',
        version: readPackage(root).version,
        identifier: 'MIT',
        text: readFileSync(join(root, 'LICENSE'), 'utf8'),
      };
      const all = licencesText([...listed.map(withAllTexts), ...nativeModule()]);
      writeFileSync(join(root, 'dist', 'client', 'licences.txt'), `${licencesText([own])}\n${all}`);
    },
  };
}

/** The native module's own licence and those of what is compiled into it. */
function nativeModule(): BundledPackage[] {
  const addon = ['better-sqlite3', 'node-addon-api'].map((folder): BundledPackage => {
    const path = join(root, 'node_modules', folder);
    const { name, version, license } = readPackage(path);
    return { name, version, ...(license === undefined ? {} : { identifier: license }), text: textsIn(path) };
  });
  return [
    ...addon,
    { name: 'SQLite3 Multiple Ciphers', version: '2.4.0', identifier: 'MIT', text: own('sqlite3-multiple-ciphers') },
  ];
}

/** Next to the licence: notices that must go with it, and licences of parts taken in. */
function withAllTexts(entry: BundledPackage): BundledPackage {
  const path = join(root, 'node_modules', entry.name);
  const isThis = existsSync(path) && readPackage(path).version === entry.version;
  const texts = isThis ? textsIn(path) : '';
  if (texts !== '') return { ...entry, text: texts };
  if (entry.text !== undefined) return entry;
  const kept = own(entry.name);
  return kept === undefined ? entry : { ...entry, text: kept };
}

function textsIn(path: string): string {
  const files = readdirSync(path, { withFileTypes: true });
  const isFolderOfLicences = files.some((file) => file.name === 'licenses' && file.isDirectory());
  return [
    ...files.filter((file) => file.isFile() && /^(?:licen[cs]e|copying|notice)/iu.test(file.name)).map((f) => f.name),
    ...(isFolderOfLicences ? readdirSync(join(path, 'licenses')).map((name) => join('licenses', name)) : []),
  ]
    .sort()
    .map((name) => readFileSync(join(path, name), 'utf8').trim())
    .join('\n\n');
}

/** Texts kept here: of packages that come without the text they name. */
function own(name: string): string | undefined {
  const file = new URL(`${encodeURIComponent(name)}.txt`, ownTexts);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function readPackage(folder: string): { name: string; version: string; license?: string } {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}
