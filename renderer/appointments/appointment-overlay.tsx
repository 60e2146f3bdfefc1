import { shownLater } from '../ui/shown-later.tsx';
import { closeAppointment, useShownAppointment } from './shown-appointment.ts';

const AppointmentDialog = shownLater(async () => (await import('./appointment-dialog.tsx')).AppointmentDialog);

/** Booking an appointment over any page. */
export function AppointmentOverlay() {
  const shown = useShownAppointment();
  return shown !== null && <AppointmentDialog {...shown} onClose={closeAppointment} />;
}
