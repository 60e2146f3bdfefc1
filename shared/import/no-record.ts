import { foldText } from '../text.ts';
import { cellAsTyped } from './cell-text.ts';
import { type Cell, type ImportField, type Interpretation, identifyingFields } from './fields.ts';
import { importKindDefinitions } from './import-kinds.ts';
import { readDay } from './read-day.ts';

/** Why a row between the data of a file is passed over: it is no record of anything. */
export const passedOverReasons = ['empty', 'total', 'group', 'page', 'heading', 'notFilledIn'] as const;
export type PassedOverReason = (typeof passedOverReasons)[number];

const totalWords =
  /^(?:(?:本|当|全|每)?[页頁月日周季年天店组組]?(?:小|合|总|總|共|累)\s*[计計](?:\s*[:：].*)?|[总總]和|[总總][额額]|汇总|匯總|sub-?\s?totals?|(?:grand |page |daily |monthly |overall )?totals?|total (?:general|général)|sum|summe|gesamt(?:summe)?|zwischensumme|sous-?total|suma|subtotal|σ|∑|計|総計|小計|合計|total (?:for|of) .+|summe (?:für|von) .+|total (?:de|pour|para) .+)[\s:：]*$/u;
const totalBefore =
  /^(?:(?:本|当|全)?[页頁月日周季年天]?(?:小|合|总|總|共)[计計]|sub-?total|total|grand total|summe|gesamt)\s*[(（:：]?\s*(?:共\s*)?[\d,.]+\s*(?:人|位|单|單|笔|筆|条|條|项|項|家|名|records?|rows?|customers?|orders?|kunden|items?)?\s*[)）]?$/u;
const countBefore = /^共\s*[\d,]+\s*(?:人|位|单|單|笔|筆|条|條|项|項|家|名)(?:会员|會員|客户|客戶|记录|記錄)?[。.]?$/u;
const pageWords =
  /^(?:第\s*\d+\s*[页頁](?:\s*[,，/]?\s*共\s*\d+\s*[页頁])?|page\s*\d+(?:\s*(?:of|\/)\s*\d+)?|seite\s*\d+(?:\s*von\s*\d+)?|[-–—\s]*\d+\s*\/\s*\d+[-–—\s]*|(?:打印|导出|導出|列印|制表|製表|生成)(?:时间|時間|日期|人|员|員)?\s*[:：].*|(?:printed|exported|generated)(?: on| at| by)?\s*[:：]?.*\d.*|(?:gedruckt|erstellt) am.*|[-–—=_*]{5,})$/u;

/** Words over the sums below a list: 总交易单数, 退款总金额. */
const headingOfSums =
  /^(?:总|總|合计|累计|共计).{1,10}$|.{1,12}(?:总(?:金)?额|总数|总笔数|合计)$|^total (?:number|amount|count|sales|refunds?|fees?)\b.{0,30}$/u;
/** What programs write below the last row they gave out. */
const closingWords =
  /\brecords?(?:\(s\))? (?:downloaded|exported)\b|^seller id\s*:|^end of (?:report|file)\b|^(?:accrual|cash) basis\b|(?:accrual|cash) basis$/u;

const longestWord = 60;

/** True for 合计, 小计：, "Grand total": a word for a sum of other rows. */
export function isTotalWord(typed: string): boolean {
  if (typed.length > longestWord) return false;
  const text = foldText(typed).trim();
  return totalWords.test(text) || totalBefore.test(text) || countBefore.test(text);
}

/** Says why a row is no record; null where it is one, or may be. Asked of rows that cannot be taken, or look odd. */
export type NoRecord = (cells: readonly Cell[]) => PassedOverReason | null;

const anyReading = { dateOrder: 'dmy', date1904: false } as const;

const fieldsOfWho: readonly ImportField[] = identifyingFields;
const fieldsOfGoods: readonly ImportField[] = ['product', 'description', 'category', 'order'];

export function noRecordFinder(interpretation: Interpretation, headings: readonly string[]): NoRecord {
  const { kind, mapping, ownFields = [], isExchange = false } = interpretation;
  if (isExchange) return () => null;
  const hasMoney = importKindDefinitions[kind].hasMoney === true;
  const columnsOf = (fields: readonly ImportField[]): number[] => fields.flatMap((field) => mapping[field] ?? []);
  const mapped = new Set([...Object.values(mapping).flat(), ...ownFields.flatMap(({ columns }) => columns)]);
  const who = columnsOf(fieldsOfWho);
  const goods = columnsOf(fieldsOfGoods);
  const when = columnsOf(['day']);
  const money = columnsOf(['amount', 'unitPrice', 'paidOut']);
  let areSumsBelow = false;
  const foldedHeadings = headings.map((heading) => foldText(heading).trim());

  function isTotal(cells: readonly Cell[], texts: readonly string[]): boolean {
    const places = texts.flatMap((text, column) => (text !== '' && isTotalWord(text) ? [column] : []));
    if (places.length === 0) return false;
    const isWord = (column: number): boolean => texts[column] === '' || isTotalWord(texts[column] ?? '');
    const hasReach = columnsOf(['phone', 'email']).some((column) => (texts[column] ?? '') !== '' && !isWord(column));
    if (hasReach) return false;
    const hasDay = when.some((column) => readDay(cells[column] ?? null, anyReading) !== null);
    // Somebody, or something sold, can be called Total: then a day stands there, and the other of the two.
    if (hasMoney && hasDay) return who.every(isWord) && goods.every(isWord);
    return who.every((column) => isWord(column) || isNumberText(texts[column] ?? '')) || (!hasDay && hasMoney);
  }

  return (cells) => {
    const texts = cells.map((cell) => cellAsTyped(cell).trim());
    const filled = texts.flatMap((text, column) => (text === '' ? [] : [column]));
    if (filled.length === 0) return 'empty';
    if (isHeading(texts, filled)) return 'heading';
    if (isOfSums(texts, filled)) return 'total';
    if (saysNeither(cells) && filled.some((column) => closingWords.test(foldText(texts[column] ?? '')))) return 'page';
    const different = [...new Set(filled.map((column) => texts[column] ?? ''))];
    if (different.length <= 2 && different.some((text) => text.length <= 100 && pageWords.test(foldText(text)))) {
      const isRecord = hasMoney && money.some((column) => texts[column] !== undefined && texts[column] !== '');
      if (!isRecord) return 'page';
    }
    if (isTotal(cells, texts)) return 'total';
    if (carriesNothing(texts))
      return filled.some((column) => !mapped.has(column)) && isLoneText(different) ? 'group' : 'empty';
    return isGroup(texts, different) ? 'group' : null;
  };

  /** A line of words for sums, and the sums below it. */
  function isOfSums(texts: readonly string[], filled: readonly number[]): boolean {
    const areHeadings =
      filled.length >= 2 && filled.every((column) => headingOfSums.test(foldText(texts[column] ?? '')));
    if (areHeadings) areSumsBelow = true;
    return (
      areHeadings || (areSumsBelow && filled.every((column) => isNumberText((texts[column] ?? '').replace(/^`/, ''))))
    );
  }

  /** Neither a day nor money. */
  function saysNeither(cells: readonly Cell[]): boolean {
    const hasDay = when.some((column) => readDay(cells[column] ?? null, anyReading) !== null);
    return !hasDay && money.every((column) => !/\d/.test(cellAsTyped(cells[column])));
  }

  function isHeading(texts: readonly string[], filled: readonly number[]): boolean {
    const same = filled.filter((column) => foldedHeadings[column] === foldText(texts[column] ?? ''));
    return same.length >= 2 && same.length >= 0.8 * filled.length;
  }

  /** Nothing of what is taken over stands there: zeros of a formula that waits for its row are nothing. */
  function carriesNothing(texts: readonly string[]): boolean {
    return [...mapped].every((column) => {
      const text = texts[column] ?? '';
      return text === '' || (hasMoney && !who.includes(column) && isZero(text));
    });
  }

  /** One text alone in its row, where rows have a day and money: the name of what follows. */
  function isGroup(texts: readonly string[], different: readonly string[]): boolean {
    if (!hasMoney || !isLoneText(different)) return false;
    return [...when, ...money].every((column) => (texts[column] ?? '') === '' || texts[column] === different[0]);
  }
}

function isLoneText(different: readonly string[]): boolean {
  return different.length === 1 && !isNumberText(different[0] ?? '');
}

function isZero(text: string): boolean {
  return /^[¥￥$€£\s]*0+(?:[.,]0+)?$/.test(text);
}

function isNumberText(text: string): boolean {
  return /^[¥￥$€£\s\d.,%-]+$/.test(text);
}
