/** How an appointment stands: still to come or not yet settled, and the three ways in which it ends. */
export const appointmentStates = ['booked', 'came', 'didNotCome', 'calledOff'] as const;
export type AppointmentState = (typeof appointmentStates)[number];
