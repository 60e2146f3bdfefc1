import { z } from 'zod';
import { contactChannels } from './contact-codes.ts';
import { mostMinutes } from './most-minutes.ts';

export const minutesSchema = z.number().int().min(0).max(mostMinutes);

/** `other`: a channel in the owner's own words, and one that is not known. */
export const channelsOfMinutes = [...contactChannels, 'other'] as const;

/** How long a contact by each channel usually takes, in minutes. */
export const usualMinutesSchema = z.record(z.enum(channelsOfMinutes), minutesSchema);
export type UsualMinutes = z.infer<typeof usualMinutesSchema>;

/** Ours, until the owner sets others. */
export const defaultUsualMinutes: UsualMinutes = {
  counter: 5,
  phone: 5,
  sms: 2,
  wechat: 3,
  email: 5,
  post: 10,
  delivery: 10,
  review: 5,
  other: 5,
};

/** How long a contact took: as someone said, else as its channel usually takes. */
export function minutesOfContact(
  { minutes, channel }: { minutes: number | null; channel: string },
  usual: UsualMinutes,
): number {
  const known = contactChannels.find((code) => code === channel);
  return minutes ?? usual[known ?? 'other'];
}

/** What a person chooses from. */
export const minuteSteps = [0, 1, 2, 3, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240] as const;

/** The next longer or shorter of the steps; at the last one it stays. */
export function steppedMinutes(minutes: number, direction: 1 | -1): number {
  const next =
    direction === 1 ? minuteSteps.find((step) => step > minutes) : minuteSteps.findLast((step) => step < minutes);
  return next ?? minutes;
}

const writtenMinutes = /^(\d{1,4})(?:\.0+)?\s*(?:min(?:ute)?s?\.?|分钟|分)?$/iu;

const writtenHours = /^(\d{1,2}(?:\.(?:0|25|5|50|75))?)\s*(?:h|hrs?|hours?|(?:个)?小时)$/iu;

/** Minutes as people and files write them: "15", "15 min", "15 分钟", "1.5 h", "1小时"; null where it is none. */
export function readMinutes(text: string): number | null {
  const written = text.trim().normalize('NFKC');
  const [, inMinutes] = writtenMinutes.exec(written) ?? [];
  const [, inHours] = writtenHours.exec(written) ?? [];
  const minutes = inHours === undefined ? Number(inMinutes) : 60 * Number(inHours);
  return minutes <= mostMinutes ? minutes : null;
}
