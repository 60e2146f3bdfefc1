import type { WhyFound } from '../../shared/search/contract.ts';
import classes from './marked-text.module.css';

/** A text with the parts marked that matched. */
export function MarkedText({ text, spans }: Pick<WhyFound, 'text' | 'spans'>) {
  const parts = spans.map(([from, to], index) => {
    const before = text.slice(spans[index - 1]?.[1] ?? 0, from);
    return (
      <span key={from}>
        {before}
        <mark className={classes.mark}>{text.slice(from, to)}</mark>
      </span>
    );
  });
  return (
    <bdi>
      {parts}
      {text.slice(spans.at(-1)?.[1] ?? 0)}
    </bdi>
  );
}
