// The program's own command line as it is built: what an installed program runs.
const built = new URL('../../../dist/node/command-line.js', import.meta.url).href;
const program: { runCommandLine(words: readonly string[]): Promise<number> } = await import(built);
process.exitCode = await program.runCommandLine(process.argv.slice(2));
