import type { Language } from '../../shared/settings/contract.ts';
import { accentColour, fontNames, fontSize, headingFill } from './sheet-style.ts';
import type { TableColumn } from './table-cells.ts';
import { countFormat, dayFormat, digitsFormat, percentFormat } from './write-cells.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const sheetNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationsOfPackage = 'http://schemas.openxmlformats.org/package/2006/relationships';
const relationsOfOffice = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const contentTypes = 'http://schemas.openxmlformats.org/package/2006/content-types';
const typeOfPart = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A sheet of the workbook, as far as the other parts must know it. */
export interface WrittenSheet {
  name: string;
  /** Headings and rows: "A1:F1001". */
  range: string;
}

/** Every part of a plain workbook except its sheets, by path (ECMA-376 part 1). */
export function partsBesidesSheets(
  sheets: readonly WrittenSheet[],
  columns: readonly TableColumn[],
  language: Language,
): { path: string; xml: string }[] {
  return [
    { path: 'xl/styles.xml', xml: stylesXml(columns, language) },
    { path: 'xl/workbook.xml', xml: workbookXml(sheets) },
    {
      path: 'xl/_rels/workbook.xml.rels',
      xml: relationsXml([
        ...sheets.map((_, index) => ({ type: 'worksheet', target: `worksheets/sheet${index + 1}.xml` })),
        { type: 'styles', target: 'styles.xml' },
      ]),
    },
    { path: '_rels/.rels', xml: relationsXml([{ type: 'officeDocument', target: 'xl/workbook.xml' }]) },
    { path: '[Content_Types].xml', xml: contentTypesXml(sheets.length) },
  ];
}

export function xmlText(text: string): string {
  if (!namedInXml.test(text)) return text;
  // A carriage return must be named, or a reader of XML takes it for a line end of its own.
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');
}

const namedInXml = /[&<>"\r]/u;

function workbookXml(sheets: readonly WrittenSheet[]): string {
  const list = sheets.map(
    ({ name }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const names = sheets.map(({ name, range }, index) => {
    const sheet = xmlText(`'${name.replaceAll("'", "''")}'`);
    const absolute = range.replace(/([A-Z]+)(\d+)/gu, '$$$1$$$2');
    return (
      // Excel looks for the filter's range under this hidden name, too.
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${sheet}!${absolute}</definedName>` +
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${sheet}!$1:$1</definedName>`
    );
  });
  return `${declaration}<workbook xmlns="${sheetNamespace}" xmlns:r="${relationsOfOffice}"><bookViews><workbookView/></bookViews><sheets>${list.join('')}</sheets><definedNames>${names.join('')}</definedNames></workbook>`;
}

function relationsXml(relations: readonly { type: string; target: string }[]): string {
  const list = relations.map(
    ({ type, target }, index) =>
      `<Relationship Id="rId${index + 1}" Type="${relationsOfOffice}/${type}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="${relationsOfPackage}">${list.join('')}</Relationships>`;
}

function contentTypesXml(sheetCount: number): string {
  const override = (path: string, type: string): string =>
    `<Override PartName="/xl/${path}" ContentType="${typeOfPart}.${type}+xml"/>`;
  const sheets = Array.from({ length: sheetCount }, (_, index) =>
    override(`worksheets/sheet${index + 1}.xml`, 'worksheet'),
  );
  return (
    `${declaration}<Types xmlns="${contentTypes}">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `${override('workbook.xml', 'sheet.main')}${override('styles.xml', 'styles')}${sheets.join('')}</Types>`
  );
}

/** Places in the list of cell formats that `stylesXml` makes. */
export const leftHeadingStyle = 1;
export const rightHeadingStyle = 2;
export function columnStyle(column: number): number {
  return rightHeadingStyle + 1 + column;
}

/** Of a day in a mixed column. */
export function styleOfMixedDay(columnCount: number): number {
  return columnStyle(columnCount);
}

/** "@" is number 49 in every workbook; those from 164 on are the workbook's own. */
const textFormatId = 49;
const firstOwnFormatId = 164;

const mixedDay: TableColumn = { kind: 'day', heading: '' };

function stylesXml(columns: readonly TableColumn[], language: Language): string {
  const formats = [...new Set([...columns, mixedDay].map(formatOf).filter((format) => format !== null))];
  const idOf = (format: string): number => firstOwnFormatId + formats.indexOf(format);
  const font = (inner: string): string =>
    `<font>${inner}<sz val="${fontSize}"/><name val="${xmlText(fontNames[language])}"/></font>`;
  const heading = (horizontal: 'left' | 'right'): string =>
    `<xf numFmtId="${textFormatId}" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${horizontal}" vertical="center" wrapText="1"${horizontal === 'left' ? ' indent="1"' : ''}/></xf>`;
  const cell = (column: TableColumn): string => {
    const format = formatOf(column);
    const id = column.kind === 'text' ? textFormatId : format === null ? 0 : idOf(format);
    const alignment = isRightAligned(column)
      ? '<alignment horizontal="right"/>'
      : '<alignment horizontal="left" indent="1"/>';
    return `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">${alignment}</xf>`;
  };
  const own = formats.map((format) => `<numFmt numFmtId="${idOf(format)}" formatCode="${xmlText(format)}"/>`);
  return (
    `${declaration}<styleSheet xmlns="${sheetNamespace}">` +
    (own.length === 0 ? '' : `<numFmts count="${own.length}">${own.join('')}</numFmts>`) +
    `<fonts count="2">${font('')}${font('<b/>')}</fonts>` +
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
    `<fill><patternFill patternType="solid"><fgColor rgb="FF${headingFill}"/></patternFill></fill></fills>` +
    '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
    `<border><left/><right/><top/><bottom style="thin"><color rgb="FF${accentColour}"/></bottom><diagonal/></border></borders>` +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${styleOfMixedDay(columns.length) + 1}">` +
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
    `${heading('left')}${heading('right')}${[...columns, mixedDay].map(cell).join('')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}

export function isRightAligned({ kind }: TableColumn): boolean {
  return kind !== 'text' && kind !== 'mixed';
}

/** Null: a text, or a figure shown as it is. */
function formatOf(column: TableColumn): string | null {
  switch (column.kind) {
    case 'text':
    case 'mixed':
    case 'decimal':
      return null;
    case 'count':
      return countFormat;
    case 'money':
      return digitsFormat(column.digits);
    case 'percent':
      return percentFormat;
    case 'day':
      return dayFormat;
    case 'instant':
      return `${dayFormat} hh:mm:ss`;
  }
}
