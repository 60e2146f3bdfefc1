import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import { operations } from '../app/engine.ts';
import { showActDone } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import { HouseholdIcon } from '../ui/icons.tsx';

interface SameHouseholdProps {
  customerId: number;
  /** A customer who is around them. */
  person: { id: number; name: string };
}

/** Makes two customers one household in one step; nothing where they are one. */
export function SameHousehold({ customerId, person }: SameHouseholdProps) {
  const { t } = useWords();
  const { data } = useQuery(operations.groups.ofCustomer.queryOptions({ input: { customerId } }));
  const { data: customer } = useQuery(operations.customers.get.queryOptions({ input: { id: customerId } }));
  const make = useMutation(
    operations.groups.makeHousehold.mutationOptions({
      onSuccess: ({ actId }) => {
        if (actId !== null) showActDone(t('groups.memberAdded'), actId);
      },
    }),
  );
  if (data === undefined || customer === undefined) return null;
  const isTogether = data.groups.some(
    ({ kind, members }) =>
      kind === 'household' && members.some((member) => member.customerId === person.id && member.belongs),
  );
  if (isTogether) return null;
  const label = t('groups.sameHousehold', { name: person.name });
  return (
    <Button
      variant="subtle"
      size="compact-xs"
      aria-label={label}
      title={label}
      loading={make.isPending}
      onClick={() =>
        make.mutate({
          name: t('groups.householdOf', { name: customerLabel(customer) }),
          customerIds: [customerId, person.id],
        })
      }
    >
      <HouseholdIcon size={14} />
    </Button>
  );
}
