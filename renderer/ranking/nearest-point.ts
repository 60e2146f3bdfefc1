/** Where something is in a picture, in pixels; down is positive. */
export type PicturePoint = readonly [x: number, y: number];

const directions: Readonly<Record<string, PicturePoint>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Which of the points is nearest to here and no further than this; null: none. */
export function nearestPoint(points: readonly PicturePoint[], [x, y]: PicturePoint, within: number): number | null {
  return nearest(points, ([pointX, pointY]) => {
    const distance = Math.hypot(pointX - x, pointY - y);
    return distance <= within ? distance : null;
  });
}

/** Which of the points an arrow key leads to: the nearest that lies more in its direction than beside it; null: none. */
export function nearestInDirection(points: readonly PicturePoint[], [x, y]: PicturePoint, key: string): number | null {
  const direction = directions[key];
  if (direction === undefined) return null;
  const [alongX, alongY] = direction;
  return nearest(points, ([pointX, pointY]) => {
    const along = (pointX - x) * alongX + (pointY - y) * alongY;
    const beside = Math.abs((pointX - x) * alongY) + Math.abs((pointY - y) * alongX);
    return along > 0 && along >= beside ? Math.hypot(along, beside) : null;
  });
}

function nearest(points: readonly PicturePoint[], distanceOf: (point: PicturePoint) => number | null): number | null {
  let found: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  points.forEach((point, index) => {
    const distance = distanceOf(point);
    if (distance !== null && distance < least) {
      least = distance;
      found = index;
    }
  });
  return found;
}
