#!/usr/bin/env -S node --max-old-space-size=1536 --max-semi-space-size=1 --expose-gc
import { existsSync } from 'node:fs';
import { oldNodeMessage } from './node-version.mjs';

const message = oldNodeMessage();
if (message !== null) {
  console.error(message);
  process.exit(1);
}
// A reader that has enough, as in `shuke info … | head`, is no failure.
process.stdout.on('error', (error) => process.exit('code' in error && error.code === 'EPIPE' ? 0 : 1));

const sources = new URL('../electron/command-line/main.ts', import.meta.url);
const built = new URL('../dist/node/command-line.js', import.meta.url);
const { runCommandLine } = await import((existsSync(sources) ? sources : built).href);
process.exitCode = await runCommandLine(process.argv.slice(2));
