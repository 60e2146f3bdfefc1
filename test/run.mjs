import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { freemem } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { electronBinary } from '../bin/electron-binary.mjs';
import { oldNodeMessage } from '../bin/node-version.mjs';

const message = oldNodeMessage();
if (message !== null) {
  console.error(message);
  process.exit(1);
}
const { findBrowser, installBrowser } = await import('./find-browser.ts');
const { makeMemoryFolder } = await import('./memory-folder.ts');
const { runWithin } = await import('./run-within.ts');

const root = fileURLToPath(new URL('..', import.meta.url));
const results = join(root, 'test-results');
const tool = (...path) => join(root, 'node_modules', ...path);
const sum = { passed: 0, failed: 0, skipped: 0 };
const failedParts = [];
const failedTests = [];
const retried = [];
const mostOfWhy = 600;
/** The run says what came of it before somebody who waits for it gives up. */
const limitMinutes = Number(process.env.SHUKE_TEST_MINUTES ?? 20);
const deadlineMs = performance.now() + limitMinutes * 60_000;

const memoryFolder = process.env.TMPDIR === undefined ? makeMemoryFolder() : null;
if (memoryFolder !== null) {
  const empty = () => rmSync(memoryFolder, { recursive: true, force: true });
  process.on('exit', empty);
  // A signal ends the process without its 'exit', and what is on a disk in memory stays there.
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      empty();
      process.kill(process.pid, signal);
    });
  }
}

rmSync(results, { recursive: true, force: true });
mkdirSync(results);

const leastMemoryForBothBytes = 6 * 1024 ** 3;

// Next to all the rest, which waits for its processes and the disk as much as it works.
const isChecked = checkSources();
// First, as unit tests pack what is built.
const isBuilt = await part('build', [tool('vite', 'bin', 'vite.js'), 'build', '--app', '--logLevel', 'warn']);
const unitTests = tests('unit', []);
if (freemem() < leastMemoryForBothBytes) await unitTests;
if (isBuilt) await testsInBrowser();
await unitTests;
await isChecked;
if (isBuilt) await testsInRealShell();

if (retried.length > 0) console.log(`\npassed only when tried again:\n  ${retried.join('\n  ')}`);
// Last, so that a log of which only the end was kept says what failed and why.
if (failedTests.length > 0) console.log(`\nfailed tests:\n  ${failedTests.join('\n  ')}`);
if (failedParts.length > 0) console.log(`\nfailed: ${failedParts.join(', ')}`);
console.log(`\nall parts: ${inWords(performance.now())}`);
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
process.exitCode = sum.failed > 0 ? 1 : 0;

async function checkSources() {
  await part('lint', [tool('@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings', '.']);
  await part('types', [tool('typescript', 'bin', 'tsc'), '--noEmit']);
}

async function part(name, nodeArguments) {
  const isDone = await run(name, nodeArguments);
  if (!isDone) {
    sum.failed += 1;
    failedParts.push(name);
  }
  return isDone;
}

async function tests(name, more, environment = {}) {
  const report = join(results, `${name}.json`);
  const listOfRetried = join(results, `${name}-retried.json`);
  const isDone = await run(
    name,
    [
      tool('vitest', 'vitest.mjs'),
      'run',
      ...more,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      `--reporter=${join(root, 'test', 'retried-tests.ts')}`,
    ],
    {
      ...environment,
      ...(memoryFolder === null ? {} : { TMPDIR: memoryFolder }),
      SHUKE_RETRIED_TESTS: listOfRetried,
    },
  );
  retried.push(...readList(listOfRetried));
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = readReport(report);
  failedTests.push(...testResults.flatMap(failuresOfFile));
  sum.passed += numPassedTests;
  // A run can fail without a failing test: a file that does not load, an error no one caught, the limit of time.
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
  await tests('e2e', ['--config', join(root, 'test', 'e2e', 'vitest.config.ts')], { SHUKE_BROWSER: browser });
}

/** The real Electron, wherever its binary is; nothing is fetched for it. */
async function testsInRealShell() {
  const binary = electronBinary();
  const isWithoutScreen = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  if (binary === null || isWithoutScreen) {
    const why = binary === null ? "Electron's binary is not on this disk" : 'there is no screen to open a window on';
    console.log(`\n— smoke\nskipped: ${why}`);
    return;
  }
  await tests('smoke', ['--config', join(root, 'test', 'smoke', 'vitest.config.ts')], { SHUKE_ELECTRON: binary });
}

async function run(name, nodeArguments, environment = {}) {
  console.log(`\n— ${name}`);
  const beganMs = performance.now();
  const { isDone, isTooLate, detail } = await runWithin(nodeArguments, { deadlineMs, folder: root, environment });
  const took = inWords(performance.now() - beganMs);
  if (isTooLate) {
    console.log(`${name} was ended after ${took}: the whole run has ${limitMinutes} minutes (SHUKE_TEST_MINUTES)`);
  } else {
    console.log(`${name}: ${took}${isDone ? '' : `, ${detail}`}`);
  }
  return isDone;
}

function inWords(ms) {
  const seconds = Math.round(ms / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

function readList(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return [];
  }
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };
  }
}

/** The failed tests of one file of vitest's JSON report; the file itself where it failed without a failed test. */
function failuresOfFile({ name, status, message, assertionResults }) {
  const file = relative(root, name);
  const failures = assertionResults
    .filter((test) => test.status === 'failed')
    .map((test) => inLines(`${file}: ${test.fullName}`, test.failureMessages[0] ?? ''));
  return failures.length > 0 || status !== 'failed' ? failures : [inLines(file, message)];
}

function inLines(title, why) {
  return `${title}\n    ${why.slice(0, mostOfWhy).replaceAll('\n', '\n    ')}`;
}
