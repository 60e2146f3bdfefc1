import type { TextEncoding } from '../../shared/import/recognition.ts';

/** The letters beyond ASCII that a language writes; `common` ones speak for it, others are merely possible. */
interface Language {
  encodings: readonly TextEncoding[];
  common: string;
  rare?: string;
  /** A language that few files are in needs better evidence. */
  weight?: number;
}

const western: readonly TextEncoding[] = ['windows-1252', 'macintosh'];
const central: readonly TextEncoding[] = ['windows-1250', 'iso-8859-2'];
const cyrillic: readonly TextEncoding[] = ['windows-1251', 'koi8-r', 'x-mac-cyrillic', 'ibm866'];

export const languages: readonly Language[] = [
  { encodings: western, common: 'äöüß' },
  { encodings: western, common: 'éèêëàâçîïôùûœ' },
  { encodings: western, common: 'áéíóúñü', rare: 'ºª' },
  { encodings: western, common: 'ãõáéíóúâêôàç' },
  { encodings: western, common: 'àèéìòù' },
  { encodings: western, common: 'åäöé' },
  { encodings: western, common: 'æøåé' },
  { encodings: western, common: 'áéíóúýþæöð', weight: 0.9 },
  // Customers of many countries in one list.
  { encodings: western, common: 'äöüßéèêëàâçîïôùûœáíóúñãõåæøìò', weight: 0.85 },
  { encodings: central, common: 'áéíóöőúüű' },
  { encodings: central, common: 'ąćęłńóśźż' },
  { encodings: central, common: 'áčďéěíňóřšťúůýž' },
  { encodings: central, common: 'áäčďéíĺľňóôŕšťúýž' },
  { encodings: central, common: 'čćđšž' },
  { encodings: central, common: 'ăâîşţșț' },
  { encodings: cyrillic, common: 'оеаинтсрвлкмду', rare: 'бгёжзйпфхцчшщъыьэюя' },
  { encodings: cyrillic, common: 'оеаинтсрвлкмдуія', rare: 'бгєжзйпфхцчшщьюїґ' },
  { encodings: cyrillic, common: 'оеаинтсрвлкмдуј', rare: 'бгђжзљњпћфхцчџш' },
  { encodings: ['windows-1253'], common: 'αοιετσνηυρπκμλςάίόήέύώ', rare: 'βγδζθξφχψωϊϋΐΰ' },
  { encodings: ['windows-1254'], common: 'çğıöşüâîû' },
  { encodings: ['windows-1257'], common: 'ąčęėįšųūž' },
  { encodings: ['windows-1257'], common: 'āčēģīķļņšūž' },
  { encodings: ['windows-1257'], common: 'äöõüšž', weight: 0.95 },
];

/** Where a file says nothing, a shop's currency says which letters are likelier. */
export const encodingsOfCurrency: Readonly<Partial<Record<string, readonly TextEncoding[]>>> = {
  HUF: central,
  PLN: central,
  CZK: central,
  RON: central,
  RUB: cyrillic,
  UAH: cyrillic,
  BGN: cyrillic,
  RSD: cyrillic,
  TRY: ['windows-1254'],
  KRW: ['euc-kr'],
  JPY: ['shift_jis', 'euc-jp'],
};
