import type { Message } from '../../shared/today/messages.ts';
import { Paper } from '../print/paper.tsx';
import classes from './messages-paper.module.css';

type Letter = Pick<Message, 'task' | 'name' | 'address' | 'text'>;

/** One letter to a sheet: whom it goes to, where an envelope with a window shows it, and the words; the foot of a list is no part of it. */
export function MessagesPaper({ messages }: { messages: readonly Letter[] }) {
  return (
    <Paper className={classes.letters}>
      {messages.map(({ task, name, address, text }) => (
        <article key={task} className={classes.letter} data-has-foot={false}>
          <p className={classes.to}>
            <bdi>{name}</bdi>
            <br />
            <bdi>{address}</bdi>
          </p>
          <p className={classes.words}>{text}</p>
        </article>
      ))}
    </Paper>
  );
}
