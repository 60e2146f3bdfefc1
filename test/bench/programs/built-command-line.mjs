// The program's own command line as it is built: what an installed program runs. Not TypeScript, so that Node's
// stripping of the types is not measured with it.
const { runCommandLine } = await import('../../../dist/node/command-line.js');
process.exitCode = await runCommandLine(process.argv.slice(2));
