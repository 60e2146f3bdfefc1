import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { CustomSeriesRenderItem } from 'echarts/types/dist/shared';
import { useMemo } from 'react';
import { byKey } from '../../shared/by-key.ts';
import type { RolledUpKind } from '../../shared/groups/group-kinds.ts';
import { type MovementPart, movementParts } from '../../shared/ranking/movement.ts';
import { type BridgeBar, movementBridge } from '../../shared/ranking/movement-bridge.ts';
import type { MovementSummary } from '../../shared/ranking/movement-contract.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { Chart } from '../ui/chart.tsx';
import type { ChartColours, ChartDrawing } from '../ui/chart-canvas.tsx';
import { amountText, changeText, columnDigits, countText } from '../ui/figures.ts';
import classes from './movement-page.module.css';

const widestBar = 72;
const barGap = 24;

interface MovementBridgeProps {
  movement: MovementSummary & { before: NonNullable<MovementSummary['before']> };
  /** What counts as one; undefined: each customer. */
  rollUp: RolledUpKind | undefined;
  /** The part that the list holds; null: all. */
  part: MovementPart | null;
  onPart(part: MovementPart | undefined): void;
}

/** From the net of the earlier period to that of this one, over what each part of the customers changed. */
export function MovementBridge({ movement, rollUp, part, onPart }: MovementBridgeProps) {
  const { t, language } = useWords();
  const { data: archive } = useQuery(operations.archive.status.queryOptions());
  const isLow = useMediaQuery('(max-height: 700px)', false, { getInitialValueInEffect: false });
  const { before, now, parts } = movement;
  const { currency } = now.net;
  const bars = useMemo(
    () =>
      movementBridge(
        before.net.minor,
        byKey(movementParts, (part) => ({ changeMinor: parts[part].change.minor })),
      ),
    [before, parts],
  );
  const digits = columnDigits([before.net, now.net, ...Object.values(parts).map(({ change }) => change)]);
  const says = t('movement.bridgeSays', {
    before: amountText(before.net, language, digits),
    now: amountText(now.net, language, digits),
    currency,
    change: changeText({ minor: now.net.minor - before.net.minor, currency }, language, digits),
  });
  const named = useMemo(
    () =>
      bars.map(({ of }) => {
        if (of === 'before' || of === 'now') {
          const { net } = of === 'before' ? before : now;
          return { name: t(`movement.${of}`), customers: '', amount: amountText(net, language, digits) };
        }
        const { customers, change } = parts[of];
        return {
          name: t(`movement.parts.${of}`),
          customers: countText(customers, language),
          amount: changeText(change, language, digits),
        };
      }),
    [bars, before, now, parts, t, language, digits],
  );
  const lowest = Math.min(...bars.map(({ lowMinor }) => lowMinor));
  const highest = Math.max(1, ...bars.map(({ highMinor }) => highMinor));
  const drawing = useMemo<ChartDrawing>(
    () => (colours) => ({
      animation: false,
      grid: { left: 12, right: 12, top: 22, bottom: 40 },
      xAxis: {
        type: 'category',
        data: named.map(({ name, customers }) => (customers === '' ? name : `${name}\n${customers}`)),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: colours.line } },
        axisLabel: { color: colours.quiet, fontSize: 11, lineHeight: 15, interval: 0 },
      },
      yAxis: { type: 'value', show: false, min: Math.min(0, lowest), max: Math.max(0, highest) },
      series: [
        {
          type: 'custom',
          encode: { x: 0, y: [1, 2] },
          data: bars.map(({ lowMinor, highMinor }, place) => [place, lowMinor, highMinor]),
          renderItem: renderBar(
            bars,
            named.map(({ amount }) => amount),
            part,
            colours,
          ),
        },
      ],
    }),
    [bars, named, part, lowest, highest],
  );
  return (
    <div className={`${classes.bridge} public`}>
      <Chart
        title={says}
        summary={says}
        height={isLow ? 140 : 200}
        drawing={drawing}
        headings={[
          t('movement.step'),
          t(rollUp === undefined ? 'ranking.customerShare' : `rolledUp.counted.${rollUp}`),
          t('ranking.netChange', { currency }),
        ]}
        rows={() => named.map(({ name, customers, amount }) => [name, customers, amount])}
        fileName={[archive?.name, t('movement.bridgeFile', { from: now.from, to: now.to })].join(' – ')}
        onPick={(place) => {
          const of = bars[place]?.of;
          onPart(of === undefined || of === 'before' || of === 'now' || of === part ? undefined : of);
        }}
      />
    </div>
  );
}

/** Totals in ink, gains in the accent, losses light with a line round them; those that are not listed are quieter. */
function renderBar(
  bars: readonly BridgeBar[],
  amounts: readonly string[],
  chosen: MovementPart | null,
  colours: ChartColours,
): CustomSeriesRenderItem {
  return (params, api) => {
    const place = params.dataIndex;
    const bar = bars[place];
    if (bar === undefined) return null;
    const [x = 0, bottom = 0] = api.coord([place, bar.lowMinor]);
    const [, top = 0] = api.coord([place, bar.highMinor]);
    const [, end = 0] = api.coord([place, bar.endMinor]);
    const [nextX = 0] = api.coord([place + 1, bar.endMinor]);
    const size = api.size?.([1, 0]);
    const step = Array.isArray(size) ? (size[0] ?? widestBar) : widestBar;
    const width = Math.max(8, Math.min(widestBar, step - barGap));
    const isTotal = bar.of === 'before' || bar.of === 'now';
    const isLoss = bar.of === 'down' || bar.of === 'lost';
    const isQuiet = chosen !== null && !isTotal && bar.of !== chosen;
    const height = Math.max(1, bottom - top);
    return {
      type: 'group',
      children: [
        {
          type: 'rect',
          shape: { x: Math.round(x - width / 2), y: Math.round(top), width: Math.round(width), height },
          style: {
            fill: isTotal ? colours.ink : isLoss ? colours.lightGrey : colours.series,
            ...(isLoss ? { stroke: colours.quiet, lineWidth: 1 } : {}),
            opacity: isQuiet ? 0.35 : 1,
          },
        },
        ...(place === bars.length - 1
          ? []
          : [
              {
                type: 'line' as const,
                silent: true,
                shape: {
                  x1: x + width / 2,
                  y1: Math.round(end) + 0.5,
                  x2: nextX - width / 2,
                  y2: Math.round(end) + 0.5,
                },
                style: { stroke: colours.quiet, lineWidth: 1 },
              },
            ]),
        {
          type: 'text',
          silent: true,
          style: {
            x,
            y: top - 5,
            text: amounts[place] ?? '',
            align: 'center',
            verticalAlign: 'bottom',
            fill: colours.ink,
            fontFamily: colours.fontFamily,
            fontSize: 11,
          },
        },
      ],
    };
  };
}
