import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { removeMade, root } from './bench-folder.ts';
import type { BenchPart } from './bench-part.ts';
import type { AnyRow } from './bench-row.ts';
import { counterPart } from './parts/counter-part.ts';
import { importPart } from './parts/import-part.ts';
import { keyAccountsPart } from './parts/key-accounts-part.ts';
import { listsPart } from './parts/lists-part.ts';
import { notePart } from './parts/note-part.ts';
import { owedPart } from './parts/owed-part.ts';
import { pagePart } from './parts/page-part.ts';
import { playbooksPart } from './parts/playbooks-part.ts';
import { productsPart } from './parts/products-part.ts';
import { programPart } from './parts/program-part.ts';
import { rankingPart } from './parts/ranking-part.ts';
import { realFilePart } from './parts/real-file-part.ts';
import { searchPart } from './parts/search-part.ts';
import { sliderPart } from './parts/slider-part.ts';
import { snapshotsPart } from './parts/snapshots-part.ts';
import { workbookPart } from './parts/workbook-part.ts';
import { tableOf } from './print-rows.ts';

const parts: readonly BenchPart[] = [
  pagePart,
  importPart,
  realFilePart,
  listsPart,
  notePart,
  counterPart,
  owedPart,
  productsPart,
  playbooksPart,
  rankingPart,
  keyAccountsPart,
  sliderPart,
  snapshotsPart,
  searchPart,
  workbookPart,
  programPart,
];
const fewestRuns = 5;

/** `npm run bench [-- --only NAME …] [--runs N] [--no-build]`; exit code 1 where a limit is missed. */
export async function bench(words: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...words],
    options: {
      only: { type: 'string', multiple: true },
      runs: { type: 'string', default: String(fewestRuns) },
      'no-build': { type: 'boolean', default: false },
    },
  });
  const runs = Number(values.runs);
  const chosen = values.only === undefined ? parts : parts.filter(({ name }) => values.only?.includes(name));
  if (!Number.isInteger(runs) || runs < 1 || chosen.length === 0) {
    console.error(`bench [--only NAME …] [--runs N] [--no-build]; names: ${parts.map(({ name }) => name).join(', ')}`);
    return 2;
  }
  if (!values['no-build'] && !build()) return 1;

  const machine = thisMachine();
  console.log(
    `${machine.processor}, ${machine.processors} processors, ${machine.memoryGigabytes} GB, commit ${machine.commit}, ${machine.at}, load ${machine.load}`,
  );
  const rows: AnyRow[] = [];
  try {
    for (const part of chosen) {
      console.log(`\n— ${part.name}`);
      const found = await part.run({ runs });
      rows.push(...found);
      console.log(tableOf(found));
    }
  } finally {
    removeMade();
    const results = join(root, '.bench', 'results');
    mkdirSync(results, { recursive: true });
    writeFileSync(join(results, 'last.json'), `${JSON.stringify({ machine, runs, rows }, null, 2)}\n`);
  }
  const missed = rows.filter((row) => 'isWithin' in row && row.isWithin === false);
  console.log(`\n${rows.length} rows, ${missed.length} missed; as JSON in .bench/results/last.json`);
  return missed.length === 0 ? 0 : 1;
}

function build(): boolean {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  return (
    spawnSync(process.execPath, [vite, 'build', '--app', '--logLevel', 'warn'], { cwd: root, stdio: 'inherit' })
      .status === 0
  );
}

function thisMachine() {
  return {
    processor: cpus()[0]?.model ?? process.arch,
    processors: cpus().length,
    memoryGigabytes: Math.round(totalmem() / 1024 ** 3),
    node: process.version,
    commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim(),
    at: new Date().toISOString().slice(0, 16),
    /** Above the number of processors other programs were at work too. */
    load: loadavg()[0]?.toFixed(1) ?? '',
  };
}
