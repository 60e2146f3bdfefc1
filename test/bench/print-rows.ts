import type { AnyRow, BenchRow, Unit } from './bench-row.ts';

const headings = ['part', 'measure', 'figure', 'peer', 'ratio', 'limit', 'spread', ''];

/** The rows as a table of Markdown, so that they can be put into a document as they are. */
export function tableOf(rows: readonly AnyRow[]): string {
  const lines = [headings, headings.map(() => '---'), ...rows.map(cellsOf)];
  const widths = headings.map((_, column) => Math.max(...lines.map((cells) => (cells[column] ?? '').length)));
  return lines
    .map((cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`)
    .join('\n');
}

function cellsOf(row: AnyRow): string[] {
  if ('skipped' in row) return [row.part, row.name, '', '', '', '', '', `skipped: ${row.skipped}`];
  const { part, name, unit, figure, peer, ratio, limit, spread } = row;
  const told = (value: number): string => (ratio === null ? figureText(value, unit) : `${value.toFixed(2)}×`);
  return [
    part,
    name,
    figureText(figure, unit),
    peer === null ? '' : `${peer.name}: ${figureText(peer.figure, unit)}`,
    ratio === null ? '' : `${ratio.toFixed(2)}×`,
    limit === null ? '' : `≤ ${ratio === null ? figureText(limit, unit) : `${limit}×`}`,
    `${told(spread.least)} – ${told(spread.most)}, ${row.runs} runs`,
    verdict(row),
  ];
}

function verdict({ isWithin }: BenchRow): string {
  if (isWithin === null) return '';
  return isWithin ? 'within' : 'MISSED';
}

function figureText(value: number, unit: Unit): string {
  const digits = value >= 100 || unit === 'frames' ? 0 : value >= 10 ? 1 : 2;
  return `${value.toFixed(digits)} ${unit}`;
}
