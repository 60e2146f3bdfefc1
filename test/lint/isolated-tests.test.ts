import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isolated } from '../../vitest.config.ts';

it('a test that replaces modules or globals has a process of its own', () => {
  const replacing = globSync('test/**/*.test.ts', { exclude: ['test/e2e/**', 'test/smoke/**', 'test/lint/**'] }).filter(
    (path) => /\bvi\.(mock|doMock|stubEnv|stubGlobal)\(/.test(readFileSync(path, 'utf8')),
  );
  const ofItsOwn = globSync(isolated);
  expect(replacing.length).toBeGreaterThan(5);
  expect(replacing.filter((path) => !ofItsOwn.includes(path))).toEqual([]);
});
