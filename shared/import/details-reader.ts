import { byKey } from '../by-key.ts';
import { isDay } from '../day.ts';
import { type EntryCellDetail, entryCellDetails, entryCells } from '../exchange/entry-cells.ts';
import { consentWords, kindWords } from '../exchange/exchange-words.ts';
import { entriesOfCell } from '../exchange/list-cell.ts';
import { simpleFieldOfCell } from '../exchange/simple-field-cell.ts';
import { detailFields } from '../records/customer-fields.ts';
import { oneLine } from '../text.ts';
import type { FlagCell } from './cell-text.ts';
import { readingOfColumn } from './column-notation.ts';
import { type Cells, textReadersFor } from './column-readers.ts';
import type { SaidDetails } from './customer-details.ts';
import { customerDetailFields, type Interpretation } from './fields.ts';
import { importKindDefinitions } from './import-kinds.ts';
import { readDay } from './read-day.ts';

export type DetailsReader = (cells: Cells, flag: FlagCell) => SaidDetails;

/** The further details of a list of customers; null where it is another list, or has none of them. */
export function detailsReader(interpretation: Interpretation): DetailsReader | null {
  const { mapping, kind, isExchange = false } = interpretation;
  if (importKindDefinitions[kind].rowIsCustomer !== true) return null;
  if (customerDetailFields.every((field) => mapping[field] === undefined)) return null;
  const readers = textReadersFor(interpretation);
  const read = byKey(customerDetailFields, (field) => readers.text(mapping[field]));
  const readCompanyNumber = readers.number(mapping.companyNumber);
  const consentReading = readingOfColumn(interpretation, mapping.consentDay?.[0]);
  const confirmedReading = readingOfColumn(interpretation, mapping.addressConfirmedDay?.[0]);
  const readReferrer = readers.number(mapping.referredBy);
  const list = isExchange ? entriesOfCell : looseEntries;

  return (cells, flag) => {
    const details: SaidDetails = {};
    const text = (field: (typeof customerDetailFields)[number]): string | null => read[field](cells, flag);
    const line = (field: (typeof customerDetailFields)[number]): string | null => {
      const said = text(field);
      return said === null || isExchange ? said : oneLine(said);
    };
    for (const field of detailFields) {
      const said = line(field);
      const value = said === null ? null : simpleFieldOfCell(field, said);
      if (value !== null) details[field] = value;
      else if (said !== null) flag('detailUnreadable');
    }
    const addressLabel = line('addressLabel');
    if (addressLabel !== null) details.addressLabel = addressLabel;
    const addressConfirmed = text('addressConfirmedDay');
    if (addressConfirmed !== null)
      details.addressConfirmedDay = readDay(addressConfirmed, confirmedReading)?.day ?? unreadable(flag);
    const companyName = line('company');
    if (companyName !== null) details.companyName = companyName;
    const lookedAfterBy = line('lookedAfterBy');
    if (lookedAfterBy !== null) details.lookedAfterBy = lookedAfterBy;
    const companyNumber = readCompanyNumber(cells, flag);
    if (companyNumber !== null) details.companyNumber = companyNumber;
    const referredBy = readReferrer(cells, flag);
    if (referredBy !== null) details.referredBy = referredBy;

    const otherNames = list(text('otherNames') ?? '');
    if (otherNames.length > 0) details.otherNames = otherNames.map((name) => ({ as_typed: name }));
    for (const field of ['phoneLabels', 'emailLabels'] as const) {
      const labels = entriesOfCell(text(field) ?? '');
      if (labels.length > 0) details[field] = labels;
    }
    const confirmedDays = entriesOfCell(text('phoneConfirmedDays') ?? '');
    if (confirmedDays.length > 0) details.phoneConfirmedDays = confirmedDays.map((day) => (isDay(day) ? day : ''));
    const wechats = list(text('wechat') ?? '');
    const labels = entriesOfCell(text('wechatLabels') ?? '');
    if (wechats.length > 0)
      details.wechats = wechats.map((said, place) => ({ label: labels[place] ?? '', as_typed: said }));

    const kindWord = text('kind');
    if (kindWord !== null) details.kind = kindWords.codeOf(kindWord) ?? unreadable(flag);
    const consentWord = text('consent');
    if (consentWord !== null) details.consent = consentWords.codeOf(consentWord) ?? unreadable(flag);
    const consentDayText = text('consentDay');
    if (consentDayText !== null) details.consentDay = readDay(consentDayText, consentReading)?.day ?? unreadable(flag);
    const readEntries = <Detail extends EntryCellDetail>(detail: Detail): void => {
      const { entries, unknown = 0 } = entryCells[detail].read(text(detail) ?? '');
      if (entries.length > 0) details[detail] = entries;
      if (unknown > 0) flag('detailUnreadable');
    };
    for (const detail of entryCellDetails) readEntries(detail);
    const avoided = entryCells.preferences.read(text('avoids') ?? '').entries;
    if (avoided.length > 0) {
      details.preferences = [
        ...(details.preferences ?? []),
        ...avoided.map((entry) => ({ ...entry, kind: 'avoids' as const })),
      ];
    }
    return details;
  };
}

/** What cannot be read says nothing, and is counted. */
function unreadable(flag: FlagCell): undefined {
  flag('detailUnreadable');
  return undefined;
}

const separators = /[;；,，、|｜\n\t]+|:::/u;

function looseEntries(text: string): string[] {
  return [...new Set(text.split(separators).map((entry) => entry.trim()))].filter((entry) => entry !== '');
}
