import type { PlaybookDefinition } from '../../shared/playbooks/definition.ts';
import { useWords } from '../app/words.ts';
import { noSegment } from './new-parts.ts';
import type { StepTexts } from './use-step-texts.ts';

/** Whether it can be tried: there is something to be done, and what brings people in is said. */
export function hasAllChosen({ steps, triggers }: PlaybookDefinition): boolean {
  return steps.length > 0 && !isWithoutSegment(triggers);
}

/** Why a playbook cannot be saved yet; null: it can. */
export function useFaultOf(definition: PlaybookDefinition, texts: StepTexts): string | null {
  const { t } = useWords();
  const { steps, triggers } = definition;
  if (steps.length === 0) return t('playbookPage.faults.noStep');
  if (isWithoutSegment(triggers)) return t('playbookPage.faults.noSegment');
  const untitled = steps.findIndex((step) => texts.titleOf(step).trim() === '');
  return untitled === -1 ? null : t('playbookPage.faults.noTitle', { place: untitled + 1 });
}

function isWithoutSegment(triggers: PlaybookDefinition['triggers']): boolean {
  return triggers.some((trigger) => trigger.kind === 'segment' && trigger.segmentId === noSegment);
}
