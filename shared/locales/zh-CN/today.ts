import type { today as english } from '../en/today.ts';
import type { Words } from '../words-of.ts';

export const today: Words<typeof english> = {
  why: {
    nextContact: '约好联系：{{text}}',
    birthday: '今天生日',
    case: '还没回：{{text}}',
    promise: '答应过：{{text}}',
    visit: '该走访了',
    appointment: '预约：{{text}}',
    step_nthOrder: '{{day}} 第一次来买',
    sleep_dozing: '瞌睡：上次来是 {{lastDay}}',
    sleep_halfAsleep: '半睡：上次来是 {{lastDay}}',
    sleep_asleep: '沉睡：上次来是 {{lastDay}}',
    sleep_asleepMended: '沉睡，当初的毛病已改好：上次来是 {{lastDay}}',
    step_dueAgain: '{{subject}}该买了',
    step_birthday: '{{day}} 生日',
    step_dayOfYear: '{{day}} 的日子',
    step_caseOpened: '{{day}} 投诉',
    step_caseClosed: '{{day}} 没能办成',
    step_cameIn: '{{day}} 到货，之前想买没买到',
    step_mended: '{{day}} 改好了，当初提过',
    step_goodMoment: '{{day}} 是个好时候',
    step_brought: '{{day}} 带来新客',
    step_visitDue: '该走访了：上次联系是 {{lastDay}}',
    step_lifeEvent: '{{day}} 有大事',
    step_named: '{{day}} 列入重点客户',
    step_byHand: '{{day}} 手动加入',
  },
};
