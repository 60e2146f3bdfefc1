import { oldNodeMessage } from './node-version.mjs';

const message = oldNodeMessage();
if (message !== null) {
  console.error(message);
  process.exit(1);
}
// Only now: the rest needs a Node that reads TypeScript.
const { start } = await import('./start-program.mjs');
process.exitCode = await start(process.argv.slice(2));
