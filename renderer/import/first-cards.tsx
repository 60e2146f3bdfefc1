import { addressText } from '../../shared/customers/address.ts';
import type { CardsRecognition, ShownCard } from '../../shared/vcard/contract.ts';
import { useWords } from '../app/words.ts';
import { useLabelText } from '../vcard/use-label-text.ts';
import classes from './first-cards.module.css';
import page from './import-page.module.css';

interface FirstCardsProps {
  recognition: CardsRecognition;
  isReading: boolean;
}

/** The beginning of an address book, a line each: whom a card names, how they are reached, and what else it says. */
export function FirstCards({ recognition: { firstCards, source }, isReading }: FirstCardsProps) {
  const { t } = useWords();
  const headings = ['name', 'phones', 'emails', 'companyAndRole', 'birthday', 'photo', 'further'] as const;
  return (
    <section
      className={`${page.scroll} ${classes.cards}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and keys must be able to scroll it.
      tabIndex={0}
      aria-label={t('vcard.firstCards')}
      aria-busy={isReading}
    >
      <table>
        <thead>
          <tr>
            <th scope="col" data-align="end">
              {t(source === 'vcard' ? 'vcard.card' : 'importPage.row')}
            </th>
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {heading === 'name' || heading === 'birthday' ? t(`import.fields.${heading}`) : t(`vcard.${heading}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {firstCards.map((card) => (
            <CardRow key={card.rowNumber} card={card} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function CardRow({ card }: { card: ShownCard }) {
  const { t } = useWords();
  const { name, otherNames, phones, emails, company, role, birthday, hasPhoto } = card;
  const isNobody = name === '' && phones.length + emails.length + card.wechats.length === 0;
  return (
    <tr>
      <td className="quiet public" data-align="end">
        {card.rowNumber}
      </td>
      <td className="personal">
        {isNobody ? <span className={classes.nobody}>{t('vcard.namesNobody')}</span> : <bdi>{name}</bdi>}
        {card.isCompany && <span className="quiet"> {t('vcard.isCompany')}</span>}
        <Lines lines={otherNames.map((text) => ({ text }))} />
      </td>
      <td className="personal">
        <Lines lines={phones} />
      </td>
      <td className="personal">
        <Lines lines={emails} />
      </td>
      <td className="personal">
        <Lines lines={[{ text: company }, { text: role }]} />
      </td>
      <td className={`personal figure ${classes.day}`}>{birthday.replace(/^--/, '')}</td>
      <td>{hasPhoto ? t('vcard.hasPhoto') : ''}</td>
      <td className="personal">
        <Further card={card} />
      </td>
    </tr>
  );
}

interface Line {
  text: string;
  label?: string;
}

/** What has no column here: WeChat, addresses, other days, tags and the note. */
function Further({ card: { wechats, addresses, dates, tags, note } }: { card: ShownCard }) {
  const lines: Line[] = [
    ...wechats.map(({ text }) => ({ text, label: 'WeChat' })),
    ...addresses.map((address) => ({ text: addressText(address), label: address.label })),
    ...dates,
    { text: tags.join(' · ') },
    ...note.split('\n').map((text) => ({ text })),
  ];
  return <Lines lines={lines} />;
}

const mostLines = 4;

function Lines({ lines }: { lines: readonly Line[] }) {
  const labelText = useLabelText();
  const said = new Map(lines.filter(({ text }) => text !== '').map((line) => [`${line.text} ${line.label}`, line]));
  if (said.size === 0) return null;
  return (
    <ul className="plain-list">
      {[...said].slice(0, mostLines).map(([key, { text, label = '' }]) => (
        <li key={key} className={classes.line}>
          {text}
          {label !== '' && <span className="quiet"> {labelText(label)}</span>}
        </li>
      ))}
      {said.size > mostLines && <li className="quiet">…</li>}
    </ul>
  );
}
