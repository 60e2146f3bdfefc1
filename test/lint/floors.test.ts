import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What the project's lint rules say of a file at that path of the house. */
function complaintsOf(path: string, source: string): string {
  const house = mkdtempSync(join(tmpdir(), 'shuke-floors-'));
  try {
    const rules = JSON.parse(readFileSync('biome.json', 'utf8')) as Record<string, unknown>;
    writeFileSync(join(house, 'biome.json'), JSON.stringify({ ...rules, vcs: { enabled: false } }));
    mkdirSync(join(house, dirname(path)), { recursive: true });
    writeFileSync(join(house, path), source);
    const biome = resolve('node_modules/@biomejs/biome/bin/biome');
    const ran = spawnSync(process.execPath, [biome, 'lint', path], { cwd: house, encoding: 'utf8', timeout: 60_000 });
    return ran.stdout + ran.stderr;
  } finally {
    rmSync(house, { recursive: true, force: true });
  }
}

describe('the floors', () => {
  it.each([
    ['shared/day.ts', 'node:fs'],
    ['shared/day.ts', 'react'],
    ['shared/ranking/ranking.ts', '../../electron/engine/engine.ts'],
    ['renderer/app/app.tsx', '../../electron/engine/engine.ts'],
    ['renderer/app/app.tsx', 'node:path'],
    ['electron/engine/engine.ts', '../../renderer/app/app.tsx'],
    ['electron/engine/engine.ts', 'react'],
  ])('%s may not import %s, and is told where to go instead', (path, from) => {
    const said = complaintsOf(path, `import * as forbidden from '${from}';\nexport const used = forbidden;\n`);
    expect(said).toContain('noRestrictedImports');
    expect(said).toMatch(/contract|shared\/<feature>|renderer\/<feature>/);
  });

  it.each(['acts', 'archive', 'engine', 'files', 'jobs', 'places', 'records', 'spreadsheet', 'tables', 'upkeep'])(
    'electron/%s, of the core, may not import a feature, whatever it is called',
    (folder) => {
      const path = `electron/${folder}/core.ts`;
      const said = complaintsOf(
        path,
        "import * as forbidden from '../visits/visits.ts';\nexport const used = forbidden;\n",
      );
      expect(said).toContain('The core knows no feature');
      const ofTheCore = complaintsOf(
        path,
        "import { query } from '../archive/query.ts';\nexport const used = query;\n",
      );
      expect(ofTheCore).not.toContain('noRestrictedImports');
    },
  );

  it('may meet in shared/', () => {
    for (const path of ['renderer/app/app.tsx', 'electron/engine/engine.ts']) {
      const said = complaintsOf(path, "import { addDays } from '../../shared/day.ts';\nexport const used = addDays;\n");
      expect(said).toContain('Checked 1 file');
      expect(said).not.toContain('noRestrictedImports');
    }
  });
});
