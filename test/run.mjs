import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { oldNodeMessage } from '../bin/node-version.mjs';

const message = oldNodeMessage();
if (message !== null) {
  console.error(message);
  process.exit(1);
}
const { findBrowser, installBrowser } = await import('./find-browser.ts');

const root = fileURLToPath(new URL('..', import.meta.url));
const results = join(root, 'test-results');
const tool = (...path) => join(root, 'node_modules', ...path);
const sum = { passed: 0, failed: 0, skipped: 0 };
const failedParts = [];

rmSync(results, { recursive: true, force: true });
mkdirSync(results);

part('lint', [tool('@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings', '.']);
part('types', [tool('typescript', 'bin', 'tsc'), '--noEmit']);
tests('unit', []);
const isBuilt = part('build', [tool('vite', 'bin', 'vite.js'), 'build', '--app', '--logLevel', 'warn']);
if (isBuilt) await testsInBrowser();

if (failedParts.length > 0) console.log(`\nfailed: ${failedParts.join(', ')}`);
console.log(`\n${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
process.exitCode = sum.failed > 0 ? 1 : 0;

function part(name, nodeArguments) {
  console.log(`\n— ${name}`);
  const isDone = run(nodeArguments);
  if (!isDone) {
    sum.failed += 1;
    failedParts.push(name);
  }
  return isDone;
}

function tests(name, more, environment = {}) {
  console.log(`\n— ${name}`);
  const report = join(results, `${name}.json`);
  const isDone = run(
    [
      tool('vitest', 'vitest.mjs'),
      'run',
      ...more,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    environment,
  );
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = readReport(report);
  sum.passed += numPassedTests;
  // A run can fail without a failing test: a file that does not load, an error nobody caught.
  sum.failed += isDone ? 0 : Math.max(numFailedTests, 1);
  sum.skipped += numPendingTests + numTodoTests;
  if (!isDone) failedParts.push(name);
}

async function testsInBrowser() {
  const browser = (await findBrowser()) ?? (await installBrowser());
  if (browser === null) {
    console.log(
      '\n— e2e\nskipped: no browser of the Chromium family was found or could be fetched (name one in SHUKE_BROWSER)',
    );
    return;
  }
  tests('e2e', ['--config', join(root, 'test', 'e2e', 'vitest.config.ts')], { SHUKE_BROWSER: browser });
}

function run(nodeArguments, environment = {}) {
  const { status } = spawnSync(process.execPath, nodeArguments, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  return status === 0;
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
  }
}
