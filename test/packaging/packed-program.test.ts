import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { extractAll, listPackage } from '@electron/asar';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeStubElectron } from './stub-electron.ts';

// The stub has the shape of Electron for Linux only; the other systems pack around the real one in the workflow.
const isLinux = process.platform === 'linux';
if (!isLinux) console.log('skipped: the program is packed around a stub of Electron on Linux only');

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'shuke-packed-'));
const installed = join(folder, 'installers', `linux-${process.arch === 'x64' ? '' : `${process.arch}-`}unpacked`);
const extracted = join(folder, 'program');
const nativeModule = `node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`;
const megabyte = 1_000_000;
const largestPackedBytes = 14 * megabyte;

describe.runIf(isLinux)('the program as it is packed', () => {
  beforeAll(async () => {
    const buildPage =
      "const { buildIfOlder } = await import('./bin/build-if-older.mjs'); await buildIfOlder(['page', 'shell'], () => {});";
    // Vitest says NODE_ENV=test, with which Vite would build a page to develop with.
    const { NODE_ENV: _, ...env } = process.env;
    await run(process.execPath, ['--input-type=module', '--eval', buildPage], { cwd: root, env });
    const electronDist = join(folder, 'electron');
    writeStubElectron(electronDist);
    await run(
      process.execPath,
      [
        join(root, 'node_modules/electron-builder/cli.js'),
        ...['--dir', '--linux', `--${process.arch}`, '--publish', 'never'],
        `-c.electronDist=${electronDist}`,
        `-c.directories.output=${join(folder, 'installers')}`,
      ],
      { cwd: root },
    );
    extractAll(join(installed, 'resources/app.asar'), extracted);
  }, 180_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('holds what is built, the native module of this system, and nothing else', () => {
    const names = listPackage(join(installed, 'resources/app.asar'), { isPack: false })
      .map((name) => name.slice(1))
      .filter((name) => statSync(join(extracted, name)).isFile());
    const strangers = names.filter(
      (name) =>
        !/^dist\/(?:client|node)\/[\w./-]+\.(?:js|cjs|css|html|svg|png|woff2|txt)$/u.test(name) &&
        !/^node_modules\/better-sqlite3\/(?:lib\/[\w/-]+\.js|package\.json|LICENSE)$/u.test(name) &&
        ![nativeModule, 'package.json', 'LICENSE', 'resources/icons/linux/256x256.png'].includes(name),
    );
    expect(strangers).toEqual([]);
    for (const entry of [
      'main',
      'engine-utility',
      'checkpoint-worker',
      'reader-process',
      'writer-process',
      'command-line',
    ]) {
      expect(names).toContain(`dist/node/${entry}.js`);
    }
    for (const name of ['dist/node/preload.cjs', 'dist/client/index.html', 'dist/client/licences.txt', nativeModule]) {
      expect(names).toContain(name);
    }
  });

  it('keeps only the native module outside its archive, where the system can load it', () => {
    const outside = join(installed, 'resources/app.asar.unpacked');
    expect(filesBelow(outside)).toEqual([nativeModule]);
  });

  it('adds less than 14 MB to Electron', () => {
    const packed = filesBelow(join(installed, 'resources')).map(
      (name) => statSync(join(installed, 'resources', name)).size,
    );
    const bytes = packed.reduce((sum, size) => sum + size, 0);
    console.log(`packed beside Electron: ${(bytes / megabyte).toFixed(1)} MB`);
    expect(bytes).toBeLessThan(largestPackedBytes);
  });

  it("keeps Electron's and Chromium's licences, and of its languages the two of the program", () => {
    expect(readFileSync(join(installed, 'LICENSE.electron.txt'), 'utf8')).toBe('LICENSE of Electron');
    expect(readFileSync(join(installed, 'LICENSES.chromium.html'), 'utf8')).toContain('LICENSES.chromium.html');
    expect(readdirSync(join(installed, 'locales')).sort()).toEqual(['en-US.pak', 'zh-CN.pak']);
  });

  it('is Electron for this program alone: its fuses are set in the binary', async () => {
    // Without types that fit: its own say what it returns by number.
    const { getCurrentFuseWire, FuseV1Options } = createRequire(import.meta.url)('@electron/fuses');
    const wire = await getCurrentFuseWire(join(installed, 'shuke'));
    const on = '1'.charCodeAt(0);
    const isOn = (name: string): boolean => wire[FuseV1Options[name]] === on;
    expect({
      RunAsNode: isOn('RunAsNode'),
      EnableNodeOptionsEnvironmentVariable: isOn('EnableNodeOptionsEnvironmentVariable'),
      EnableNodeCliInspectArguments: isOn('EnableNodeCliInspectArguments'),
      EnableEmbeddedAsarIntegrityValidation: isOn('EnableEmbeddedAsarIntegrityValidation'),
      OnlyLoadAppFromAsar: isOn('OnlyLoadAppFromAsar'),
      LoadBrowserProcessSpecificV8Snapshot: isOn('LoadBrowserProcessSpecificV8Snapshot'),
      GrantFileProtocolExtraPrivileges: isOn('GrantFileProtocolExtraPrivileges'),
    }).toEqual({
      RunAsNode: false,
      EnableNodeOptionsEnvironmentVariable: false,
      EnableNodeCliInspectArguments: false,
      EnableEmbeddedAsarIntegrityValidation: true,
      OnlyLoadAppFromAsar: true,
      LoadBrowserProcessSpecificV8Snapshot: false,
      GrantFileProtocolExtraPrivileges: false,
    });
  });

  it('does the main job from what was packed: a new archive, an import, a ranking, a workbook', async () => {
    const archive = join(folder, 'shop.shuke');
    const orders = join(folder, 'orders.csv');
    const workbook = join(folder, 'key accounts.xlsx');
    writeFileSync(
      orders,
      'Order,Date,Customer number,Amount\n1,2026-03-01,7,10.50\n2,2026-03-02,8,99.90\n3,2026-03-05,7,4.00\n',
    );
    await shuke('new', archive, '--currency', 'GBP');
    expect(await shuke('import', orders, '--archive', archive, '--kind', 'orders')).toMatchObject({ rowsIn: 3 });
    await shuke('rank', '--archive', archive, '--by', 'revenue', '--out', workbook);
    expect(readFileSync(workbook).subarray(0, 2).toString()).toBe('PK');
    const info = await shuke('info', archive);
    expect(info).toMatchObject({ customers: 2, orders: 3 });
  });

  /** The command line of the packed program, in plain Node: there is no Electron to run it. */
  async function shuke(...words: string[]): Promise<Record<string, unknown>> {
    const entry = pathToFileURL(join(extracted, 'dist/node/command-line.js')).href;
    const start = `const { runCommandLine } = await import(${JSON.stringify(entry)}); process.exitCode = await runCommandLine(process.argv.slice(1));`;
    const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', start, '--', ...words, '--json'], {
      cwd: folder,
      env: { ...process.env, SHUKE_PROFILE: join(folder, 'profile'), SHUKE_HOME: folder, LANG: 'en_GB.UTF-8' },
    });
    return JSON.parse(stdout);
  }
});

function filesBelow(path: string): string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1));
}
