import { drawHabit, type Habit } from './customer-life.ts';
import type { RandomSource } from './random-source.ts';
import type { DuplicateWords, PeopleWords, Trait } from './words.ts';

/** Somebody in the shop's story, before it is told. */
export interface Character {
  name: string;
  role: 'person' | 'office' | 'foreign' | 'prospect' | 'test' | 'namesake';
  habit: Habit | null;
  traits: readonly Trait[];
  /** Entered a second time by mistake: who it is, and what gives it away. */
  again: { of: Character; by: DuplicateWords['by'] } | null;
}

const customersInAll = 620;

const traitShares: readonly { trait: Trait; share: number }[] = [
  { trait: 'dog', share: 6 },
  { trait: 'laptop', share: 8 },
  { trait: 'student', share: 7 },
  { trait: 'family', share: 9 },
  { trait: 'earlyBird', share: 7 },
  { trait: 'reader', share: 5 },
  { trait: 'allergy', share: 4 },
  { trait: 'oat', share: 8 },
  { trait: 'decaf', share: 4 },
  { trait: 'beans', share: 6 },
  { trait: 'elder', share: 8 },
  { trait: 'neighbour', share: 6 },
  { trait: 'cyclist', share: 4 },
  { trait: 'musician', share: 2 },
];
/** What does not go together in one person. */
const rivals: readonly (readonly [Trait, Trait])[] = [
  ['student', 'elder'],
  ['student', 'family'],
  ['elder', 'family'],
  ['oat', 'decaf'],
  ['laptop', 'earlyBird'],
  ['elder', 'cyclist'],
];

/** Everybody the shop knows, in no order. */
export function castShop(words: PeopleWords, random: RandomSource): Character[] {
  const named = [
    ...words.companies.map((name) => company(name, 'office')),
    company(words.foreignCompany.name, 'foreign'),
    ...words.prospects.map((name): Character => ({ name, role: 'prospect', habit: null, traits: [], again: null })),
    ...words.nicknames.map((name) => person(name, 'person', random)),
    ...words.namesakes.flatMap((name, index) =>
      Array.from({ length: index === 0 ? 3 : 2 }, () => person(name, 'namesake', random)),
    ),
    ...words.duplicates.flatMap(({ name, again, by }) => {
      const of = { ...person(name, 'person', random), habit: random.pick(['weekly', 'fortnightly'] as const) };
      return [of, { ...of, name: again, habit: 'occasional' as const, again: { of, by } }];
    }),
    { ...person(words.testEntry, 'test', random), habit: 'occasional' as const, traits: [] },
  ];
  const names = new Set(named.map(({ name }) => name));
  const drawn: Character[] = [];
  while (named.length + drawn.length < customersInAll) {
    const name = words.fullName(random.pick(words.givens), random.pick(words.families));
    if (names.has(name)) continue;
    names.add(name);
    drawn.push(person(name, 'person', random));
  }
  return [...named, ...drawn];
}

function company(name: string, role: 'office' | 'foreign'): Character {
  return { name, role, habit: role === 'foreign' ? 'mailOrder' : 'office', traits: [], again: null };
}

function person(name: string, role: Character['role'], random: RandomSource): Character {
  return { name, role, habit: drawHabit(random), traits: drawTraits(random), again: null };
}

function drawTraits(random: RandomSource): Trait[] {
  const drawn: Trait[] = [];
  const wanted = random.pick([0, 1, 1, 1, 2]);
  while (drawn.length < wanted) {
    const { trait } = random.pickWeighted(traitShares, ({ share }) => share);
    const clashes = rivals.some(
      ([one, other]) => (trait === one && drawn.includes(other)) || (trait === other && drawn.includes(one)),
    );
    if (!clashes && !drawn.includes(trait)) drawn.push(trait);
  }
  return drawn;
}
