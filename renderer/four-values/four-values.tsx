import { useQuery } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { operations } from '../app/engine.ts';
import { FailureNotice } from '../ui/states.tsx';
import { FourValuesPicture } from './four-values-picture.tsx';

/** The four values of a customer, each opening to its rows. */
export function FourValues(props: Omit<ComponentProps<typeof FourValuesPicture>, 'figures' | 'opens'>) {
  const { customerId } = props;
  const figures = useQuery(operations.indicators.ofCustomer.queryOptions({ input: { customerId } }));
  if (figures.error !== null) return <FailureNotice error={figures.error} onRetry={() => void figures.refetch()} />;
  return figures.data === undefined ? null : <FourValuesPicture {...props} figures={figures.data} opens />;
}
