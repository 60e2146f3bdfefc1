import { recogniseCase } from '../cases/recognise-case.ts';
import { findDayPhrases, plainForm } from '../timeline/day-phrase.ts';
import type { AppointmentFields } from './contract.ts';
import { readAppointmentLine } from './read-appointment-line.ts';
import { findTimePhrase } from './time-phrase.ts';

const sentenceEnd = /[,，;；。!！\n]/u;

/** The shop goes to the customer then: by phone or in writing. */
const isReached =
  /打电话|回电|回访|联系|提醒|发(?:微信|短信|消息|邮件)|\b(?:call|ring|phone|message|remind|text|e-?mail|follow up|get back to)\b/iu;
/** No one said that they come. */
const isNotSaid = /没|不来|不会|不能|取消|\?|？|吗$|\b(?:not|cannot|cancel(?:led|s)?|if|whether|maybe)\b|n['’]t\b/iu;

/**
 * The appointment that a line as it is written at the counter tells of: a day to come with a time of day, and what for
 * ("周六上午10点 取蛋糕", "Sat 10:00 pick up cake"). Null where it tells of none: without a time, of today other than at its
 * beginning (that is when somebody came), of a call to be made, in a case. It is offered as a chip that can be taken off.
 */
export function recogniseAppointment(typed: string, today: string): AppointmentFields | null {
  if (recogniseCase(typed, today) !== null) return null;
  for (const sentence of typed.split(sentenceEnd)) {
    const [phrase] = findDayPhrases(sentence, today);
    if (phrase === undefined || findTimePhrase(plainForm(sentence)) === null) continue;
    const beginsWithDay = sentence.slice(0, phrase.from).trim() === '';
    if (phrase.day < today || (phrase.day === today && !beginsWithDay)) continue;
    if (isReached.test(sentence) || isNotSaid.test(sentence)) continue;
    const { day, time, minutes, text } = readAppointmentLine(sentence, today);
    if (day === null) continue;
    return { day, time, minutes, text: text === '' ? readAppointmentLine(typed, today).text : text };
  }
  return null;
}
