import { useNavigate } from '@tanstack/react-router';

/** Opens the form of a new customer with what was typed to find one who is not there. */
export function useNewCustomerFrom(): (typed: string) => void {
  const navigate = useNavigate();
  return (typed) => void navigate({ to: '/customers', search: { customer: 'new', typed } });
}
