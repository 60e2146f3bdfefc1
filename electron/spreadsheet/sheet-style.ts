import type { CellStyle } from 'hucre/xlsx';
import type { Language } from '../../shared/settings/contract.ts';

/** Jade, the program's accent. */
export const accentColour = '1F6F5C';
export const greyColour = '5F5B52';
const lineColour = 'E4E1D8';
export const headingFill = 'F1EEE6';

/** A font of the sheet must be named wherever it is made bold or coloured: an unnamed one falls back to a serif. */
export const fontNames: Record<Language, string> = { en: 'Calibri', 'zh-CN': 'Microsoft YaHei' };
export const fontSize = 11;

export interface SheetStyles {
  title: CellStyle;
  section: CellStyle;
  label: CellStyle;
  prose: CellStyle;
  strong: CellStyle;
  /** A cell that formulas follow, made to be changed. */
  toChange: CellStyle;
  total: CellStyle;
  headingLeft: CellStyle;
  headingRight: CellStyle;
}

export function sheetStyles(language: Language): SheetStyles {
  const name = fontNames[language];
  const bold = { name, size: fontSize, bold: true };
  const accentLine = { style: 'thin', color: { rgb: accentColour } } as const;
  const fill = { type: 'pattern', pattern: 'solid', fgColor: { rgb: headingFill } } as const;
  const heading: CellStyle = {
    font: bold,
    fill,
    border: { bottom: accentLine },
  };
  return {
    title: { font: { name, size: 16, bold: true } },
    section: { font: { ...bold, color: { rgb: accentColour } }, border: { bottom: accentLine } },
    label: { font: { name, size: fontSize, color: { rgb: greyColour } }, alignment: { vertical: 'top' } },
    prose: { alignment: { wrapText: true, vertical: 'top' } },
    strong: { font: bold },
    toChange: { font: bold, fill },
    total: { font: bold, border: { top: { style: 'thin', color: { rgb: lineColour } } } },
    headingLeft: { ...heading, alignment: { horizontal: 'left', vertical: 'center', wrapText: true } },
    headingRight: { ...heading, alignment: { horizontal: 'right', vertical: 'center', wrapText: true } },
  };
}

/** Texts next to right-aligned figures keep a little distance. */
export function indented(style: CellStyle): CellStyle {
  return { ...style, alignment: { ...style.alignment, horizontal: 'left', indent: 1 } };
}
