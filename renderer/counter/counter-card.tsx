import { Link } from '@tanstack/react-router';
import type { CounterCard } from '../../shared/counter/contract.ts';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import { useWords } from '../app/words.ts';
import { cardBlocks, LaterBlocks } from './card-blocks.tsx';
import classes from './counter-card.module.css';

interface CounterCardViewProps {
  card: CounterCard;
  headingLevel?: 1 | 2;
  /** The name leads to the customer's page. */
  isLink?: boolean;
  /** What is to be done when they come. */
  instructions?: readonly string[];
}

/** One customer on a card, as many of them are printed and looked through before. */
export function CounterCardView({ card, headingLevel = 2, isLink = false, instructions = [] }: CounterCardViewProps) {
  const words = useWords();
  const { customer, called } = card;
  const name = customerLabel(customer);
  const blocks = cardBlocks(card, words, { instructions });
  const address = <bdi>{called === '' ? name : called}</bdi>;
  const [Heading, PartHeading] = headingLevel === 1 ? (['h1', 'h2'] as const) : (['h2', 'h3'] as const);
  return (
    <article className={`${classes.card} personal`} aria-label={words.t('counter.title')}>
      <header className={classes.name}>
        <Heading>
          {isLink ? (
            <Link to="/customers/$customerId" params={{ customerId: String(customer.id) }}>
              {address}
            </Link>
          ) : (
            address
          )}
        </Heading>
        <p>
          {called !== '' && <bdi>{name}</bdi>}{' '}
          {name !== customer.number && <bdi className="figure">{customer.number}</bdi>}
        </p>
      </header>
      <div className={classes.blocks}>
        {blocks.map(({ tone, name: title, content, laterCount }) => (
          <section key={tone} className={classes.block} data-tone={tone} data-is-later={laterCount !== null}>
            <PartHeading>{title}</PartHeading>
            {content}
          </section>
        ))}
        <LaterBlocks blocks={blocks} words={words} />
      </div>
    </article>
  );
}
