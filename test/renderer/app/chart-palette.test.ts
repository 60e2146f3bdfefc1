import { describe, expect, it } from 'vitest';
import { darkChartTokens, lightChartTokens } from '../../../renderer/app/theme.ts';

type Triple = readonly [number, number, number];

/** Of linear sRGB, severity 1: Machado, Oliveira, Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", 2009. */
const blindness: Readonly<Record<string, readonly [Triple, Triple, Triple]>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const leastDistance = 18;

function linear(hex: string): Triple {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function times(matrix: readonly [Triple, Triple, Triple], [r, g, b]: Triple): Triple {
  const row = ([x, y, z]: Triple): number => Math.min(1, Math.max(0, x * r + y * g + z * b));
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
}

/** CIE L*a*b* of linear sRGB, white point D65. */
function lab([r, g, b]: Triple): Triple {
  const curve = (value: number): number => (value > 216 / 24389 ? Math.cbrt(value) : ((24389 / 27) * value + 16) / 116);
  const x = curve((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = curve(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = curve((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** ΔE*ab of 1976. */
const distance = (one: Triple, other: Triple): number =>
  Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);

describe.each([
  ['light', lightChartTokens],
  ['dark', darkChartTokens],
])('the chart palette of the %s theme', (_theme, tokens) => {
  it.each(Object.entries(blindness))('keeps 18 ΔE between any two colours under %s', (_name, matrix) => {
    const colours = Object.values(tokens);
    const seen = colours.map((colour) => lab(times(matrix, linear(colour))));
    const tooNear = seen.flatMap((one, at) =>
      seen
        .slice(at + 1)
        .flatMap((other, further) =>
          distance(one, other) < leastDistance ? [`${colours[at]} ${colours[at + 1 + further]}`] : [],
        ),
    );
    expect(tooNear).toEqual([]);
  });
});
