import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { KeyboardEvent } from 'react';
import { useMemo } from 'react';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import type { RankedKey } from '../../shared/ranking/ranking.ts';
import type { ScoredPoint, ScoredPoints } from '../../shared/ranking/scored-contract.ts';
import { operations } from '../app/engine.ts';
import { useWords, type Words } from '../app/words.ts';
import { Chart } from '../ui/chart.tsx';
import { countText } from '../ui/figures.ts';
import { nearestInDirection, nearestPoint, type PicturePoint } from './nearest-point.ts';
import { keyOfPoint, scatterDrawing } from './scatter-drawing.ts';

const height = 392;
/** In a low window the picture and the line below it are seen whole. */
const heightInLowWindow = 248;
const pickedWithinPixels = 12;
const mostInTable = 500;
/** What a key takes as near is what the eye does: the axes are as long as on the screen, of the panel or of the whole page. */
const sides = { panel: [100, 100], page: [300, 100] } as const;

/** A customer, or a group by its key. */
export interface RankedPoint {
  customerId: number;
  group?: { key: string };
}

interface ScoreScatterProps {
  scored: ScoredPoints;
  currentKey: RankedKey | null;
  onCurrent(key: RankedKey): void;
  onOpen(row: RankedPoint): void;
}

/** Money to the right, what money does not show upwards; the first N, the overlooked, and the line that divides them. */
export function ScoreScatter({ scored, currentKey, onCurrent, onOpen }: ScoreScatterProps) {
  const { t, language } = useWords();
  const { data: archive } = useQuery(operations.archive.status.queryOptions());
  const isLow = useMediaQuery('(max-height: 700px)', false, { getInitialValueInEffect: false });
  const isWholePage = useMediaQuery('(max-width: 1080px)', false, { getInitialValueInEffect: false });
  const [width, depth] = sides[isWholePage ? 'page' : 'panel'];
  const { points, valueRange, overlooked } = scored;
  const current = points.find((point) => keyOfPoint(point) === currentKey) ?? points[0];
  const drawnKey = current === undefined ? null : keyOfPoint(current);
  const says = t(overlooked.more === 0 ? 'ranking.scatter.says' : 'ranking.scatter.saysWithMore', {
    customers: t('ranking.customers', { count: scored.customers }),
    overlooked: countText(overlooked.first, language),
    more: countText(overlooked.more, language),
  });
  const drawing = useMemo(
    () =>
      scatterDrawing(scored, drawnKey, {
        moneyScore: t('ranking.moneyScore'),
        cautiousValue: t('ranking.beyondMoney'),
        ofPoint: (point) => `${customerLabel(point)} · ${scoresText(point, t)}`,
      }),
    [scored, drawnKey, t],
  );
  const places = useMemo(() => {
    const range = Math.max(0.1, valueRange.greatest - valueRange.least);
    return points.map(
      ({ moneyScore, cautiousValue }): PicturePoint => [
        (moneyScore / 100) * width,
        ((valueRange.greatest - cautiousValue) / range) * depth,
      ],
    );
  }, [points, valueRange, width, depth]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const here = current === undefined ? undefined : places[points.indexOf(current)];
    if (here === undefined || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    if (!event.key.startsWith('Arrow')) return;
    event.preventDefault();
    const next = points[nearestInDirection(places, here, event.key) ?? -1];
    if (next !== undefined) onCurrent(keyOfPoint(next));
  };
  return (
    <>
      <Chart
        title={says}
        summary={says}
        height={isLow ? heightInLowWindow : height}
        drawing={drawing}
        headings={[t('ranking.rank'), t('ranking.name'), t('ranking.moneyScore'), t('ranking.beyondMoney')]}
        rows={() =>
          points
            .slice(0, mostInTable)
            .map((point) => [
              countText(point.rank, language),
              customerLabel(point),
              point.moneyScore.toFixed(1),
              point.cautiousValue.toFixed(2),
            ])
        }
        fileName={[archive?.name, t('ranking.scatter.title')].join(' – ')}
        hasTableKey
        onPickAt={(at, toPixels) => {
          const inPixels = points.map(({ moneyScore, cautiousValue }) => toPixels([moneyScore, cautiousValue]));
          const picked = points[nearestPoint(inPixels, at, pickedWithinPixels) ?? -1];
          if (picked !== undefined) onCurrent(keyOfPoint(picked));
        }}
      />
      {current !== undefined && (
        <Button
          variant="default"
          h="auto"
          py={4}
          styles={{ label: { whiteSpace: 'normal', lineHeight: 1.4 } }}
          onKeyDown={onKeyDown}
          onClick={() =>
            onOpen({
              customerId: current.customerId,
              ...(current.group === undefined ? {} : { group: { key: current.group } }),
            })
          }
          aria-live="polite"
        >
          <span>
            <bdi>{customerLabel(current)}</bdi>
            {' · '}
            {scoresText(current, t)}
          </span>
        </Button>
      )}
    </>
  );
}

function scoresText({ moneyScore, cautiousValue }: ScoredPoint, t: Words['t']): string {
  return t('ranking.scatter.scores', { money: moneyScore.toFixed(1), value: cautiousValue.toFixed(1) });
}
