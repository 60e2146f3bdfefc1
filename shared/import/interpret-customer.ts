import { compoundSurnames } from '../customers/compound-surnames.ts';
import { calledName, nameOfParts } from '../customers/name-parts.ts';
import { entriesOfCell } from '../exchange/list-cell.ts';
import { phonesOfCell } from '../phone.ts';
import { customerNumberFromCell, foldText, oneLine, tidyCell } from '../text.ts';
import { birthdayReader } from './birthday-reader.ts';
import { rememberedByText } from './bounded-cache.ts';
import { cellText, type FlagCell, isPlaceholder } from './cell-text.ts';
import { type Cells, type ReadText, textReadersFor, withoutTextQuote } from './column-readers.ts';
import { packedDetails, type SaidDetails } from './customer-details.ts';
import { detailsReader } from './details-reader.ts';
import {
  type Cell,
  type CustomerField,
  customerFields,
  type Interpretation,
  type MatchKey,
  type NameOrder,
} from './fields.ts';
import { importKindDefinitions } from './import-kinds.ts';
import { ownValuesReader } from './interpret-own-values.ts';
import { rememberingCustomers } from './remembered-customers.ts';
import type { InterpretedCustomer } from './rows.ts';
import { customerWithinLimits, detailsWithinLimits } from './within-limits.ts';

type ReadTexts = (cells: Cells, flag: FlagCell) => readonly string[];

const nothing: readonly string[] = Object.freeze([]);

const emailSeparators = /[\s;；,，、|｜]+|:::/u;
const tagSeparators = /[;；,，、|｜\n\r\t/]+|:::/u;

const oneHanCharacter = /^\p{Script=Han}$/u;
const hanGivenName = /^\p{Script=Han}{1,2}$/u;

/** Surname and given name in two columns: 三 and 张 are 张三, Trujillo and Ana are Ana Trujillo. */
function joinedName(parts: readonly string[], order: NameOrder | undefined, familyFirst: boolean): string {
  const [first = '', second = ''] = parts;
  if (parts.length === 2 && order !== undefined) {
    const [family, given] = order === 'familyFirst' ? [first, second] : [second, first];
    if (familyFirst) return [family, given].join(' ');
    return nameOfParts({ prefix: '', given, further: '', family, suffix: '' });
  }
  const [surname, given] = [first, second];
  const isHanName =
    parts.length === 2 && hanGivenName.test(given) && (oneHanCharacter.test(surname) || compoundSurnames.has(surname));
  return parts.join(isHanName ? '' : ' ');
}

function listReader(columns: readonly number[] | undefined, split: (text: string) => readonly string[]): ReadTexts {
  if (columns === undefined || columns.length === 0) return () => nothing;
  const splitRemembered = rememberedByText(split);
  const [only] = columns;
  const readOne = (cell: Cell | undefined, flag: FlagCell): readonly string[] => {
    const text = cellText(cell, flag);
    return text === null ? nothing : splitRemembered(text);
  };
  if (columns.length === 1 && only !== undefined) return (cells, flag) => readOne(cells[only], flag);
  return (cells, flag) => {
    const all = columns.flatMap((column) => readOne(cells[column], flag));
    return all.length === 0 ? nothing : [...new Set(all)];
  };
}

/** What is left of a cell's addresses where one of them is the shop's own. */
function withoutShopEmails(read: ReadTexts, { shopEmails = [] }: Interpretation): ReadTexts {
  if (shopEmails.length === 0) return read;
  const own = new Set(shopEmails.map((email) => email.toLowerCase()));
  return (cells, flag) => {
    const emails = read(cells, flag);
    const others = emails.filter((email) => !own.has(email.toLowerCase()));
    if (others.length === emails.length) return emails;
    flag('shopEmailLeftOut');
    return others;
  };
}

/** Lists as our own tables write them. */
function exactListReader(read: ReadText): ReadTexts {
  return (cells, flag) => {
    const text = read(cells, flag);
    return text === null ? nothing : entriesOfCell(text);
  };
}

function partsOf(text: string, separators: RegExp): readonly string[] {
  if (!separators.test(text)) return Object.freeze([text]);
  return Object.freeze([...new Set(text.split(separators).map(tidyCell))].filter((part) => part !== ''));
}

function phoneTexts(text: string): readonly string[] {
  const unquoted = withoutTextQuote(text);
  if (isPlaceholder(unquoted)) return nothing;
  return Object.freeze(phonesOfCell(unquoted).map((phone) => phone.asTyped));
}

function emailTexts(text: string): readonly string[] {
  return isPlaceholder(text) ? nothing : partsOf(text, emailSeparators);
}

/** What tills write as the name of a sale to no one in particular. */
const walkInNames = new Set(
  (
    '散客,散户,散戶,匿名,匿名顾客,匿名客户,匿名用户,非会员,非会员顾客,普通顾客,过路客,零散客户,零售散客,现金客户,门店散客,临时客户,' +
    'walk-in,walk in,walkin,walk-in customer,walk in customer,walkin customer,guest,guest customer,anonymous,cash customer,cash sale'
  ).split(','),
);

function isWalkInName(name: string): boolean {
  return name.length <= 20 && walkInNames.has(foldText(name));
}

const zerosOnly = /^0+$/;

/**
 * Tills and shops write 0 for a guest. What a spreadsheet has shortened (6.90E+15) is many people's number: it stands
 * for somebody only where nothing else does.
 */
function isTellingNumber(number: string, others: Pick<InterpretedCustomer, 'name' | 'phones' | 'emails'>): boolean {
  if (zerosOnly.test(number)) return false;
  const isKnownOtherwise = others.name !== null || others.phones.length > 0 || others.emails.length > 0;
  return !(isKnownOtherwise && customerNumberFromCell(number).mangled);
}

/** The fields a match key looks at. */
export const fieldsOfMatchKey: Readonly<Record<MatchKey, readonly CustomerField[]>> = {
  number: ['number'],
  phone: ['phone'],
  email: ['email'],
  'name+phone': ['name', 'phone'],
  name: ['name'],
};

/** Reads the customer a row names; null where it fills none of number, name, phone, e-mail. */
export type CustomerReader = (cells: Cells, flag: FlagCell) => InterpretedCustomer | null;

export function customerReader(interpretation: Interpretation): CustomerReader {
  const { mapping, isExchange = false } = interpretation;
  const readers = textReadersFor(interpretation);
  const readNumber = readers.number(mapping.number);
  // Hungarians write the family first, too, in letters that do not say so.
  const familyFirst = interpretation.homeCurrency === 'HUF';
  const readWholeName = readers.line(mapping.name, (parts) =>
    joinedName(parts.map(oneLine), interpretation.nameOrder, familyFirst),
  );
  const areNames = !isExchange && interpretation.hasSurnamesFirst === true && interpretation.namesOf !== 'companies';
  const readName: ReadText = areNames
    ? (cells, flag) => {
        const name = readWholeName(cells, flag);
        return name === null ? null : calledName(name, { familyFirst });
      }
    : readWholeName;
  const readList = isExchange
    ? (columns: readonly number[] | undefined) => exactListReader(readers.text(columns))
    : listReader;
  const readPhones = readList(mapping.phone, phoneTexts);
  const readEmails = withoutShopEmails(readList(mapping.email, emailTexts), interpretation);
  const readTags = readList(mapping.tags, (text) => partsOf(text, tagSeparators));
  const readAddress = readers.text(mapping.address);
  const readCity = readers.line(mapping.city);
  const readPostcodeText = readers.line(mapping.postcode);
  const readPostcode: ReadText = (cells, flag) => {
    const text = readPostcodeText(cells, flag);
    return text === null || isExchange ? text : withoutTextQuote(text);
  };
  const readCountry = readers.line(mapping.country);
  const readNote = readers.text(mapping.note);
  const readDay = birthdayReader(interpretation);
  const readOwnValues = ownValuesReader(interpretation);
  const readDetails = detailsReader(interpretation);
  const holdsSales = importKindDefinitions[interpretation.kind].hasMoney === true;

  const read: CustomerReader = (cells, flag) => {
    const saidNumber = readNumber(cells, flag);
    const named = readName(cells, flag);
    const ownName = named === null || (!isExchange && isPlaceholder(named)) ? null : named;
    const said = readDetails === null ? null : readDetails(cells, flag);
    // A row with a company and no name of a person is about the company itself.
    const company = ownName === null && !isExchange ? (said?.companyName ?? null) : null;
    const name = ownName ?? company;
    const phones = readPhones(cells, flag);
    const emails = readEmails(cells, flag);
    const isNumbered = saidNumber !== null && (isExchange || isTellingNumber(saidNumber, { name, phones, emails }));
    const number = isNumbered ? saidNumber : null;
    if (number === null && phones.length === 0 && emails.length === 0) {
      if (name === null || (holdsSales && !isExchange && isWalkInName(name))) return null;
    }
    const details = said === null ? null : detailsWithinLimits(company === null ? said : asCompany(said), flag);
    const customer = {
      number,
      name,
      phones,
      emails,
      address: readAddress(cells, flag),
      city: readCity(cells, flag),
      postcode: readPostcode(cells, flag),
      country: readCountry(cells, flag),
      ...readDay(cells, flag),
      tags: readTags(cells, flag),
      note: readNote(cells, flag),
      ...(readOwnValues === null ? {} : { own: readOwnValues(cells, flag) }),
      ...(details === null || Object.keys(details).length === 0 ? {} : { details: packedDetails(details) }),
    };
    return customerWithinLimits(customer, flag);
  };
  // In a list of customers hardly two rows are alike.
  return holdsSales ? rememberingCustomers(read, columnsOfCustomer(interpretation)) : read;
}

function asCompany({ companyName: _itself, companyNumber: _itsNumber, ...details }: SaidDetails): SaidDetails {
  return { kind: 'company', ...details };
}

function columnsOfCustomer({ mapping, ownFields = [] }: Interpretation): number[] {
  const mapped = customerFields.flatMap((field) => mapping[field] ?? []);
  return [...new Set([...mapped, ...ownFields.flatMap(({ columns }) => columns)])];
}
