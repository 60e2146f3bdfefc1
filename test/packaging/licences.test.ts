import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type BundledPackage, licencesText } from '../../packaging/licences/licences-text.ts';

const free: BundledPackage = { name: 'free', version: '1.0.0', identifier: 'MIT', text: 'Do what you like.' };

describe('the licence texts', () => {
  it('hold each package once, by name, with its whole text', () => {
    const other = { name: 'another', version: '2.1.0', identifier: 'ISC', text: '  Permission is given.\n' };
    const text = licencesText([free, other, { ...free }]);
    expect(text.match(/^\S+ \S+ \(\S+\)$/gmu)).toEqual(['another 2.1.0 (ISC)', 'free 1.0.0 (MIT)']);
    expect(text).toContain('\n\nPermission is given.\n');
    expect(text).toContain('\n\nDo what you like.\n');
  });

  it('are refused where a package brings no text', () => {
    expect(() => licencesText([free, { ...free, name: 'silent', text: ' \n' }])).toThrow(
      'silent 1.0.0: no licence text',
    );
    const { text: _text, ...textless } = free;
    expect(() => licencesText([textless])).toThrow('free 1.0.0: no licence text');
  });

  it('are refused where a package names none of the licences taken here, and each is told', () => {
    const packages = [
      { ...free, name: 'copyleft', identifier: 'GPL-3.0-only' },
      { ...free, name: 'choice', identifier: '(MIT OR GPL-2.0)' },
      { name: 'mute', version: '0.1.0', text: 'All rights reserved.' },
    ];
    expect(() => licencesText(packages)).toThrow(
      /copyleft 1\.0\.0: licence GPL-3\.0-only\nchoice 1\.0\.0: licence \(MIT OR GPL-2\.0\)\nmute 0\.1\.0: licence not named/u,
    );
  });
});

describe('the text kept here for what is compiled into the native module', () => {
  const source = readFileSync(
    new URL('../../node_modules/better-sqlite3/deps/sqlite3/sqlite3.c', import.meta.url),
    'latin1',
  );
  const kept = readFileSync(
    new URL('../../packaging/licences/texts/sqlite3-multiple-ciphers.txt', import.meta.url),
    'utf8',
  );

  it('names every holder of a copyright that its source names', () => {
    const holders = new Set(
      [...source.matchAll(/Copyright:?\s+(?:\(c\)\s+)?(?:[\d, -]+)\s*\n?[ *]*([A-Z][^\n<]*[a-z])/giu)].map(
        ([, holder]) => holder,
      ),
    );
    expect(holders.size).toBeGreaterThanOrEqual(8);
    for (const holder of holders) expect(kept).toContain(holder);
  });

  it('is of the version the build names', () => {
    const [, version] = /"SQLite3 Multiple Ciphers ([\d.]+)"/u.exec(source) ?? [];
    const step = readFileSync(new URL('../../packaging/licences/licences-step.ts', import.meta.url), 'utf8');
    expect(step).toContain(`name: 'SQLite3 Multiple Ciphers', version: '${version}'`);
  });
});
