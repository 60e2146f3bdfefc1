import { codesByWord } from '../codes-by-word.ts';
import { foldText } from '../text.ts';
import type { AppointmentState } from './appointment-states.ts';

/** How files write the state of an appointment, in both languages; the first of each language is what the screens say. */
const wordsOfStates: Readonly<Record<AppointmentState, string>> = {
  booked: 'booked|confirmed|scheduled|pending|upcoming|open|已约|已预约|预约中|已确认|待确认|待到店|待服务|未开始',
  came: 'came|completed|complete|done|attended|arrived|checked in|finished|来了|到了|已到|已到店|到店|已完成|完成|已服务',
  didNotCome: 'did not come|no-show|no show|noshow|missed|没来|未来|未到|未到店|爽约|失约',
  calledOff: 'called off|cancelled|canceled|cancelled by customer|declined|取消了|取消|已取消|客户取消',
};
const stateByWord = codesByWord(wordsOfStates);

/** Undefined for a word that says no state. */
export function appointmentStateOfWord(word: string): AppointmentState | undefined {
  return stateByWord.get(foldText(word));
}
