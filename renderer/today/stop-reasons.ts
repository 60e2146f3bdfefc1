/** Why nothing more of a playbook is to come for a customer, each with its digit from 1. */
export const stopReasons = ['asked', 'noLongerFits', 'settled', 'other'] as const;
