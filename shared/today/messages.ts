import { z } from 'zod';
import { longest } from '../longest.ts';
import { languages } from '../settings/languages.ts';
import { missingDetail } from './ways-to-reach.ts';

/** By which a message may be written to many at once. */
export const messageChannels = ['wechat', 'text', 'email', 'letter'] as const;
export type MessageChannel = (typeof messageChannels)[number];

const task = z.string().max(1_000);

/** Words that were changed for one customer, by task. */
const changedTextsSchema = z.record(task, z.string().max(longest.contactText));

/** The messages of one step, to everybody who is at it today, is shown, and may be reached by the channel. */
export const messagesQuestionSchema = z.object({
  playbook: z.string().max(60),
  step: z.string().max(60),
  channel: z.enum(messageChannels),
  language: z.enum(languages),
  changed: changedTextsSchema.default({}),
});
export type MessagesQuestion = z.output<typeof messagesQuestionSchema>;

export const messageSchema = z.object({
  task: z.string(),
  customerId: z.number().int(),
  number: z.string(),
  name: z.string(),
  called: z.string(),
  phone: z.string(),
  wechat: z.string(),
  email: z.string(),
  /** In one line. */
  address: z.string(),
  /** Of the step, as its subject or heading. */
  title: z.string(),
  /** Null: something of it is not known. */
  text: z.string().nullable(),
  /** The fields of which nothing is known. */
  missing: z.array(z.string()),
});
export type Message = z.infer<typeof messageSchema>;

/** Whether it can go out by the channel: there are words, and there is somewhere to send them. */
export function isReady(message: Message, channel: MessageChannel): boolean {
  return message.text !== null && missingDetail(message, channel) === null;
}
