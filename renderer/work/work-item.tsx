import type { ComponentProps } from 'react';
import classes from './work-item.module.css';

/** The current item of a list of work, above its outcomes; named by `aria-label` or `aria-labelledby`. */
export function WorkItem(section: Omit<ComponentProps<'section'>, 'className'>) {
  return <section {...section} className={`${classes.frame} ${classes.item}`} />;
}
