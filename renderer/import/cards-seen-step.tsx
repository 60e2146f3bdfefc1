import type { ReactNode } from 'react';
import type { DateOrder } from '../../shared/import/fields.ts';
import type { CardsRecognition } from '../../shared/vcard/contract.ts';
import { useWords } from '../app/words.ts';
import { countText } from '../ui/figures.ts';
import { Notice } from '../ui/states.tsx';
import { DateOrderQuestion } from './ambiguity-questions.tsx';
import type { AmbiguousColumn } from './ambiguous-readings.ts';
import type { CardsDecision, ImportChoices } from './draft-state.ts';
import { FirstCards } from './first-cards.tsx';
import { useImportDraft } from './import-draft.tsx';
import classes from './import-page.module.css';
import { KindChoice } from './kind-choice.tsx';
import { ModeChoice } from './mode-choice.tsx';
import { StepSection } from './step-section.tsx';
import { TextReadingFields } from './text-reading-fields.tsx';

interface CardsSeenStepProps {
  recognition: CardsRecognition;
  decision: CardsDecision;
  days: AmbiguousColumn<DateOrder> | null;
  isAnswerMissing: boolean;
  isReading: boolean;
  /** Why the file cannot be read this way; the ways to read it stay, to choose another. */
  failure: ReactNode;
  disabled: boolean;
  onChoose(choices: ImportChoices): void;
}

/** The first cards as they are understood, how they are read, and what becomes of those the archive knows. */
export function CardsSeenStep({ recognition, decision, days, isReading, failure, ...asked }: CardsSeenStepProps) {
  const { t, language } = useWords();
  const { draft } = useImportDraft();
  const { isAnswerMissing, disabled, onChoose } = asked;
  const { reading, source, cardCount } = recognition;
  const isTable = reading.format !== null;
  const count = t(isTable ? 'vcard.rowCount' : 'vcard.cardCount', { count: cardCount }).replace(
    String(cardCount),
    countText(cardCount, language),
  );
  return (
    <StepSection step="seen">
      <div className={classes.controls}>
        {isTable && <KindChoice kind="vcard" isAddressBook disabled={disabled} />}
        <TextReadingFields encoding={reading.encoding} delimiter={reading.delimiter} disabled={disabled} />
      </div>
      <p className="quiet">
        {[t(`vcard.sources.${source}`), ...(reading.gzip ? [t('importPage.gzip')] : []), count].join(' · ')}
      </p>
      {failure}
      {!failure && reading.badBytes > 0 && (
        <Notice tone="soon">{t('import.warnings.badBytes', { count: reading.badBytes })}</Notice>
      )}
      {!failure && <FirstCards recognition={recognition} isReading={isReading} />}
      {!failure && days !== null && (
        <DateOrderQuestion
          column={days}
          answer={draft.choices.dateOrder ?? null}
          isMissing={isAnswerMissing}
          disabled={disabled}
          onAnswer={(dateOrder) => onChoose({ dateOrder })}
        />
      )}
      {!failure && (
        <div className={classes.explained}>
          <ModeChoice
            mode={decision.mode}
            hint={t(`vcard.modeHints.${decision.mode}`)}
            disabled={disabled}
            onChoose={(mode) => onChoose({ mode })}
          />
        </div>
      )}
    </StepSection>
  );
}
