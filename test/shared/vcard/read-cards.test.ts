import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CardReader, readCards } from '../../../shared/vcard/read-cards.ts';
import { realData } from '../../real-data.ts';

function cardsOf(...lines: string[]) {
  return readCards(lines.join('\r\n'));
}

function onlyCard(...lines: string[]) {
  const cards = cardsOf('BEGIN:VCARD', ...lines, 'END:VCARD');
  expect(cards).toHaveLength(1);
  const [card] = cards;
  if (!card) throw new Error('no card');
  return card;
}

const contacts = realData('contacts');
const file = (name: string) => readCards(readFileSync(join(contacts ?? '', name), 'utf8'));

describe.skipIf(contacts === null)('the files of real programs', () => {
  it('come in card by card: Android, 2.1 with quoted-printable over several lines', () => {
    const cards = file('John_Doe_ANDROID.vcf');
    expect(cards).toHaveLength(6);
    expect(cards[0]).toMatchObject({ name: '', emails: [{ text: 'john.doe@company.com' }], tags: ['My Contacts'] });
    expect(cards[2]).toMatchObject({ name: 'Ñ Ñ Ñ Ñ Ñ', phones: [{ label: 'cell', text: '123456789' }] });
    expect(cards[3]?.phones.map(({ text }) => text)).toEqual(['123456', '234567', '3456789', '45678901']);
    expect(cards[3]?.note).toMatch(/^[Ñ \n]+$/);
    expect(cards[4]?.note).toContain('http://www.company.com');
    expect(cards[4]?.company).toBe('ÑÑÑÑÑÑÑÑÑÑÑÑ');
    const photo = cards.find((card) => card.photo !== null)?.photo ?? '';
    expect(Buffer.from(photo, 'base64').subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
  });

  it('come in whole: Google, 3.0 with groups and an address in one piece', () => {
    const [card, ...further] = file('John_Doe_GMAIL.vcf');
    expect(further).toEqual([]);
    expect(card).toMatchObject({
      name: 'Mr. John Richter, James Doe Sr.',
      otherNames: ['Jon Dow'],
      isCompany: false,
      phones: [
        { label: 'cell', text: '905-555-1234' },
        { label: 'home', text: '905-666-1234' },
      ],
      emails: [{ label: 'home', text: 'john.doe@ibm.com' }],
      birthday: '1980-03-22',
      company: 'IBM',
      role: 'Money Counter',
      dates: [{ kind: 'anniversary', label: '', text: '1975-03-01' }],
    });
    expect(card?.addresses[0]?.street).toContain('New York 12345\nUnited States of America');
    for (const kept of ['Favotire Color: Blue', '(spouse): Jenny', 'http://www.ibm.com']) {
      expect(card?.note).toContain(kept);
    }
  });

  it('come in whole: Outlook, 2.1 with a photo and properties of its own', () => {
    const [card, ...further] = file('John_Doe_MS_OUTLOOK.vcf');
    expect(further).toEqual([]);
    expect(card).toMatchObject({
      name: 'Mr. John Richter James Doe Sr.',
      otherNames: ['Johny'],
      company: 'IBM',
      role: 'Money Counter',
      birthday: '1980-03-22',
      dates: [{ kind: 'anniversary', text: '2011-01-13' }],
      addresses: [
        { label: 'work', street: 'Cresent moon drive', city: 'Albaney, New York', postcode: '12345' },
        { label: 'home', street: 'Silicon Alley 5,', city: 'New York' },
      ],
    });
    for (const kept of ['Accounting', 'Counting Money', 'johny5@aol.com', 'Big Blue', 'Jenny']) {
      expect(card?.note).toContain(kept);
    }
    expect(Buffer.from(card?.photo ?? '', 'base64').at(-1)).toBe(0xd9);
  });

  it('come in whole: Apple, a company with its photo', () => {
    const [card, ...further] = file('apple.vcf');
    expect(further).toEqual([]);
    expect(card).toMatchObject({
      name: 'Apple Computer AG',
      isCompany: true,
      company: '',
      addresses: [{ label: 'work', street: 'Birgistrasse 4a', city: 'Wallisellen-Zürich', postcode: '8304' }],
      note: 'URL (homepage): http://www.apple.ch',
    });
    expect(Buffer.from(card?.photo ?? '', 'base64').at(-1)).toBe(0xd9);
  });

  it('come in with as many cards as they hold', () => {
    const counts = readdirSync(contacts ?? '')
      .filter((name) => name.endsWith('.vcf'))
      .map((name) => {
        const begins = readFileSync(join(contacts ?? '', name), 'utf8').match(/^BEGIN:VCARD/gm) ?? [];
        return [name, file(name).length, begins.length] as const;
      });
    expect(counts.length).toBeGreaterThan(0);
    for (const [, read, held] of counts) expect(read).toBe(held);
  });
});

describe('a card', () => {
  it('of 4.0 gives its phone without the scheme, its photo from a data address, a birthday without a year', () => {
    expect(
      onlyCard(
        'VERSION:4.0',
        'FN:王小明',
        'TEL;VALUE=uri;TYPE="cell,home":tel:+86-138-0013-8000',
        'PHOTO:data:image/png;base64,iVBORw0KGgo=',
        'BDAY:--0512',
      ),
    ).toMatchObject({
      phones: [{ label: 'cell home', text: '+86-138-0013-8000' }],
      photo: 'iVBORw0KGgo=',
      birthday: '--05-12',
    });
  });

  it('without a formatted name is called by the parts of its name, in Chinese the family first', () => {
    expect(onlyCard('VERSION:3.0', 'N:王;小明;;;').name).toBe('王小明');
    expect(onlyCard('VERSION:3.0', 'N:Lopez;Maria;Jane;Dr.;').name).toBe('Dr. Maria Jane Lopez');
  });

  it('loses to a broken character only that one', () => {
    const quoted = 'ORG;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=91=C3=91=80';
    expect(onlyCard('VERSION:2.1', 'FN:A', quoted).company).toBe('ÑÑ\uFFFD');
  });

  it('has another name in how its name sounds', () => {
    const sounds = ['X-PHONETIC-FIRST-NAME:Xiaoming', 'X-PHONETIC-LAST-NAME:Wang'];
    expect(onlyCard('FN:王小明', 'N:王;小明;;;', ...sounds)).toMatchObject({ otherNames: ['Wang Xiaoming'], note: '' });
  });

  it('has the birthday without a year that Apple writes with 1604', () => {
    expect(onlyCard('FN:A', 'BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-12').birthday).toBe('--05-12');
  });

  it('is read in the character set its property names, and in that of old Chinese phones where none is', () => {
    const quoted = 'FN;CHARSET=GBK;ENCODING=QUOTED-PRINTABLE:=CD=F5=D0=A1=C3=F7';
    expect(onlyCard('VERSION:2.1', quoted).name).toBe('王小明');
    expect(onlyCard('VERSION:2.1', quoted.replace(';CHARSET=GBK', '')).name).toBe('王小明');
  });

  it('finds WeChat where phones write it', () => {
    expect(onlyCard('FN:A', 'IMPP;X-SERVICE-TYPE=WeChat;TYPE=HOME:x-apple:ming88').wechats).toEqual([
      { label: 'home', text: 'ming88' },
    ]);
    expect(onlyCard('FN:A', 'X-WECHAT:ming88').wechats).toEqual([{ label: '', text: 'ming88' }]);
  });

  it('loses no property it has no field for', () => {
    expect(onlyCard('FN:A', 'NOTE:first', 'X-FOO;TYPE=BAR:one\\, two', 'GEO:31.2;121.4').note).toBe(
      'first\nX-FOO: one, two\nGEO: 31.2; 121.4',
    );
  });

  it('that the file breaks off is read as far as it goes', () => {
    expect(cardsOf('BEGIN:VCARD', 'FN:A', 'BEGIN:VCARD', 'FN:B').map(({ name }) => name)).toEqual(['A', 'B']);
  });
});

describe('a hostile file', () => {
  it('is read as far as it can be, whatever is in its lines', () => {
    const piece = fc.constantFrom(
      ...['BEGIN:VCARD', 'END:VCARD', 'FN', 'N', 'TEL', 'PHOTO', 'item1.', 'X-ABLabel', ';', ':', '=', ',', '"', '\\'],
      ...[
        '\n',
        '\r\n',
        ' ',
        'ENCODING=QUOTED-PRINTABLE',
        'ENCODING=b',
        'CHARSET=',
        'nowhere',
        'gbk',
        '=C3',
        '王',
        '\0',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        const begun = text.split(/\r\n|\n|\r/).filter((line) => line.trimEnd() === 'BEGIN:VCARD').length;
        expect(readCards(`\n${text}`)).toHaveLength(begun);
      }),
      { numRuns: 1_000 },
    );
  });

  it('without a colon, or folded a hundred thousand times, takes no time to speak of', () => {
    const lines = Array<string>(100_000).fill(' ;;;;;;;;;;');
    const startedAtMs = performance.now();
    expect(readCards(['BEGIN:VCARD', 'FN', ...lines].join('\n'))).toHaveLength(1);
    expect(performance.now() - startedAtMs).toBeLessThan(5_000);
  });

  // A copy of the list for each of them would take minutes: the limit of this file's tests fails it.
  it('takes two hundred thousand parameters on one line', () => {
    const [card] = cardsOf('BEGIN:VCARD', 'FN:Ann', `TEL${';TYPE=home,work;other'.repeat(100_000)}:1`, 'END:VCARD');
    expect(card?.phones).toHaveLength(1);
  });
});

describe('a file that arrives in portions', () => {
  it('gives the same cards wherever it is parted', () => {
    const text = [
      'BEGIN:VCARD\r\nFN:王小明\r\nNOTE:one\r\n  two\r\nEND:VCARD\r\n',
      'BEGIN:VCARD\rFN:A\rEND:VCARD\nBEGIN:VCARD\n\nFN:B',
    ].join('');
    const whole = readCards(text);
    expect(whole.map(({ name }) => name)).toEqual(['王小明', 'A', 'B']);
    fc.assert(
      fc.property(fc.array(fc.nat(text.length), { maxLength: 12 }), (places) => {
        const cuts = [0, ...places.toSorted((one, other) => one - other), text.length];
        const reader = new CardReader();
        const cards = cuts.slice(1).flatMap((cut, index) => reader.push(text.slice(cuts[index], cut)));
        expect([...cards, ...reader.end()]).toEqual(whole);
      }),
    );
  });
});

describe('a file that holds no card', () => {
  it('gives none, whatever is in it', () => {
    expect(readCards('')).toEqual([]);
    expect(readCards('\uFFFD\uD800\0')).toEqual([]);
    expect(cardsOf('a,b', '1,2')).toEqual([]);
  });
});
