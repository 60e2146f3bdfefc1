import { CustomChart, LineChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { type EChartsCoreOption, type EChartsType, init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';

use([CustomChart, LineChart, GridComponent, MarkLineComponent, TooltipComponent, CanvasRenderer]);

/** The roles of the theme as plain values: a canvas knows no CSS. */
export interface ChartColours {
  ink: string;
  quiet: string;
  line: string;
  /** Of the first series. */
  series: string;
  accentWash: string;
  /** Beside the first series, for what went: light, with a line round it. */
  lightGrey: string;
  raised: string;
  /** The letters of the page. */
  fontFamily: string;
}

/** Where Mantine says which theme the page is in. */
const schemeAttribute = 'data-mantine-color-scheme';

export type ChartDrawing = (colours: ChartColours) => EChartsCoreOption;

type Pixels = readonly [x: number, y: number];

/** Where it was clicked, and where a point of the axes lies. */
export type PointPick = (at: Pixels, toPixels: (point: Pixels) => Pixels) => void;

export interface ChartHandle {
  savePicture(fileName: string): void;
}

interface ChartCanvasProps {
  ref?: Ref<ChartHandle>;
  height: number;
  label: string;
  drawing: ChartDrawing;
  /** A click on what stands for a row of the figures, by its place. */
  onPick?: ((place: number) => void) | undefined;
  onPickAt?: PointPick | undefined;
}

export default function ChartCanvas({ ref, height, label, drawing, onPick, onPickAt }: ChartCanvasProps) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);

  useEffect(() => {
    if (place.current === null) return;
    const drawn = init(place.current, null, { renderer: 'canvas' });
    chart.current = drawn;
    const watcher = new ResizeObserver(() => drawn.resize());
    watcher.observe(place.current);
    return () => {
      watcher.disconnect();
      drawn.dispose();
      chart.current = null;
    };
  }, []);

  useEffect(() => {
    const draw = (): void => {
      if (place.current !== null) {
        const colours = coloursAt(place.current);
        const option = { textStyle: { fontFamily: colours.fontFamily }, ...drawing(colours) };
        chart.current?.setOption(option, { notMerge: true });
      }
    };
    draw();
    // Heard before anything is painted in the other theme, so that the chart never lags behind the page.
    const watcher = new MutationObserver(draw);
    watcher.observe(document.documentElement, { attributeFilter: [schemeAttribute] });
    return () => watcher.disconnect();
  }, [drawing]);

  useEffect(() => {
    const drawn = chart.current;
    if (drawn === null || onPick === undefined) return undefined;
    const pick = ({ dataIndex }: { dataIndex?: number }): void => {
      if (dataIndex !== undefined) onPick(dataIndex);
    };
    drawn.on('click', pick);
    return () => void drawn.off('click', pick);
  }, [onPick]);

  useEffect(() => {
    const drawn = chart.current;
    if (drawn === null || onPickAt === undefined) return undefined;
    const pick = ({ offsetX, offsetY }: { offsetX: number; offsetY: number }): void =>
      onPickAt([offsetX, offsetY], ([x, y]) => {
        const [inX = 0, inY = 0] = drawn.convertToPixel('grid', [x, y]);
        return [inX, inY];
      });
    drawn.getZr().on('click', pick);
    return () => {
      if (!drawn.isDisposed()) drawn.getZr().off('click', pick);
    };
  }, [onPickAt]);

  useImperativeHandle(ref, () => ({
    savePicture: (fileName) => {
      const drawn = chart.current;
      if (drawn === null || place.current === null) return;
      const link = document.createElement('a');
      link.href = drawn.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: colourOf(place.current, '--paper') });
      link.download = `${fileName}.png`;
      link.click();
    },
  }));

  return <div ref={place} role="img" aria-label={label} style={{ height }} />;
}

function colourOf(element: Element, variable: string): string {
  return getComputedStyle(element).getPropertyValue(variable).trim();
}

function coloursAt(element: Element): ChartColours {
  return {
    ink: colourOf(element, '--ink'),
    quiet: colourOf(element, '--ink-quiet'),
    line: colourOf(element, '--line'),
    series: colourOf(element, '--chart-1'),
    accentWash: colourOf(element, '--accent-wash'),
    lightGrey: colourOf(element, '--chart-5'),
    raised: colourOf(element, '--raised'),
    fontFamily: getComputedStyle(element).fontFamily,
  };
}
