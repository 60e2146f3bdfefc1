/** In pixels of the picture. */
export interface Spot {
  x: number;
  y: number;
}

export interface LabelPlace {
  /** Of its left edge and its middle. */
  left: number;
  y: number;
}

interface Frame {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

interface ToLabel {
  spot: Spot;
  width: number;
}

interface Surroundings {
  frame: Frame;
  /** Dots that no name may cover. */
  dots: readonly Spot[];
  dotRadius: number;
  height: number;
  /** Between a dot and its name. */
  gap: number;
}

/**
 * Names next to their dots: to the right, else to the left, above or below it, so that none leaves the picture, lies over
 * another name or over a dot. Null: there is no such place. The first in the list have the first choice.
 */
export function labelPlaces(labels: readonly ToLabel[], around: Surroundings): (LabelPlace | null)[] {
  const taken: Frame[] = [];
  return labels.map(({ spot, width }) => {
    const place = placesAround(spot, width, around).find((candidate) => {
      const box = boxOf(candidate, width, around.height);
      return (
        isWithin(box, around.frame) &&
        !taken.some((other) => isOver(box, other)) &&
        !around.dots.some((dot) => isOver(box, boxOfDot(dot, around.dotRadius)))
      );
    });
    if (place === undefined) return null;
    taken.push(boxOf(place, width, around.height));
    return place;
  });
}

function placesAround({ x, y }: Spot, width: number, { height, gap, dotRadius }: Surroundings): LabelPlace[] {
  const away = dotRadius + gap;
  const rise = dotRadius + height / 2 + 1;
  return [
    { left: x + away, y },
    { left: x - away - width, y },
    ...[y - rise, y + rise].flatMap((beyond) =>
      [x - width / 2, x - dotRadius, x + dotRadius - width].map((left) => ({ left, y: beyond })),
    ),
  ];
}

function boxOf({ left, y }: LabelPlace, width: number, height: number): Frame {
  return { left, right: left + width, top: y - height / 2, bottom: y + height / 2 };
}

function boxOfDot({ x, y }: Spot, radius: number): Frame {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function isWithin(box: Frame, frame: Frame): boolean {
  return box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
}

function isOver(one: Frame, other: Frame): boolean {
  return one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;
}
