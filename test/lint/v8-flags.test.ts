import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { engineHeapFlags } from '../../electron/engine/heap-flags.ts';

const root = join(import.meta.dirname, '..', '..');

it('no source changes the flags of V8 while it runs', () => {
  const sources = ['bin', 'electron', 'packaging', 'renderer', 'shared'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.[cm]?[jt]sx?$/u.test(name))
      .map((name) => join(root, folder, name)),
  );
  expect(sources.length).toBeGreaterThan(1_000);
  expect(sources.filter((path) => readFileSync(path, 'utf8').includes('setFlagsFromString'))).toEqual([]);
});

it('every way to start the engine in Node gives it the same flags', () => {
  const flags = engineHeapFlags.join(' ');
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  expect(scripts.start).toBe(`node ${flags} bin/start.mjs`);
  expect(scripts.shuke).toBe(`node ${flags} bin/shuke.mjs`);
  const [shebang] = readFileSync(join(root, 'bin', 'shuke.mjs'), 'utf8').split('\n');
  expect(shebang).toBe(`#!/usr/bin/env -S node ${flags}`);
});
