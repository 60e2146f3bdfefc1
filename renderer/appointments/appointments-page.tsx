import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { BookedAppointment } from '../../shared/appointments/contract.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { usePrintedPage } from '../print/printed-page.ts';
import { ReachButton } from '../reach/reach-button.tsx';
import { SaveTable } from '../tables/save-table.tsx';
import { useDays } from '../ui/days.tsx';
import { countText } from '../ui/figures.ts';
import { LoadingState } from '../ui/loading-state.tsx';
import { PageLayout } from '../ui/page-layout.tsx';
import { EmptyState, FailureNotice } from '../ui/states.tsx';
import { ToolRow } from '../ui/tool-row.tsx';
import { useNewKey } from '../work/use-new-key.ts';
import { useWorkPlace } from '../work/use-work-place.ts';
import { WorkList } from '../work/work-list.tsx';
import { appointmentGroup } from './appointment-groups.ts';
import { AppointmentView } from './appointment-view.tsx';
import { AppointmentsPaper } from './appointments-paper.tsx';
import { BookedLine } from './booked-line.tsx';
import { openAppointment } from './shown-appointment.ts';

/** More than a shop has booked; the rest comes up as these are settled. */
const appointmentsShown = 1_000;

const keyOf = ({ id }: BookedAppointment): string => String(id);

/** What is booked, the earliest first, worked by keyboard: who comes next, and who came. */
export function AppointmentsPage() {
  const { t, language } = useWords();
  const days = useDays();
  const found = useQuery(
    operations.appointments.booked.queryOptions({
      input: { limit: appointmentsShown },
      placeholderData: keepPreviousData,
    }),
  );
  const appointments = found.data?.appointments ?? [];
  const total = found.data?.total ?? 0;
  const { index, current, choose, settled, justDone } = useWorkPlace(appointments, keyOf);
  useNewKey(() => openAppointment());
  usePrintedPage(async () => <AppointmentsPaper appointments={appointments} total={total} />);
  const past = appointments.filter(({ day }) => day < days.today).length;
  const add = (
    <Button title={t('appointments.addKey')} onClick={() => openAppointment()}>
      {t('appointments.add')}
    </Button>
  );
  const nothing = (
    <EmptyState title={t('appointments.none')} action={add}>
      {t('appointments.noneHow')}
    </EmptyState>
  );
  return (
    <PageLayout
      title={t('cases.title')}
      windowTitle={t('appointments.title')}
      actions={
        <>
          {total > 0 && (
            <>
              <ReachButton selection={{ ids: appointments.map(({ customerId }) => customerId) }} />
              <SaveTable question={{ table: 'appointments' }} answersKey />
            </>
          )}
          {add}
        </>
      }
      tools={
        total > 0 ? (
          <ToolRow
            total={
              <>
                {past > 0 && <span>{t('appointments.toSettle', { count: past })}</span>}
                <strong>
                  {total > appointments.length
                    ? t('appointments.first', {
                        shown: countText(appointments.length, language),
                        all: countText(total, language),
                      })
                    : t('appointments.total', { count: total })}
                </strong>
              </>
            }
          />
        ) : undefined
      }
      scrolls={false}
    >
      {found.error !== null && <FailureNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending ? (
        <LoadingState />
      ) : current === undefined && justDone.length === 0 ? (
        found.error === null && nothing
      ) : (
        <WorkList
          label={t('appointments.list')}
          items={appointments}
          keyOf={keyOf}
          Line={BookedLine}
          groupOf={({ day }) => t(`appointments.groups.${appointmentGroup(day, days.today)}`)}
          current={index}
          onChoose={choose}
          justDone={justDone}
        >
          {current === undefined ? (
            nothing
          ) : (
            <AppointmentView
              key={keyOf(current)}
              appointment={current}
              onSettled={(text, actId) => settled(current, text, actId)}
              onMove={(steps) => choose(index + steps)}
            />
          )}
        </WorkList>
      )}
    </PageLayout>
  );
}
