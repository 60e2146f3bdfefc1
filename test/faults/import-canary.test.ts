import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../electron/archive/small-archive.ts';
import { startEngineChild } from './engine-child.ts';

/** What is typed and imported; none of it may be found anywhere outside the file it came from. */
const canaries = ['Kanarienvogel', '金丝雀', '13912345678', 'canary@bird.example', 'Vogelhaus'];
const passphrase = 'the passphrase of a bird keeper';

const source = `order number,day,customer number,name,product,amount
1,2026-03-01,c1,Kanarienvogel,Vogelhaus,3.00
2,2026-03-02,c2,金丝雀,Vogelhaus,4.00
3,no day,c3,Kanarienvogel,13912345678,5.00
`;

interface Sighting {
  canary: string;
  where: string;
}

function sightingsIn(bytes: Buffer, where: string): Sighting[] {
  return canaries
    .concat(passphrase)
    .flatMap((canary) =>
      [Buffer.from(canary, 'utf8'), Buffer.from(canary, 'utf16le')].some((form) => bytes.includes(form))
        ? [{ canary, where }]
        : [],
    );
}

function sightingsUnder(folder: string): { files: number; sightings: Sighting[] } {
  const files = fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return {
    files: files.length,
    sightings: files.flatMap((file) => [
      ...sightingsIn(Buffer.from(path.basename(file)), `the name ${file}`),
      ...sightingsIn(fs.readFileSync(file), file),
    ]),
  };
}

it('of what is imported into a locked archive and typed in it nothing is in any file, log or message of ours', async () => {
  const machine = temporaryFolder();
  const given = path.join(temporaryFolder(), 'orders.csv');
  fs.writeFileSync(given, source);
  expect(sightingsUnder(path.dirname(given)).sightings).not.toEqual([]);
  const temporary = path.join(machine, 'temporary');
  fs.mkdirSync(temporary);
  const archive = path.join(machine, 'shop.shuke');
  const child = startEngineChild(['canary', archive, given], {
    environment: { TMPDIR: temporary, TEMP: temporary, TMP: temporary, SHUKE_TEST_PASSPHRASE: passphrase },
  });
  const messages: Buffer[] = [];
  child.process.stderr.on('data', (chunk: Buffer) => messages.push(chunk));
  child.process.stdout.on('data', (chunk: Buffer) => messages.push(chunk));

  await child.said('imported and edited');
  expect(child.lines).toContain('imported and edited');
  const atWork = sightingsUnder(machine);
  expect(fs.existsSync(`${archive}-wal`)).toBe(true);
  await child.kill();
  const afterDeath = sightingsUnder(machine);

  expect(atWork.sightings).toEqual([]);
  expect(afterDeath.sightings).toEqual([]);
  expect(atWork.files).toBeGreaterThan(3);
  expect(Buffer.concat(messages).toString()).toContain('defect in customers.create');
  expect(sightingsIn(Buffer.concat(messages), 'what it said')).toEqual([]);
});
