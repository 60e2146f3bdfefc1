import fc from 'fast-check';
import { calledName } from '../../../shared/customers/name-parts.ts';
import { tidyCell } from '../../../shared/text.ts';
import type { ContactCard } from '../../../shared/vcard/contact-card.ts';

/** Any text as the archive keeps it: no half characters, no blanks at its ends. */
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 120 }),
    fc.string({
      unit: fc.constantFrom('王', 'é', ';', ',', '\\', '\n', ':', '"', '=', ' ', 'n', '𠮷', 'A', '.'),
      maxLength: 200,
    }),
  )
  .map((drawn) => tidyCell(drawn.replace(/\r/g, ' ').toWellFormed()));
const said = text.filter((drawn) => drawn !== '');
const label = fc.oneof(text, fc.constantFrom('', 'work', 'home', 'cell', 'work fax', '家里'));

const labelled = (entry: fc.Arbitrary<string>) =>
  fc.uniqueArray(fc.record({ label, text: entry }), { maxLength: 3, selector: (drawn) => drawn.text });

/** Of what a scheme in front would be taken from, none is drawn. */
const plain = said.filter((drawn) => !/^(?:tel|mailto|x-apple|wechat|weixin|xmpp):/i.test(drawn));

export const anyCard: fc.Arbitrary<ContactCard> = fc
  .record({
    name: text.map((drawn) => calledName(drawn)),
    isCompany: fc.boolean(),
    otherNames: fc.uniqueArray(said, { maxLength: 3 }),
    phones: labelled(plain),
    emails: labelled(plain),
    wechats: labelled(plain),
    addresses: fc.array(fc.record({ label, street: said, city: text, postcode: text, country: text }), {
      maxLength: 2,
    }),
    birthday: fc.oneof(text, fc.constantFrom('1980-03-22', '--05-12', '5月12日', '农历八月十五', '--02-29')),
    dates: fc.array(
      fc.record({
        kind: fc.constantFrom('anniversary', 'own'),
        label: fc.oneof(text, fc.constantFrom('', 'anniversary', '开业')),
        text: fc.oneof(said, fc.constantFrom('2011-01-13', '20110113', '--05-12', '农历八月十五')),
      }),
      { maxLength: 2 },
    ),
    company: text,
    role: text,
    tags: fc.uniqueArray(said, { maxLength: 3 }),
    note: text,
    photo: fc.option(
      fc.uint8Array({ minLength: 1, maxLength: 300 }).map((bytes) => Buffer.from(bytes).toString('base64')),
    ),
  })
  .map((card) => card satisfies ContactCard);
