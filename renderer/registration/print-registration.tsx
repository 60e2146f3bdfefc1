import { setMadePaper } from '../print/printed-page.ts';
import { RegistrationPaper } from './registration-paper.tsx';

/** Prints the registration form of the shop. */
export function printRegistration(shop: string): void {
  setMadePaper(<RegistrationPaper shop={shop} />);
}
