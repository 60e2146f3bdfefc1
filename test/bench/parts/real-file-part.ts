import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { realData } from '../../real-data.ts';
import { emptyFolder } from '../bench-folder.ts';
import type { BenchPart } from '../bench-part.ts';
import { ratioRow } from '../bench-row.ts';
import { findProgram } from '../find-program.ts';
import { inTurns } from '../in-turns.ts';
import { watchedRun } from '../watched-process.ts';
import { importIntoNewArchive } from './import-part.ts';

const part = 'online-retail';
const name = 'Online Retail';

/** Importing a real shop's file, against an office program that only converts it. */
export const realFilePart: BenchPart = {
  name: part,
  run: async ({ runs }) => {
    const given = realData('online_retail');
    const file = given === null ? undefined : readdirSync(given).find((entry) => entry.endsWith('.csv.gz'));
    if (given === null || file === undefined) return [{ part, name, skipped: 'no ../shared/data/online_retail' }];
    const office = findProgram(['soffice', 'libreoffice']);
    if (office === null) return [{ part, name, skipped: 'no LibreOffice on this machine' }];
    const folder = emptyFolder(part);
    const csv = join(folder, 'online-retail.csv');
    writeFileSync(csv, gunzipSync(readFileSync(join(given, file))));
    const archive = join(folder, 'shop.shuke');
    const converted = join(folder, 'converted');
    const found = await inTurns(runs, {
      ours: async () => {
        for (const ending of ['', '-wal', '-shm']) rmSync(`${archive}${ending}`, { force: true });
        return importIntoNewArchive(csv, archive);
      },
      office: async () => {
        rmSync(converted, { recursive: true, force: true });
        const profile = `-env:UserInstallation=file://${join(folder, 'office-profile')}`;
        const run = await watchedRun(office, [
          profile,
          '--headless',
          '--convert-to',
          'xlsx',
          '--outdir',
          converted,
          csv,
        ]);
        if (!existsSync(join(converted, 'online-retail.xlsx'))) throw new Error('LibreOffice converted nothing');
        return run;
      },
    });
    rmSync(folder, { recursive: true, force: true });
    const seconds = (values: readonly { wallMs: number }[]): number[] => values.map(({ wallMs }) => wallMs / 1000);
    const peer = { name: 'LibreOffice converting it to XLSX', values: seconds(found.office) };
    return [ratioRow({ part, name, unit: 's' }, seconds(found.ours), peer, 0.5)];
  },
};
