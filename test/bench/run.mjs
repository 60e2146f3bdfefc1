import { oldNodeMessage } from '../../bin/node-version.mjs';

const message = oldNodeMessage();
if (message !== null) {
  console.error(message);
  process.exit(1);
}
const { bench } = await import('./bench.ts');
process.exitCode = await bench(process.argv.slice(2));
