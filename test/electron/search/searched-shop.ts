import type { Archive } from '../../../electron/archive/archive.ts';
import { indexEverybody } from '../../../electron/search/search-index.ts';
import { phoneDigits } from '../../../shared/phone.ts';
import { RandomSource } from '../../../shared/sample-shop/random-source.ts';
import { type RemarkField, remarkFields, type SearchedCustomer } from '../../../shared/search/searched-customer.ts';
import { foldText } from '../../../shared/text.ts';

/** A customer of a made-up shop, as the test knows them, apart from any table. */
export interface ShopCustomer extends SearchedCustomer {
  readonly lastDay: string | null;
  readonly netMinor: number | null;
  readonly isBinned: boolean;
}

const surnames = [...'王李张刘陈杨黄赵单曾仇解吕乐', '欧阳', '尉迟'];
const given = [...'小明伟芳娜敏静丽强磊军洋勇艳杰涛超秀霞平刚乐行重朝长'];
const latin = [
  'Rose',
  'Bernard',
  'José',
  'Núñez',
  'Anna',
  'Cooper',
  'Wang',
  'Li',
  "O'Brien",
  'Smith-Jones',
  'Zoë',
  'Иван',
];
const companies = ['红星', '大众', '乐行', '北京长城', 'Acme', 'Red Star', 'Ａ座咖啡', '行重贸易'];
const endings = ['', '有限公司', '有限责任公司', '集团', ' Ltd', ' Co., Ltd.', ' GmbH', '公司'];
const tagNames = ['常客', 'VIP', '老客户', 'late payer', '少糖', 'WiFi 客'];
const places = ['杭州市西湖区 北山街 12 号', 'London', '12 High St Leeds', '上海'];
const noteWords = ['喜欢靠窗的座位', '少糖', 'iced mocha', '对花生过敏', '王小明介绍', 'call before 9', '长期合作'];

function nameOf(random: RandomSource): string {
  const kind = random.whole(0, 9);
  const chinese = () => random.pick(surnames) + random.pick(given) + (random.chance(0.7) ? random.pick(given) : '');
  if (kind < 5) return chinese();
  if (kind === 5) return `${chinese().slice(0, 1)} ${random.pick(given)}${random.pick(given)}`;
  if (kind === 6) return random.pick(companies) + random.pick(endings);
  if (kind === 7) return `${random.pick(latin)}${chinese()}`;
  return `${random.pick(latin)} ${random.pick(latin)}`;
}

/** So many customers with everything a customer can be found by; those with the same seed are the same. */
export function shopCustomers(count: number, seed: string): ShopCustomer[] {
  const random = new RandomSource(seed);
  const some = (most: number, make: () => string): string[] =>
    Array.from({ length: Math.max(0, random.whole(-1, most)) }, make);
  return Array.from({ length: count }, (_, index) => {
    const typed = (): string => {
      const digits = `1${random.pick(['38', '39', '50', '86'])}${String(random.whole(0, 99_999_999)).padStart(8, '0')}`;
      return random.pick([
        digits,
        `+86 ${digits.slice(0, 3)}-${digits.slice(3, 7)}-${digits.slice(7)}`,
        `0${digits.slice(1, 9)}`,
      ]);
    };
    const hasOrdered = random.chance(0.8);
    const said = (): string => some(3, () => random.pick(noteWords)).join(random.pick(['，', '. ', ' ', '\n']));
    const textsOf: Readonly<Record<RemarkField, () => string[]>> = {
      avoids: () => some(1, () => random.pick(noteWords)),
      likes: () => some(2, () => random.pick(noteWords)),
      tag: () => [...new Set(some(2, () => random.pick(tagNames)))],
      person: () => some(2, () => nameOf(random)),
      company: () => [],
      ownField: () => some(1, () => random.pick(['金卡', 'A-12', '2026-05-01', '168.00'])),
      address: () => some(1, () => random.pick(places)),
      howToTalk: () => [random.pick(['', '说话慢一点', 'likes plain words'])],
      note: () => [said()],
      personNote: () => [],
      case: () => some(1, said),
      contact: () => some(4, said),
    };
    return {
      id: index + 1,
      name: random.chance(0.02) ? '' : nameOf(random),
      otherNames: some(2, () => nameOf(random)),
      numbers: [random.pick([`C${String(index).padStart(5, '0')}`, `#${index}`, `${10_000 + index}`, `会员-${index}`])],
      phones: some(2, typed).map((asTyped) => ({ asTyped, digits: phoneDigits(asTyped) })),
      emails: some(
        1,
        () => `${random.pick(['rose', 'wxm', 'li.ming'])}${index}@${random.pick(['qq.com', 'example.org'])}`,
      ),
      wechats: some(1, () => `${random.pick(['wxid_', 'ming', 'R'])}${random.whole(0, 9999)}`),
      remarks: remarkFields.flatMap((field) =>
        textsOf[field]()
          .filter((text) => text !== '')
          .map((text) => ({ field, text, label: '' })),
      ),
      lastDay: hasOrdered ? `2026-0${random.whole(1, 9)}-1${random.whole(0, 9)}` : null,
      netMinor: hasOrdered ? random.whole(-500, 90_000) : null,
      isBinned: random.chance(0.02),
    };
  });
}

export function textsNoted({ remarks }: SearchedCustomer, field: RemarkField): string[] {
  return remarks.filter((remark) => remark.field === field).map(({ text }) => text);
}

/** Writes them into an empty archive, past every act, and makes the index. */
export function writeShop({ writer }: Archive, customers: readonly ShopCustomer[], homeCurrency: string): void {
  const into = (table: string, columns: string) =>
    writer.prepare(`INSERT INTO ${table} (${columns}) VALUES (${columns.replace(/\w+/g, '?')})`);
  const customer = into(
    'customers',
    'id, number, name, name_folded, note, how_to_talk, created_at, updated_at, binned_at',
  );
  const phone = into('customer_phones', 'customer_id, position, as_typed, digits');
  const email = into('customer_emails', 'customer_id, position, as_typed, folded');
  const wechat = into('customer_wechats', 'customer_id, position, as_typed, folded');
  const otherName = into('customer_other_names', 'customer_id, position, as_typed, folded');
  const relation = into('relations', 'customer_id, name, name_folded');
  const total = into('customer_totals', 'customer_id, currency, first_day, last_day, orders, net_minor');
  const preference = into('preferences', 'customer_id, kind, text');
  const address = into('customer_addresses', 'customer_id, position, street');
  const heardCase = into('cases', 'customer_id, heard_at, text, kind');
  const contact = into('contacts', 'customer_id, day, touchpoint, direction, text, created_at');
  const ownValue = into('own_field_values', 'customer_id, field_id, as_text');
  const tag = writer.prepare('INSERT OR IGNORE INTO tags (name, name_folded) VALUES (?, ?)');
  const customerTag = writer.prepare(
    'INSERT INTO customer_tags (customer_id, tag_id) SELECT ?, id FROM tags WHERE name_folded = ?',
  );
  writer.transaction(() => {
    const ownFields = into('own_fields', 'name, name_folded, kind, position');
    const ownField = Number(ownFields.run('等级', '等级', 'text', 1).lastInsertRowid);
    for (const each of customers) {
      const { id, name, lastDay } = each;
      const noted = (field: RemarkField) => textsNoted(each, field);
      customer.run(
        id,
        each.numbers[0],
        name,
        foldText(name),
        noted('note')[0] ?? '',
        noted('howToTalk')[0] ?? '',
        0,
        0,
        each.isBinned ? 1 : null,
      );
      for (const [at, { asTyped, digits }] of each.phones.entries()) phone.run(id, at, asTyped, digits);
      for (const [at, text] of each.emails.entries()) email.run(id, at, text, foldText(text));
      for (const [at, text] of each.wechats.entries()) wechat.run(id, at, text, foldText(text));
      for (const [at, text] of each.otherNames.entries()) otherName.run(id, at, text, foldText(text));
      for (const text of noted('person')) relation.run(id, text, foldText(text));
      for (const kind of ['avoids', 'likes'] as const) for (const text of noted(kind)) preference.run(id, kind, text);
      for (const [at, text] of noted('address').entries()) address.run(id, at, text);
      for (const text of noted('ownField')) ownValue.run(id, ownField, text);
      for (const text of noted('case')) heardCase.run(id, 0, text, 'question');
      for (const text of noted('contact')) contact.run(id, '2026-01-01', 'visit', 'in', text, 0);
      for (const text of noted('tag')) {
        tag.run(text, foldText(text));
        customerTag.run(id, foldText(text));
      }
      if (lastDay !== null) total.run(id, homeCurrency, lastDay, lastDay, 1, each.netMinor);
    }
    indexEverybody(writer);
    writer.exec('UPDATE archive SET change_counter = change_counter + 1');
  })();
}
