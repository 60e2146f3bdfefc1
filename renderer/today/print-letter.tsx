import type { Task } from '../../shared/today/contract.ts';
import { setMadePaper } from '../print/printed-page.ts';
import { MessagesPaper } from './messages-paper.tsx';

/** The letter to one customer, on a sheet of its own. */
export function printLetter({ task, name, address }: Task, text: string): void {
  setMadePaper(<MessagesPaper messages={[{ task, name, address, text }]} />);
}
