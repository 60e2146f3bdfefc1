import { useLayoutEffect, useRef } from 'react';
import type { CounterCard } from '../../shared/counter/contract.ts';
import { useWords } from '../app/words.ts';
import { Paper } from '../print/paper.tsx';
import { foldedLengths } from './card-entries.tsx';
import classes from './cards-paper.module.css';
import { CounterCardView } from './counter-card.tsx';

/** Cards as they are printed, many to a sheet. */
export function CardsPaper({ cards }: { cards: readonly CounterCard[] }) {
  return (
    <Paper isAllNames>
      <Sheet cards={cards} />
    </Paper>
  );
}

function Sheet({ cards }: { cards: readonly CounterCard[] }) {
  const { language } = useWords();
  const sheet = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other cards, and other words, have other heights.
  useLayoutEffect(() => {
    if (sheet.current !== null) foldToQuarter(sheet.current);
  }, [cards, language]);
  return (
    <div ref={sheet} className={classes.sheet}>
      {cards.map((card) => (
        <CounterCardView key={card.customer.id} card={card} />
      ))}
    </div>
  );
}

/** Of Letter, the lower of the two, less half a millimetre for what print rounds otherwise. */
const quarterHeightMm = 279.4 * 0.499 - 0.5;
const pxPerMm = 96 / 25.4;

/** Gives each card the longest lists with which it fits a quarter of a sheet of either size, in the end in smaller letters. */
function foldToQuarter(sheet: HTMLElement): void {
  const isTooHigh = (card: HTMLElement) => card.getBoundingClientRect().height > quarterHeightMm * pxPerMm;
  const measured = [sheet, sheet.closest('[data-paper]')];
  for (const element of measured) element?.setAttribute('data-is-measured', '');
  let cards = [...sheet.querySelectorAll<HTMLElement>(':scope > article')];
  for (const card of cards) card.removeAttribute('data-is-tight');
  for (const shows of ['usual', ...foldedLengths]) {
    for (const card of cards) card.dataset.shows = String(shows);
    cards = cards.filter(isTooHigh);
  }
  for (const card of cards) card.setAttribute('data-is-tight', '');
  for (const element of measured) element?.removeAttribute('data-is-measured');
}
