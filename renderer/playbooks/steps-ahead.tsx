import { useQuery } from '@tanstack/react-query';
import { operations } from '../app/engine.ts';
import { StandingText } from './standing-text.tsx';
import { usePlaybookWords } from './use-playbook-words.ts';

/** The next step of each playbook that a customer is in. What waits for their next visit is said as an instruction. */
export function StepsAhead({ customerId }: { customerId: number }) {
  const words = usePlaybookWords();
  const { data } = useQuery(operations.playbooks.ofCustomer.queryOptions({ input: { customerId } }));
  const ahead = (data?.enrolments ?? []).filter(({ end, steps }) => {
    const next = steps.find(({ state }) => state === 'open' || state === 'ahead');
    return end === null && next !== undefined && next.due !== null && next.lastDay !== null;
  });
  return ahead.map((enrolment) => (
    <p key={`${enrolment.playbook} ${enrolment.subject} ${enrolment.key}`}>
      <span className="quiet">{enrolment.playbookName || (words[enrolment.playbook]?.name ?? enrolment.playbook)}</span>{' '}
      <StandingText enrolment={enrolment} words={words[enrolment.playbook]} />
    </p>
  ));
}
