import { describe, expect, it } from 'vitest';
import { judgeEncoding } from '../../../../electron/spreadsheet/text-encoding.ts';
import { textEncodings } from '../../../../shared/import/recognition.ts';
import { encodeWith } from '../../../fixtures/encode-with.ts';

/** Lists of names and streets as shops have them, under English headings: nothing but the letters tells. */
const lists: readonly (readonly [string, string, string])[] = [
  ['Hungarian', 'windows-1250', 'Szőke Győző,Őri Tünde,Kovács Béla,Fűzfa utca 3'],
  ['Polish', 'windows-1250', 'Łukasz Żółw,Małgorzata Wójcik,ul. Świętokrzyska 5,Łódź'],
  ['Polish in ISO', 'iso-8859-2', 'Łukasz Żółw,Małgorzata Wójcik,ul. Świętokrzyska 5,Łódź'],
  ['Czech', 'windows-1250', 'Dvořák Jiří,Černý Tomáš,Němcová Božena,Růžena Králová'],
  ['Slovak', 'windows-1250', 'Ľudovít Štúr,Košice,Žilina,Mária Kováčová'],
  ['Croatian', 'windows-1250', 'Ivan Horvat,Šime Đurić,Željko Kovačević'],
  ['Romanian', 'windows-1250', 'Ştefan Popescu,Braşov,Ioana Mureşan,Bucureşti,Târgu Mureş'],
  ['Russian', 'windows-1251', 'Иванов Иван,Москва,Петрова Мария,улица Ленина'],
  ['Russian in KOI8', 'koi8-r', 'Иванов Иван,Москва,Петрова Мария,улица Ленина'],
  ['Russian of DOS', 'ibm866', 'Иванов Иван,Москва,Петрова Мария,улица Ленина'],
  ['Russian of a Mac', 'x-mac-cyrillic', 'Иванов Иван,Москва,Петрова Мария,улица Ленина'],
  ['Ukrainian', 'windows-1251', 'Шевченко Тарас,Київ,Наталія Бойко,Львів'],
  ['Greek', 'windows-1253', 'Γιώργος Παπαδόπουλος,Αθήνα,Μαρία Νικολάου,Θεσσαλονίκη'],
  ['Turkish', 'windows-1254', 'Ayşe Yıldız,Çağrı Öztürk,İstanbul,Gülşen Doğan'],
  ['Lithuanian', 'windows-1257', 'Jonas Žukauskas,Šiauliai,Rūta Kazlauskienė,Panevėžys'],
  ['German', 'windows-1252', 'Jörg Weiß,Käthe Müller,Straße der Freiheit 3,Köln'],
  ['French', 'windows-1252', 'Hélène Lefèvre,François Noël,Besançon,Crêperie du Château'],
  ['Spanish', 'windows-1252', 'Íñigo Peña,María Núñez,Logroño,Málaga'],
  ['Portuguese', 'windows-1252', 'João Conceição,São Paulo,Antônio Araújo,Luís Simões'],
  ['Danish', 'windows-1252', 'Søren Kjær,Åse Bjørn,København,Ærøskøbing'],
  ['Icelandic', 'windows-1252', 'Þórður Ægisson,Reykjavík,Ásdís Guðmundsdóttir'],
  ['names of many countries', 'windows-1252', 'Jörg Weiß,Hélène Noël,Íñigo Peña,Søren Kjær,José Gonçalves'],
  ['French of a Mac', 'macintosh', 'Hélène Lefèvre,François Noël,Besançon,Crêperie du Château'],
  ['German of a Mac', 'macintosh', 'Jörg Weiß,Käthe Müller,Straße der Freiheit 3,Köln'],
  ['Korean', 'euc-kr', '김민수,이영희,박서준,서울시 강남구,최지우,부산'],
  ['Korean with headings', 'euc-kr', '이름,전화번호,주소\n김민수,010-1234-5678,서울'],
  ['Japanese in EUC', 'euc-jp', '山田太郎,さとう商店,東京都渋谷区,鈴木ハナコ,大阪'],
  ['Japanese', 'shift_jis', '山田太郎,さとう商店,東京都渋谷区,鈴木ハナコ,大阪'],
  ['Chinese', 'gb18030', '王小明,欧阳静,陆川,上海市徐汇区,孟瑶,林小满'],
  ['two Chinese words', 'gb18030', '张三,李四'],
  ['traditional Chinese', 'big5', '陳大文,許功蓋,台北市中正區'],
];

describe('the encoding of a text that is no Unicode', () => {
  it.each(lists)('is found by its letters: %s', (_, written, text) => {
    const bytes = Buffer.from(encodeWith(written, `Name,Phone\n${text.replaceAll(',', ',555\n')}\n`));
    const { encoding } = judgeEncoding(bytes, true);
    expect(new TextDecoder(encoding).decode(bytes)).toBe(new TextDecoder(written).decode(bytes));
  });

  it('is decided by the currency of the archive where letters alone do not', () => {
    const bytes = Buffer.from(encodeWith('windows-1250', 'Name\nSzűcs Éva\nToth Imre\n'));
    expect(judgeEncoding(bytes, true)).toEqual({ encoding: 'windows-1252', score: 1, isDoubtful: true });
    expect(judgeEncoding(bytes, true, 'HUF').encoding).toBe('windows-1250');
  });

  it('is said to be doubtful where another reads other letters nearly as well, and only there', () => {
    const of = (encoding: string, text: string) =>
      judgeEncoding(Buffer.from(encodeWith(encoding, text)), true).isDoubtful;
    expect(of('windows-1250', 'Name\nNačik\n')).toBe(true);
    expect(of('windows-1252', 'Name\nJörg Weiß\nKäthe Müller\n')).toBe(false);
    expect(of('windows-1251', 'Name\nИванов Иван\nПетрова Мария\n')).toBe(false);
    expect(of('gb18030', '姓名\n王小明\n欧阳静\n')).toBe(false);
  });

  it('can be read in any of those that can be chosen', () => {
    for (const encoding of textEncodings) expect(new TextDecoder(encoding).decode(Buffer.from([]))).toBe('');
  });
});
