import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { CounterCard } from '../../shared/counter/contract.ts';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import { combinationTexts } from '../app/key-list.ts';
import { isMac } from '../app/machine.ts';
import { hiddenName, usePrivacy } from '../app/privacy.ts';
import { useWords } from '../app/words.ts';
import { useUsualGapText } from '../sleep/use-usual-gap-text.ts';
import { type BlockTone, type CardBlock, cardBlocks, LaterBlocks } from './card-blocks.tsx';
import classes from './counter-screen.module.css';
import { useInstructions } from './use-instructions.ts';

/** Sizes of the text in px, the largest at which nothing has to be scrolled: read at two metres. */
const textSizes = [32, 28, 24, 20];

/** Where a block stands: over the whole width, or in a column of the card. */
const placeOfTone: Readonly<Record<BlockTone, 'across' | 0 | 1 | 2>> = {
  avoids: 'across',
  instructions: 'across',
  talk: 'across',
  ask: 0,
  justDo: 0,
  likes: 0,
  talkAbout: 2,
  usual: 1,
  dueAgain: 1,
  last: 1,
  satisfaction: 1,
  cases: 2,
  owed: 2,
  due: 2,
  appointment: 2,
  household: 2,
  balance: 1,
  people: 2,
};
const columns = [0, 1, 2] as const;
/** With fewer blocks one column in the middle is read faster. */
const fewestForColumns = 4;

/** Where none of these says anything, it is asked for. */
const likesShown = ['avoids', 'ask', 'justDo', 'likes'] as const;

interface CounterScreenProps {
  card: CounterCard;
  /** Everything is shown, however long it is. */
  isWhole: boolean;
  /** Told whether something of the short card is folded. */
  onFold(isFolded: boolean): void;
  buttons: ReactNode;
  /** At the foot: the line that logs a contact. */
  children: ReactNode;
}

/** The customer who stands at the door, on the whole screen. */
export function CounterScreen({ card, isWhole, onFold, buttons, children }: CounterScreenProps) {
  const words = useWords();
  const { t } = words;
  const { customer, called } = card;
  const name = customerLabel(customer);
  const usually = useUsualGapText(customer.id);
  const instructions = useInstructions(customer.id);
  const blocks = cardBlocks(card, words, { usually, instructions });
  const inColumns = columns
    .map((place) => blocks.filter(({ tone }) => placeOfTone[tone] === place))
    .filter((column) => column.length > 0);
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The field that asked whose card it is has gone: keys go to the card, and a second Enter closes nothing.
    if (document.activeElement === document.body) body.current?.focus({ preventScroll: true });
  }, []);
  useLargestText(body, isWhole, onFold);
  const areNamesHidden = usePrivacy();
  return (
    <article className={classes.screen} aria-label={t('counter.title')}>
      <header className={classes.header}>
        <h1 className="personal">
          <bdi>{called === '' ? name : called}</bdi>
          {card.isKeyAccount && (
            <span
              className={`${classes.star} public`}
              role="img"
              aria-label={t('namedAccounts.onList')}
              title={t('namedAccounts.onList')}
            >
              {' ★'}
            </span>
          )}
        </h1>
        <p className={`${classes.who} personal`}>
          {called !== '' && <bdi>{name}</bdi>}{' '}
          {name !== customer.number && <bdi className="figure">{customer.number}</bdi>}
        </p>
        <div className={classes.buttons}>{buttons}</div>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls where even the smallest text does not fit. */}
      <section ref={body} className={classes.body} tabIndex={0} aria-label={areNamesHidden ? hiddenName : name}>
        {areNamesHidden && (
          <p className={classes.hidden}>
            {t('counter.namesHidden', { keys: combinationTexts('privacy', isMac)[0] ?? '' })}
          </p>
        )}
        <div className={`${classes.content} personal`} data-is-single={blocks.length < fewestForColumns}>
          {blocks
            .filter(({ tone }) => placeOfTone[tone] === 'across')
            .map((block) => (
              <Block key={block.tone} block={block} />
            ))}
          <div className={classes.columns}>
            {inColumns.map((column) => (
              <div key={column[0]?.tone} className={classes.column}>
                {column.map((block) => (
                  <Block key={block.tone} block={block} />
                ))}
              </div>
            ))}
          </div>
          <LaterBlocks blocks={blocks} words={words} />
          {likesShown.every((list) => card[list].length === 0) && (
            <p className={classes.empty}>
              {t('counter.noLikes')} <span>{t('counter.askLikes')}</span>
            </p>
          )}
          {card.lastVisit === null && <p className={classes.empty}>{t('counter.neverHere')}</p>}
        </div>
      </section>
      <footer className={classes.footer}>{children}</footer>
    </article>
  );
}

function Block({ block: { tone, name, content, laterCount } }: { block: CardBlock }) {
  return (
    <section className={classes.block} data-tone={tone} data-is-later={laterCount !== null}>
      <h2>{name}</h2>
      <div>{content}</div>
    </section>
  );
}

/** Read at two metres: rather a shorter list than smaller letters. */
const smallestBeforeFolding = 24;

/**
 * Gives the element the largest text at which nothing has to be scrolled, and where that is too small the longest lists at
 * which it is read; again whenever either changes.
 */
function useLargestText(element: RefObject<HTMLElement | null>, isWhole: boolean, onFold: (is: boolean) => void): void {
  useLayoutEffect(() => {
    const box = element.current;
    if (box === null) return undefined;
    const fits = (size: number, shows: string): boolean => {
      box.style.fontSize = `${size}px`;
      box.dataset.shows = shows;
      return box.scrollHeight <= box.clientHeight;
    };
    const fitText = (): void => {
      const large = textSizes.filter((size) => size >= smallestBeforeFolding);
      if (isWhole) {
        textSizes.some((size) => fits(size, 'everything'));
        return;
      }
      const tries: readonly (readonly [size: number, shows: string])[] = [
        ...['usual', '6', '4', '3', '2'].flatMap((shows) => large.map((size) => [size, shows] as const)),
        [20, '2'],
        [24, '1'],
        [20, '1'],
        // Rather smaller letters than a line that is cut by the entry below.
        [18, '1'],
      ];
      const didFit = tries.some(([size, shows]) => fits(size, shows));
      onFold(isAnythingFolded(box) || !didFit);
    };
    const observer = new ResizeObserver(fitText);
    observer.observe(box);
    fitText();
    return () => observer.disconnect();
  });
}

function isAnythingFolded(box: HTMLElement): boolean {
  return (
    [...box.querySelectorAll('li')].some((entry) => entry.offsetParent === null) ||
    [...box.querySelectorAll<HTMLElement>('[data-is-clamped]')].some(
      ({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1,
    )
  );
}
