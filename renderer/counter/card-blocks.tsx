import type { ReactNode } from 'react';
import type { CounterCard } from '../../shared/counter/contract.ts';
import type { WordKey, Words } from '../app/words.ts';
import classes from './card-blocks.module.css';
import {
  Balances,
  DueLines,
  Household,
  Instructions,
  ItemsDueAgain,
  LastVisit,
  NextAppointment,
  OpenCases,
  OwedSums,
  People,
  Remembered,
  Satisfied,
  UsualItems,
} from './card-contents.tsx';

export type BlockTone =
  | 'avoids'
  | 'instructions'
  | 'talk'
  | 'ask'
  | 'justDo'
  | 'likes'
  | 'talkAbout'
  | 'usual'
  | 'dueAgain'
  | 'last'
  | 'satisfaction'
  | 'cases'
  | 'owed'
  | 'due'
  | 'appointment'
  | 'household'
  | 'balance'
  | 'people';

export interface CardBlock {
  tone: BlockTone;
  name: string;
  content: ReactNode;
  /** Entries, where it can be folded as a whole. */
  laterCount: number | null;
}

/** What the blocks of a card are made from. */
interface CardSource {
  card: CounterCard;
  words: Words;
  /** What they usually spend. */
  usually: string | null;
  instructions: readonly string[];
}

interface BlockDefinition {
  tone: BlockTone;
  name: WordKey;
  /** How many entries it has: without one it is left out. */
  count(source: CardSource): number;
  content(source: CardSource): ReactNode;
  /** Folded as a whole where there is room for nothing but what matters most. */
  isLater?: true;
}

/** In the order in which one needs them. */
const blockDefinitions: readonly BlockDefinition[] = [
  {
    tone: 'avoids',
    name: 'counter.avoids',
    count: ({ card }) => card.avoids.length,
    // What must not happen is never folded.
    content: ({ card, words }) => <Remembered entries={card.avoids} words={words} isWhole />,
  },
  {
    tone: 'instructions',
    name: 'counter.instructions',
    count: ({ instructions }) => instructions.length,
    content: ({ instructions }) => <Instructions instructions={instructions} />,
  },
  {
    tone: 'talk',
    name: 'counter.talk',
    count: ({ card }) => (card.howToTalk === '' ? 0 : 1),
    content: ({ card }) => <bdi>{card.howToTalk}</bdi>,
  },
  {
    tone: 'ask',
    name: 'counter.askFirst',
    count: ({ card }) => card.ask.length,
    content: ({ card, words }) => <Remembered entries={card.ask} words={words} />,
  },
  {
    tone: 'justDo',
    name: 'counter.justDo',
    count: ({ card }) => card.justDo.length,
    content: ({ card, words }) => <Remembered entries={card.justDo} words={words} />,
  },
  {
    tone: 'likes',
    name: 'counter.likes',
    count: ({ card }) => card.likes.length,
    content: ({ card, words }) => <Remembered entries={card.likes} words={words} />,
    isLater: true,
  },
  {
    tone: 'talkAbout',
    name: 'counter.talkAbout',
    count: ({ card }) => card.talkAbout.length,
    content: ({ card, words }) => <Remembered entries={card.talkAbout} words={words} />,
    isLater: true,
  },
  {
    tone: 'usual',
    name: 'counter.usual',
    count: ({ card }) => card.usual.length,
    content: ({ card, words }) => <UsualItems usual={card.usual} words={words} />,
  },
  {
    tone: 'dueAgain',
    name: 'products.dueAgain',
    count: ({ card }) => card.dueAgain.length,
    content: ({ card, words }) => <ItemsDueAgain dueAgain={card.dueAgain} words={words} />,
  },
  {
    tone: 'last',
    name: 'counter.last',
    count: ({ card }) => (card.lastVisit === null ? 0 : 1),
    content: ({ card, words, usually }) => <LastVisit card={card} usually={usually} words={words} />,
  },
  {
    tone: 'satisfaction',
    name: 'satisfaction.title',
    count: ({ card }) => (card.satisfaction === null ? 0 : 1),
    content: ({ card, words }) => <Satisfied satisfaction={card.satisfaction} words={words} />,
    isLater: true,
  },
  {
    tone: 'cases',
    name: 'cases.title',
    count: ({ card }) => card.openCases.length,
    content: ({ card, words }) => <OpenCases cases={card.openCases} words={words} />,
  },
  {
    tone: 'owed',
    name: 'owed.pageTitle',
    count: ({ card }) => card.owed.length,
    content: ({ card, words }) => <OwedSums owed={card.owed} words={words} />,
  },
  {
    tone: 'due',
    name: 'counter.due',
    count: ({ card }) => card.due.length,
    content: ({ card, words }) => <DueLines due={card.due} words={words} />,
  },
  {
    tone: 'appointment',
    name: 'appointments.next',
    count: ({ card }) => (card.nextAppointment === null ? 0 : 1),
    content: ({ card, words }) => <NextAppointment appointment={card.nextAppointment} words={words} />,
  },
  {
    tone: 'household',
    name: 'groups.kinds.household',
    count: ({ card }) => (card.household === null ? 0 : 1),
    content: ({ card, words }) => <Household household={card.household} words={words} />,
    isLater: true,
  },
  {
    tone: 'balance',
    name: 'balances.title',
    count: ({ card }) => card.balances.length,
    content: ({ card, words }) => <Balances balances={card.balances} words={words} />,
  },
  {
    tone: 'people',
    name: 'counter.people',
    count: ({ card }) => card.people.length,
    content: ({ card, words }) => <People people={card.people} words={words} />,
    isLater: true,
  },
];

/** What a card says; what says nothing is left out. */
export function cardBlocks(
  card: CounterCard,
  words: Words,
  { usually = null, instructions = [] }: { usually?: string | null; instructions?: readonly string[] } = {},
): CardBlock[] {
  const source: CardSource = { card, words, usually, instructions };
  return blockDefinitions.flatMap(({ tone, name, count, content, isLater }) => {
    const entries = count(source);
    if (entries === 0) return [];
    return [{ tone, name: words.t(name), content: content(source), laterCount: isLater === true ? entries : null }];
  });
}

/** What is folded as a whole where there is room for nothing but what matters most. */
export function LaterBlocks({ blocks, words }: { blocks: readonly CardBlock[]; words: Words }) {
  const folded = blocks.flatMap(({ name, laterCount }) =>
    laterCount === null ? [] : [laterCount === 1 ? name : `${name} ${laterCount}`],
  );
  return folded.length === 0 ? null : (
    <p className={`${classes.small} ${classes.later}`}>{words.t('counter.folded', { what: folded.join(' · ') })}</p>
  );
}
