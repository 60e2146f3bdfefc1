import { describe, expect, it } from 'vitest';
import { darkTokens, lightTokens } from '../../../renderer/app/theme.ts';

type Tokens = typeof lightTokens;

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.040_45 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const backgrounds = ['--paper', '--raised', '--sunk'] as const;
const textOnBackground: ReadonlyArray<readonly [keyof Tokens, keyof Tokens]> = [
  ...(['--ink', '--ink-quiet', '--accent-ink', '--soon', '--lost'] as const).flatMap((text) =>
    backgrounds.map((background) => [text, background] as const),
  ),
  ['--ink', '--accent-wash'],
  ['--ink-quiet', '--accent-wash'],
  ['--accent-ink', '--accent-wash'],
  ['--soon', '--soon-wash'],
  ['--lost', '--lost-wash'],
  ['--on-accent', '--accent'],
];

describe.each([
  ['light', lightTokens],
  ['dark', darkTokens],
] as const)('the tokens of the %s theme', (_name, tokens) => {
  it.each(textOnBackground)('%s on %s is read at 4.5 : 1 (AA)', (text, background) => {
    expect(contrast(tokens[text], tokens[background])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(backgrounds)('the ring of the focus is seen on %s at 3 : 1', (background) => {
    expect(contrast(tokens['--accent'], tokens[background])).toBeGreaterThanOrEqual(3);
  });
});
