import { useMutation } from '@tanstack/react-query';
import type { EnrolmentOfCustomer } from '../../shared/playbooks/contract.ts';
import { operations } from '../app/engine.ts';
import { showActDone } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import { stopReasons } from '../today/stop-reasons.ts';
import { ChoiceList } from '../ui/choice-list.tsx';
import { ToolChip } from '../ui/tool-chip.tsx';

/** Nothing more of the playbook is to come for them: asks why, and ends it. `title`: what the playbook is called. */
export function StopEnrolment({ enrolment, title }: { enrolment: EnrolmentOfCustomer; title: string }) {
  const { t } = useWords();
  const { playbook, customerId, number, name, subject, key } = enrolment;
  const stop = useMutation(
    operations.playbooks.stop.mutationOptions({
      onSuccess: ({ actId }) => {
        if (actId !== null) showActDone(t('todayTask.settled.stop', { who: name || number }), actId);
      },
    }),
  );
  return (
    <ToolChip name={title} value={t('today.stop')} width={200}>
      {(close) => (
        <>
          <p className="field-label">{t('todayTask.whyStop')}</p>
          <ChoiceList
            label={t('todayTask.whyStop')}
            choices={stopReasons.map((reason) => ({ value: reason, content: t(`todayTask.stopReasons.${reason}`) }))}
            chosen={null}
            onChoose={(reason) => {
              close();
              const text = t(`todayTask.stopReasons.${reason}`);
              stop.mutate({ slug: playbook, customerId, subject, key, reason: text });
            }}
          />
        </>
      )}
    </ToolChip>
  );
}
