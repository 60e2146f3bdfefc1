import type { MapPerson } from './contract.ts';

/** Where somebody stands on the map; the customer in the middle is at 0, 0. */
export interface MapPlace {
  person: MapPerson;
  x: number;
  y: number;
  side: 'left' | 'right';
  /** Where the line to them begins. */
  from: { x: number; y: number };
}

/** In pixels: a line of text and some air. */
export const mapRowHeight = 24;
/** How far from the middle the nearest stand at most. */
export const mapRadius = 76;
const stepOutward = 14;

interface Group {
  person: MapPerson;
  below: MapPerson[];
}

/**
 * Puts people on an arc to the left and to the right, each on a line of their own, so that no name covers another
 * however many there are; each stands below the person they are next to, further out. The weightiest come nearest to the
 * middle line of their side.
 */
export function layOutMap(people: readonly MapPerson[]): { places: MapPlace[]; height: number } {
  const groups: Group[] = people
    .filter(({ beside }) => beside === null)
    .map((person) => ({ person, below: people.filter(({ beside }) => beside === person.key) }));
  const sides: { left: Group[]; right: Group[] } = { left: [], right: [] };
  for (const group of groups) {
    const { left, right } = sides;
    (rowsOf(right) <= rowsOf(left) ? right : left).push(group);
  }
  const places = [...placesOn('right', sides.right), ...placesOn('left', sides.left)];
  const rows = Math.max(rowsOf(sides.left), rowsOf(sides.right), 3);
  return { places, height: (rows + 1) * mapRowHeight };
}

function rowsOf(groups: readonly Group[]): number {
  return groups.reduce((sum, { below }) => sum + 1 + below.length, 0);
}

function placesOn(side: MapPlace['side'], groups: readonly Group[]): MapPlace[] {
  const rows = fromTheMiddle(groups).flatMap(({ person, below }) => [
    { person, parent: null as number | null },
    ...below.map((one) => ({ person: one, parent: 0 as number | null })),
  ]);
  const half = ((rows.length - 1) / 2) * mapRowHeight;
  const radius = Math.max(mapRadius, half + mapRowHeight);
  const direction = side === 'left' ? -1 : 1;
  let parentPlace: { x: number; y: number } = { x: 0, y: 0 };
  return rows.map(({ person, parent }, index) => {
    const y = index * mapRowHeight - half;
    // Of a circle as high as the column, but never wider than it needs to be.
    const arc = mapRadius * Math.sqrt(1 - (y / (radius + 1)) ** 2);
    const isBelow = parent !== null;
    const x = direction * (isBelow ? Math.abs(parentPlace.x) + stepOutward : Math.max(arc, mapRadius * 0.55));
    const place: MapPlace = { person, x, y, side, from: isBelow ? parentPlace : { x: 0, y: 0 } };
    if (!isBelow) parentPlace = { x, y };
    return place;
  });
}

/** The first in the middle, the others by turns below and above. */
function fromTheMiddle(groups: readonly Group[]): Group[] {
  const ordered: Group[] = [];
  for (const [index, group] of groups.entries()) {
    if (index % 2 === 0) ordered.push(group);
    else ordered.unshift(group);
  }
  return ordered;
}
