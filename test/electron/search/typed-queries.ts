import { pinyin } from 'pinyin-pro';
import type { RandomSource } from '../../../shared/sample-shop/random-source.ts';
import { type ShopCustomer, textsNoted } from './searched-shop.ts';

type Draw = (customer: ShopCustomer, random: RandomSource) => string | undefined;

function partOf(text: string, random: RandomSource): string {
  const characters = [...text];
  const from = random.whole(0, Math.max(0, characters.length - 1));
  return characters.slice(from, from + random.whole(1, 6)).join('');
}

function beginningOf(text: string, random: RandomSource): string {
  return [...text].slice(0, random.whole(1, 8)).join('');
}

function inPinyin(name: string, mode: 'surname' | 'normal'): string[] {
  return pinyin(name, { toneType: 'none', type: 'array', mode, v: true });
}

const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

/** What a person would type to find somebody, by kind. */
export const queriesByKind: Readonly<Record<string, Draw>> = {
  'part of a name': ({ name }, random) => partOf(name, random),
  'beginning of a name': ({ name }, random) => beginningOf(name, random),
  'whole name': ({ name }) => name,
  'name in pinyin': ({ name }, random) => beginningOf(inPinyin(name, 'surname').join(''), random),
  'name in pinyin, as single characters': ({ name }) => inPinyin(name, 'normal').join(''),
  'pinyin with blanks': ({ name }) => inPinyin(name, 'surname').join(' '),
  'pinyin of the given name': ({ name }) => inPinyin(name, 'surname').slice(1).join(''),
  initials: ({ name }) =>
    inPinyin(name, 'surname')
      .map((syllable) => syllable.charAt(0))
      .join(''),
  'initials of a part': ({ name }) =>
    inPinyin(name, 'normal')
      .slice(1)
      .map((syllable) => syllable.charAt(0))
      .join(''),
  'surname and initials': ({ name }) => {
    const [surname = '', ...others] = inPinyin(name, 'surname');
    return surname + others.map((syllable) => syllable.charAt(0)).join('');
  },
  'one letter': ({ name }) => inPinyin(name, 'surname')[0]?.charAt(0),
  'other name': ({ otherNames }, random) => partOf(otherNames[0] ?? '', random),
  'full width': ({ name }) => fullWidth(name),
  'capitals and blanks': ({ name }) => ` ${name.toUpperCase().replaceAll(' ', '　')} `,
  'blanks between': ({ name }) => [...name].join(' '),
  'words the other way round': ({ name }) => name.split(' ').reverse().join(' '),
  'name with a company ending': ({ name }, random) => name + random.pick(['有限公司', ' Ltd', ' GmbH', ' co', '公司']),
  'end of a phone': ({ phones }, random) => phones[0]?.digits.slice(-random.whole(2, 8)),
  'part of a phone': ({ phones }, random) => partOf(phones[0]?.digits ?? '', random),
  'phone as typed': ({ phones }) => phones[0]?.asTyped,
  'phone with its country': ({ phones }) =>
    phones[0] === undefined ? undefined : `+86${phones[0].digits.slice(0, 7)}`,
  'beginning of a number': ({ numbers }, random) => beginningOf(numbers[0] ?? '', random),
  number: ({ numbers }) => numbers[0],
  'part of a number': ({ numbers }, random) => partOf(numbers[0] ?? '', random),
  'e-mail': ({ emails }, random) => beginningOf(emails[0] ?? '', random),
  'part of an e-mail': ({ emails }, random) => partOf(emails[0] ?? '', random),
  WeChat: ({ wechats }, random) => partOf(wechats[0] ?? '', random),
  ...Object.fromEntries(
    (['avoids', 'likes', 'person', 'ownField', 'address', 'howToTalk', 'note', 'case', 'contact'] as const).map(
      (field): [string, Draw] => [field, (customer, random) => partOf(textsNoted(customer, field)[0] ?? '', random)],
    ),
  ),
  tag: (customer, random) => beginningOf(textsNoted(customer, 'tag')[0] ?? '', random),
  'name and phone': ({ name, phones }, random) => `${beginningOf(name, random)} ${phones[0]?.digits.slice(-4) ?? ''}`,
  'pinyin and tag': (customer) =>
    `${inPinyin(customer.name, 'surname')[0] ?? ''} ${textsNoted(customer, 'tag')[0] ?? ''}`,
  'phone and preference': (customer, random) =>
    `${customer.phones[0]?.digits.slice(-4) ?? ''} ${partOf(textsNoted(customer, 'likes')[0] ?? '', random)}`,
  'signs alone': (_customer, random) => random.pick(['#', "'", '-', '！', '&', '%']),
  'nothing anybody has': (_customer, random) => random.pick(['zzqx', '龘龘', '🍀', 'ernard']),
};
