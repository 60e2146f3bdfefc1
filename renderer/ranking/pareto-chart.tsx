import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { RankingSummary } from '../../shared/ranking/contract.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { SaveTable } from '../tables/save-table.tsx';
import { Chart } from '../ui/chart.tsx';
import type { ChartDrawing } from '../ui/chart-canvas.tsx';
import { roundShareText, shareText } from '../ui/figures.ts';
import { netShareAt } from './net-share-at.ts';
import type { RankingQuestion } from './ranking-address.ts';

const marked = 0.2;
const tableSteps = [0.01, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];

/** Which share of the customers brings which share of the revenue. */
export function ParetoChart({ summary, question }: { summary: RankingSummary; question: RankingQuestion }) {
  const { t, language } = useWords();
  const { data: archive } = useQuery(operations.archive.status.queryOptions());
  const { pareto } = summary;
  const atMark = netShareAt(pareto, marked);
  const sentence = t('ranking.paretoSays', {
    customers: roundShareText(marked, language),
    net: roundShareText(atMark, language),
  });
  const drawing = useMemo<ChartDrawing>(
    () => (colours) => ({
      animation: false,
      grid: { left: 44, right: 16, top: 12, bottom: 24 },
      tooltip: {
        trigger: 'axis',
        renderMode: 'richText',
        backgroundColor: colours.raised,
        borderColor: colours.line,
        textStyle: { color: colours.ink, fontSize: 12 },
        axisPointer: { lineStyle: { color: colours.quiet } },
        formatter: (points: unknown) => {
          const value = valueOfFirst(points);
          return value === null
            ? ''
            : t('ranking.paretoSays', { customers: shareText(value[0], language), net: shareText(value[1], language) });
        },
      },
      xAxis: axis(colours, language, false),
      yAxis: axis(colours, language, true),
      series: [
        {
          type: 'line',
          showSymbol: false,
          lineStyle: { color: colours.series, width: 2 },
          itemStyle: { color: colours.series },
          areaStyle: { color: colours.accentWash },
          data: pareto.map((point) => [point.customerShare, point.netShare]),
          markLine: {
            silent: true,
            symbol: 'none',
            label: { show: false },
            lineStyle: { color: colours.quiet, type: 'dashed' },
            data: [
              [{ coord: [marked, 0] }, { coord: [marked, atMark] }],
              [{ coord: [0, atMark] }, { coord: [marked, atMark] }],
            ],
          },
        },
      ],
    }),
    [pareto, atMark, language, t],
  );
  return (
    <Chart
      title={sentence}
      summary={sentence}
      height={180}
      drawing={drawing}
      headings={[t('ranking.customerShare'), t('ranking.netShare')]}
      rows={() =>
        tableSteps.map((step) => [roundShareText(step, language), shareText(netShareAt(pareto, step), language)])
      }
      fileName={[archive?.name, t('ranking.curveFile', { from: summary.from, to: summary.to })].join(' – ')}
      saveTable={<SaveTable isCompact question={{ table: 'pareto', question }} />}
    />
  );
}

function axis(colours: Parameters<ChartDrawing>[0], language: 'zh-CN' | 'en', hasLines: boolean) {
  return {
    type: 'value',
    min: 0,
    max: 1,
    interval: hasLines ? 0.5 : 0.2,
    axisLine: { show: !hasLines, lineStyle: { color: colours.line } },
    axisTick: { show: false },
    splitLine: { show: hasLines, lineStyle: { color: colours.line } },
    axisLabel: { color: colours.quiet, fontSize: 11, formatter: (value: number) => roundShareText(value, language) },
  };
}

function valueOfFirst(points: unknown): [number, number] | null {
  const first: unknown = Array.isArray(points) ? points[0] : points;
  if (typeof first !== 'object' || first === null || !('value' in first) || !Array.isArray(first.value)) return null;
  const [x, y] = first.value as unknown[];
  return typeof x === 'number' && typeof y === 'number' ? [x, y] : null;
}
