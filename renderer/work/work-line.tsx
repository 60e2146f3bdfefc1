import type { ReactNode } from 'react';
import classes from './work-line.module.css';

interface WorkLineProps {
  /** As the file has it. */
  name: string;
  figure: string;
  about: ReactNode;
  /** In their own words; ''. */
  quote?: string;
}

/** A line of a list of work: what it is called and its figure, below it what is to be known of it. */
export function WorkLine({ name, figure, about, quote = '' }: WorkLineProps) {
  return (
    <span className={classes.line}>
      <bdi className={`${classes.name} personal`}>{name}</bdi>
      <span className="figure">{figure}</span>
      <span className={`${classes.about} quiet`}>{about}</span>
      {quote !== '' && <q className={`${classes.about} quiet personal`}>{quote}</q>}
    </span>
  );
}
