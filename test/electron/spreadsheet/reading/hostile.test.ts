import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { rowsXml, workbookOf, workbookParts } from '../../../fixtures/workbook.ts';
import { zipOf } from '../../../fixtures/zip.ts';
import { readWholeTable, refusalOf } from './read-whole-table.ts';

const sheets = [
  {
    name: 'S',
    rows: rowsXml([
      ['name', 'amount'],
      ['Ann', 5],
    ]),
  },
];
const megabyte = 1024 * 1024;

describe('bombs (faults 62)', () => {
  it('refuses a workbook that declares more than the cap, before unpacking any of it', async () => {
    const content = workbookOf({
      sheets,
      parts: [{ name: 'xl/media/image1.png', content: 'x', declaredBytes: 2 ** 31 }],
    });
    expect(await refusalOf(content)).toEqual({ code: 'FILE_UNPACKS_TOO_LARGE', values: { limit: 500, found: 2_049 } });
  });

  it('refuses a part that unpacks to more than it declared', async () => {
    const rows = rowsXml([
      ['name', 'amount'],
      ['Ann', 'x'.repeat(500_000)],
    ]);
    const content = workbookOf({ sheets: [{ name: 'S', rows }] });
    const lying = zipOf(
      workbookParts({ sheets: [{ name: 'S', rows }] }).map((part) =>
        part.name.includes('sheet1') ? { ...part, declaredBytes: 1_000 } : part,
      ),
    );
    expect((await readWholeTable(content)).cells.length).toBe(1);
    expect((await refusalOf(lying)).code).toBe('FILE_HOSTILE');
  });

  it('refuses parts that unpack over the ratio, and takes repetitive ones below the free size', async () => {
    const repetitive = Buffer.alloc(70 * megabyte, ' ');
    const bomb = workbookOf({ sheets, parts: [{ name: 'xl/worksheets/sheet1.xml', content: repetitive }] });
    expect((await refusalOf(bomb)).code).toBe('FILE_UNPACKS_TOO_LARGE');
    const rows = 'Ann,2024-01-05,5.00,same note every time\n'.repeat(400_000);
    const honest = gzipSync(`name,day,amount,note\n${rows}`);
    expect(rows.length / honest.length).toBeGreaterThan(100);
    expect((await readWholeTable(honest)).cells.length).toBe(400_000);
  });

  it('refuses a gzip bomb in under two seconds', async () => {
    const bomb = gzipSync(Buffer.alloc(200 * megabyte, 'a,b\n'), { level: 1 });
    const before = process.cpuUsage();
    expect((await refusalOf(bomb)).code).toBe('FILE_UNPACKS_TOO_LARGE');
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(2_000);
  });

  it('refuses a million entries by their count', async () => {
    const parts = Array.from({ length: 25_000 }, (_, index) => ({ name: `x${index}`, content: '' }));
    expect(await refusalOf(workbookOf({ sheets, parts }))).toMatchObject({
      code: 'FILE_HOSTILE',
      values: { limit: 20_000 },
    });
  });

  it('reads honest zip64', async () => {
    const parts = workbookParts({ sheets }).map((part) => ({ ...part, isZip64: true }));
    expect((await readWholeTable(zipOf(parts))).cells).toEqual([['Ann', 5]]);
  });

  it('does not look into zips inside a zip', async () => {
    const nested = zipOf([{ name: 'inner.zip', content: zipOf([{ name: 'a', content: Buffer.alloc(megabyte) }]) }]);
    expect(await refusalOf(nested)).toEqual({ code: 'FILE_KIND_UNSUPPORTED', values: { found: 'zip' } });
  });
});

describe('declarations and entities (faults 64)', () => {
  const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>';
  const external = '<!DOCTYPE x SYSTEM "http://127.0.0.1:1/x.dtd">';
  const readsFile = '<!DOCTYPE x [<!ENTITY % p SYSTEM "file:///etc/passwd">%p;]>';
  const names = [
    'xl/workbook.xml',
    'xl/worksheets/sheet1.xml',
    'xl/sharedStrings.xml',
    'xl/styles.xml',
    '_rels/.rels',
    'docProps/core.xml',
  ];
  it.each(names.flatMap((name) => [laughs, external, readsFile].map((declaration) => [name, declaration] as const)))(
    'refuses them in %s: %s',
    async (name, declaration) => {
      const content = workbookOf({
        sheets,
        parts: [{ name, content: `<?xml version="1.0"?>${declaration}<x>&b;</x>` }],
      });
      expect((await refusalOf(content)).code).toBe('FILE_HOSTILE');
    },
  );

  it('refuses them behind a long comment, in the part it reads', async () => {
    const comment = `<!--${Array.from({ length: 20_000 }, (_, index) => index * 7919).join(' ')}-->`;
    const content = workbookOf({
      sheets,
      parts: [{ name: 'xl/worksheets/sheet1.xml', content: `${comment}${laughs}<x/>` }],
    });
    expect((await refusalOf(content)).code).toBe('FILE_HOSTILE');
  });

  it('refuses them in XML and HTML tables', async () => {
    expect((await refusalOf(`<?xml version="1.0"?>${laughs}<Workbook/>`)).code).toBe('FILE_HOSTILE');
    expect(
      (await refusalOf(`<!DOCTYPE html [<!ENTITY a "b">]><html><table><tr><td>&a;</td></tr></table></html>`)).code,
    ).toBe('FILE_HOSTILE');
  });
});

describe('names of parts (faults 66)', () => {
  it('ignores parts that point out of the archive, links, and second parts of one name', async () => {
    const evil = '<worksheet><sheetData><row><c><v>666</v></c></row></sheetData></worksheet>';
    const content = zipOf([
      { name: '../../xl/worksheets/sheet1.xml', content: evil },
      { name: '/xl/worksheets/sheet1.xml', content: evil },
      { name: 'C:\\xl\\worksheets\\sheet1.xml', content: evil },
      { name: 'xl/worksheets/sheet1.xml', content: '/etc/passwd', isSymbolicLink: true, isStored: true },
      ...workbookParts({ sheets }),
      { name: 'XL/worksheets/sheet1.xml', content: evil },
    ]);
    expect((await readWholeTable(content)).cells).toEqual([['Ann', 5]]);
  });
});

describe('strings made to stall a pattern (faults 68)', () => {
  const length = 100_000;
  const strings = [
    ' '.repeat(length),
    '1'.repeat(length),
    '&'.repeat(length),
    '&#'.repeat(length / 2),
    '_x'.repeat(length / 2),
    '1,'.repeat(length / 2),
    'a:'.repeat(length / 2),
    '"'.repeat(length + 1),
    '"a'.repeat(length / 2),
    '<'.repeat(length),
    `<${' a="'.repeat(length / 4)}`,
    '[h'.repeat(length / 2),
    `${'\\'.repeat(length)}`,
    '@.'.repeat(length / 2),
    'sep='.repeat(length / 4),
  ];
  it.each(strings.map((text) => [text.slice(0, 12), text] as const))(
    'passes over %j… in no time',
    async (_start, text) => {
      const quoted = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
      const files: (string | Buffer)[] = [
        text,
        `${text}\n${text}\n`,
        `name,amount\n${text},1\n`,
        `<html><table><tr><td>${text}</td></tr></table>`,
        workbookOf({
          sheets: [
            {
              name: quoted.slice(0, 30),
              rows: rowsXml([
                [quoted, 'b'],
                [quoted, 1],
              ]),
            },
          ],
          styles: `<numFmts><numFmt numFmtId="164" formatCode="${quoted}"/></numFmts>`,
        }),
      ];
      for (const file of files) {
        const before = process.cpuUsage();
        await readWholeTable(file).catch(() => undefined);
        expect(process.cpuUsage(before).user / 1_000).toBeLessThan(1_000);
      }
    },
  );
});
