import type { ContactCard } from './contact-card.ts';

/** Whether a card says who is meant: a name, or a way to reach them. */
export function namesSomebody({ name, phones, emails, wechats }: ContactCard): boolean {
  return name !== '' || phones.length + emails.length + wechats.length > 0;
}
