import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, vi } from 'vitest';
import { programId } from '../../../electron/shell/windows-identity.ts';

vi.mock('electron', () => import('../../fake-electron.ts'));

const root = fileURLToPath(new URL('../../../', import.meta.url));
const text = readFileSync(join(root, 'docs', 'security.md'), 'utf8');

it('Electron’s twenty points are answered one by one, each with a file', () => {
  const rows = [...text.matchAll(/^\| (\d+) \|.*\| (.+) \|$/gmu)];
  expect(rows.map(([, number]) => Number(number))).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  for (const [, , files] of rows) expect(files).toMatch(/`[^`]+\.(?:ts|mjs|json|yml)`/u);
});

it('every file the security page names exists', () => {
  const named = [...text.matchAll(/`((?:[\w-]+\/)*[\w.-]+\.(?:ts|tsx|mjs|json|yml|md))`/gu)].map(
    ([, file = '']) => file,
  );
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((file) => !existsSync(join(root, file)))).toEqual([]);
});

it('Windows knows the program by the same name from its installer and from itself', () => {
  expect(readFileSync(join(root, 'electron-builder.yml'), 'utf8')).toContain(`appId: ${programId}\n`);
});
