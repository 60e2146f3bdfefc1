import { useDays } from '../ui/days.tsx';
import classes from './figure-rows.module.css';

interface FigureEntryProps {
  day: string;
  title: string;
  text: string;
  about: readonly string[];
}

/** One of the rows that a figure was made from. */
export function FigureEntry({ day, title, text, about }: FigureEntryProps) {
  const days = useDays();
  return (
    <li>
      <span className={classes.day}>{days.text(day)}</span> <bdi>{title}</bdi>
      {text !== '' && <bdi className={classes.text}>{text}</bdi>}
      {about.some((part) => part !== '') && (
        <span className="quiet">{about.filter((part) => part !== '').join(' · ')}</span>
      )}
    </li>
  );
}
