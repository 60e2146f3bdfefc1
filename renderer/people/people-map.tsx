import { useElementSize } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { layOutMap, type MapPlace, mapRadius } from '../../shared/people/map-layout.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import classes from './people-map.module.css';
import { textThatFits, widthIn } from './text-that-fits.ts';

const leastWidth = 320;
const mostWidth = 720;
/** From the point to its words, and from the words to the edge. */
const besidePoint = 12;
const atEdge = 4;
const betweenWords = 6;
/** As the style sheet has it. */
const letterSizePx = 12;

/** Who stands round a customer, as a map; the table next to it says the same. */
export function PeopleMap({ customerId, name }: { customerId: number; name: string }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const { data } = useQuery(operations.people.map.queryOptions({ input: { customerId } }));
  const [active, setActive] = useState(0);
  const nodes = useRef(new Map<number, SVGGElement>());
  const { ref, width: room } = useElementSize();
  // As wide as its place, so that its letters are as large as those round it.
  const width = Math.min(mostWidth, Math.max(leastWidth, Math.floor(room)));
  const widthOf = useMemo(() => widthIn(document.body, letterSizePx), []);
  if (data === undefined || data.people.length === 0) return null;
  const { places, height } = layOutMap(data.people);
  const open = (place: MapPlace | undefined): void => {
    const id = place?.person.customer?.id;
    if (id !== undefined) void navigate({ to: '/customers/$customerId', params: { customerId: String(id) } });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = nextPlace(places, active, event.key);
    if (event.key === 'Enter') open(places[active]);
    else if (next === null) return;
    else {
      setActive(next);
      nodes.current.get(next)?.focus();
    }
    event.preventDefault();
  };
  return (
    <figure ref={ref} className={`${classes.map} personal`}>
      <div role="listbox" tabIndex={-1} aria-label={t('people.mapOf', { name })} onKeyDown={onKeyDown}>
        <svg role="presentation" viewBox={`${-width / 2} ${-height / 2} ${width} ${height}`} height={height}>
          {places.map(({ person, x, y, from }) => (
            <line
              key={person.key}
              className={classes.tie}
              data-tie={person.tie}
              x1={from.x}
              y1={from.y}
              x2={x}
              y2={y}
              strokeWidth={1 + (person.influence ?? 0) * 0.5}
            />
          ))}
          <circle className={classes.middle} r={7} />
          <text className={classes.middleName} y={-14} textAnchor="middle">
            {textThatFits(name, 2 * mapRadius, widthOf)}
          </text>
          {places.map((place, index) => {
            const { person, x, y, side } = place;
            const relation = person.tie === 'around' ? person.relation : t(`people.${person.tie}`);
            const roomOutward = width / 2 - Math.abs(x) - besidePoint - atEdge;
            const shownName = textThatFits(person.name, roomOutward, widthOf);
            const shownRelation = textThatFits(relation, roomOutward - widthOf(shownName) - betweenWords, widthOf);
            const anchor = side === 'left' ? 'end' : 'start';
            const influence =
              person.influence === null ? '' : `, ${t('people.influenceOf', { influence: person.influence })}`;
            return (
              <g
                key={person.key}
                ref={(node) => {
                  if (node === null) nodes.current.delete(index);
                  else nodes.current.set(index, node);
                }}
                role="option"
                aria-selected={index === active}
                tabIndex={index === active ? 0 : -1}
                aria-label={`${person.name}${relation === '' ? '' : `, ${relation}`}${influence}`}
                className={classes.person}
                data-is-customer={person.customer !== null}
                transform={`translate(${x} ${y})`}
                onFocus={() => setActive(index)}
                onClick={() => open(place)}
              >
                <circle r={3 + (person.influence ?? 1)} />
                <text x={side === 'left' ? -besidePoint : besidePoint} y={4} textAnchor={anchor}>
                  <tspan className={classes.name}>{shownName}</tspan>
                  {shownRelation !== '' && (
                    <tspan className={classes.relation} dx={betweenWords}>
                      {shownRelation}
                    </tspan>
                  )}
                </text>
              </g>
            );
          })}
        </svg>
      </div>
      <figcaption className="quiet">
        {t('people.mapHow')}
        {data.leftOut > 0 && ` ${t('people.mapLeftOut', { count: data.leftOut })}`}
      </figcaption>
    </figure>
  );
}

/** Up and down along a side, left and right across to the nearest person there; null for another key. */
function nextPlace(places: readonly MapPlace[], at: number, key: string): number | null {
  const from = places[at];
  if (from === undefined) return null;
  const candidates = places
    .map((place, index) => ({ place, index }))
    .filter(({ place, index }) => {
      if (index === at) return false;
      if (key === 'ArrowLeft') return place.x < from.x && place.side !== from.side;
      if (key === 'ArrowRight') return place.x > from.x && place.side !== from.side;
      if (key === 'ArrowUp') return place.side === from.side && place.y < from.y;
      return key === 'ArrowDown' && place.side === from.side && place.y > from.y;
    })
    .sort((a, b) => Math.abs(a.place.y - from.y) - Math.abs(b.place.y - from.y));
  return candidates[0]?.index ?? null;
}
