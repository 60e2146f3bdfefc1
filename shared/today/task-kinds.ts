/** What there may be to do on a day. `visit`: a key account is due; `promise`: the shop said it would. */
export const taskKinds = ['step', 'nextContact', 'birthday', 'case', 'visit', 'promise', 'appointment'] as const;
export type TaskKind = (typeof taskKinds)[number];

/** Of what it is noted what was said of it: a task, or somebody on the list of whom to contact. */
export const settledKinds = [...taskKinds, 'sleeper'] as const;

/** What one says to a task. `stop`: the whole playbook, for this customer. */
export const taskVerbs = ['done', 'later', 'skip', 'stop'] as const;
export type TaskVerb = (typeof taskVerbs)[number];
