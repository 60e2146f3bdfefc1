import { createHash } from 'node:crypto';
import type { PlaybookFacts } from './playbook-facts.ts';

/** One in two is left out where the owner switched the control group on. */
const oneIn = 2;

/** Drawn by a hash of the playbook and the customer's number, so that it is the same however often it is asked. */
export function isInControlGroup(slug: string, facts: PlaybookFacts, customerId: number): boolean {
  const { number } = facts.customerOf(customerId);
  const digest = createHash('sha256').update(`${slug}\n${number}`).digest();
  return digest.readUInt32BE(0) % oneIn === 0;
}
