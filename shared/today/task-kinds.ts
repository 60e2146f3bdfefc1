/** What there may be to do on a day. `visit`: a key account is due; `promise`: the shop said it would. */
export const taskKinds = ['step', 'nextContact', 'birthday', 'case', 'visit', 'promise', 'appointment'] as const;
export type TaskKind = (typeof taskKinds)[number];

/** What one says to a task. `stop`: the whole playbook, for this customer. */
export const taskVerbs = ['done', 'later', 'skip', 'stop'] as const;
export type TaskVerb = (typeof taskVerbs)[number];
