import { playbookNames } from './playbook-names.ts';

/**
 * The playbooks of the library: `for`, `does` and `notWhen` are said to the shop, `kind` names a task of it in a list, `wording` mostly to the customer. What
 * stands in double braces is filled in.
 */
export const playbookLibrary = {
  regular: {
    name: playbookNames.regular,
    kind: 'Regular',
    for: 'New customers whose first order is a sizeable one',
    does: 'A newcomer who spent well hears from the shop three times within six weeks: always something useful, never anything to buy, each time when they are about to forget it. When they come back they are greeted by name.',
    notWhen: 'Not for somebody who asked to be left alone, and never an advertisement in disguise.',
    steps: {
      card: {
        title: 'Registration form and a card',
        wording:
          'At the counter: may we take down your name and how you like things? Give the card, good for you or for friends. Write down the seat, the drink, the sugar, and anything that would make the next visit easier.',
      },
      greeting: {
        title: 'A greeting that offers nothing',
        wording:
          '{{address}}, it was good to have you here. I hope everything was as you like it. If anything could have been better, I would like to know. {{shop}}',
      },
      booklet: {
        title: 'Something useful, by post',
        wording:
          '{{address}}, we have put together a few pages on getting more out of what you bought. No need to buy anything, just enjoy it. {{shop}}',
      },
      'second-booklet': {
        title: 'Something useful, once more',
        wording:
          '{{address}}, here is the second part: how to choose, so that it suits you and not the fashion. If a question comes up, just ask. {{shop}}',
      },
      welcome: {
        title: 'When they come: by name',
        wording:
          'Greet them by name. Ask about the seat and the drink. Everything else that is on file: just do it, without being asked.',
      },
    },
  },
  birthday: {
    name: playbookNames.birthday,
    kind: 'Birthday',
    for: 'Regulars of the last year, and key accounts',
    does: 'Three days before their birthday they hear that what they always take is on the house. Days of the lunar calendar too.',
    notWhen: 'Not while a complaint of theirs is open: answer that first.',
    steps: {
      'on-the-house': {
        title: 'What they always take, on the house',
        wording:
          '{{address}}, many happy returns! For your birthday your {{usual}} is on us: on the day itself, or any day that week. {{shop}}',
      },
    },
  },
  waking: {
    name: playbookNames.waking,
    kind: 'Waking',
    for: 'Customers who bought at least twice and have stayed away longer than they usually do',
    does: 'One touch for each state of sleep: a light one for those who doze, a call that asks why for those half asleep, one honest letter for those asleep.',
    notWhen: 'Not while a case of theirs is open, and never with a reward for having stayed away.',
    steps: {
      dozing: {
        title: 'A light touch, no question',
        wording:
          '{{address}}, your {{usual}} is here as always, and there are one or two new things you may like. Whenever it suits you. {{shop}}',
      },
      halfAsleep: {
        title: 'A call with one question: why',
        wording:
          '{{address}}, this is {{staff}} from {{shop}}. You used to come often and I have missed you. May I ask plainly what kept you away? If it was something of ours, I would like to put it right.',
      },
      asleepMended: {
        title: 'What kept them away has been mended',
        wording:
          '{{address}}, you once told us what bothered you. You were right, and we have put it right. If you would like to see for yourself, I would be glad to welcome you. {{shop}}',
      },
      asleep: {
        title: 'One honest letter, then rest',
        wording:
          '{{address}}, it is a long time since you were here. If it was us, I am sorry, and a line from you would help us do better. If life has moved on, all the best to you: the door is open. {{shop}}',
      },
    },
  },
  mended: {
    name: playbookNames.mended,
    kind: 'Mended',
    for: 'Everybody who named what has now been mended',
    does: 'Those who named it hear it in their own words: what they said, what was done, and that they are welcome to see.',
    notWhen: 'Not before it is really mended.',
    steps: {
      told: {
        title: 'Tell them: you said it, we mended it',
        wording:
          '{{address}}, you told us: “{{words}}”. We have done something about it: {{done}}. Thank you for saying it. Come and see whether it is right now. {{shop}}',
      },
    },
  },
  'come-in': {
    name: playbookNames['come-in'],
    kind: 'Come in',
    for: 'Customers who wanted what was not in stock and is here now',
    does: 'They are told by the fastest way they answer, once. It is kept for them for a few days.',
    notWhen: 'Not when it is only a substitute: say so then, and let them decide.',
    steps: {
      told: {
        title: 'Tell them that it is here',
        wording:
          '{{address}}, the {{thing}} you asked for has come in. I have put one aside for you until {{until}}. Just let me know whether you still want it. {{shop}}',
      },
    },
  },
  'win-back': {
    name: playbookNames['win-back'],
    kind: 'Win-back',
    for: 'Customers who say or show that they are leaving, or whose case could not be put right',
    does: 'The owner, in person: work out what leaves with them, find the fault and own it, talk about what they would give up, and in the end keep them or let them go well.',
    notWhen: 'No reward for leaving. Not a word against a competitor. Not a second time within half a year.',
    steps: {
      'in-person': {
        title: 'The same day, the owner in person: find the fault and own it',
        wording:
          '{{address}}, I heard that you are thinking of leaving us. I would like to understand what happened, and I am not going to talk you out of it. What went wrong?',
      },
      chain: {
        title: 'What they would have to give up, in talk',
        wording:
          'In your own words, at most five links, each following from the one before and all from the file: what we know of how they like things, the sizes we keep, the balance that is theirs, the one here who knows them. Stop as soon as they say it themselves.',
      },
      close: {
        title: 'Close: kept, or let go well',
        wording:
          'If they stay: write down what was agreed, with a day. If they insist: thank them, settle what is theirs at once, and say “we are here whenever you like”.',
      },
      greeting: {
        title: 'One greeting, then quiet',
        wording:
          '{{address}}, just a greeting, nothing to sell. I hope you are well looked after. If you ever want to drop in, I would be glad. {{shop}}',
      },
    },
  },
  complaint: {
    name: playbookNames.complaint,
    kind: 'Complaint',
    for: 'Everyone who complains, however it reached the shop',
    does: 'On the owner’s desk the same day, an answer within a day, and a look back a week later. The person who heard it first stays in charge until the customer has the best answer.',
    notWhen: 'It is never held back: no cap, no quiet day.',
    steps: {
      'on-the-desk': {
        title: 'On the owner’s desk',
        wording:
          'Read it as it was said. Decide who answers; who heard it first stays in charge. Find out what happened before anybody explains anything.',
      },
      answer: {
        title: 'Answer: their feeling first, then the matter, then their interest',
        wording:
          '{{address}}, that was annoying, and I am sorry that it happened here. This is what went wrong and what we have done about it: {{done}}. If it has put you out in any other way, tell me and I will see to that as well. Is that right for you? {{staff}}, {{shop}}',
      },
      after: {
        title: 'A week later: is it good now?',
        wording:
          '{{address}}, last week I promised to put it right. Is it good now? Thank you for telling us instead of just staying away. {{staff}}, {{shop}}',
      },
    },
  },
  'ask-introduction': {
    name: playbookNames['ask-introduction'],
    kind: 'Introduction',
    for: 'Customers who have just been pleased: very satisfied, a case answered well, a good talk, or they brought somebody before',
    does: 'Two days after a visit that pleased them they are asked, once, whether they know somebody whom the shop would suit.',
    notWhen: 'Not twice in half a year, and never as the price of a favour.',
    steps: {
      ask: {
        title: 'Ask for an introduction',
        wording:
          '{{address}}, I was glad that you liked it. If you know somebody whom we would suit as well, give them our card: we will look after them as we do after you. {{shop}}',
      },
    },
  },
  'thank-introduction': {
    name: playbookNames['thank-introduction'],
    kind: 'Thanks',
    for: 'Everyone who brought a new customer',
    does: 'Within two days they are thanked in person. The newcomer is welcomed with the name of the person who sent them.',
    notWhen: 'Do not tell them what the newcomer bought.',
    steps: {
      thanks: {
        title: 'Thank them, in person',
        wording:
          '{{address}}, {{newcomer}} was here and said that you sent them. Thank you, that means a lot to me. {{shop}}',
      },
    },
  },
  'key-account-round': {
    name: playbookNames['key-account-round'],
    kind: 'Visit',
    for: 'Everybody on the list of key accounts, each by their own visit rhythm',
    does: 'The owner goes to see them, looks at what they like and who is around them first, and leaves with a dated next step.',
    notWhen: 'Not with something to sell.',
    steps: {
      visit: {
        title: 'Visit: what is missing in the file, and a next step with a day',
        wording:
          'Before: read what they like, who is around them, and what is still missing in the file. There: listen first, ask what has changed for them. Before leaving: agree on the next step and its day.',
      },
    },
  },
  'due-again': {
    name: playbookNames['due-again'],
    kind: 'Due again',
    for: 'Customers for whom something they keep buying is due again',
    does: 'When their usual time between two purchases of a thing has passed, they are reminded of it by name: of one thing a month at most.',
    notWhen: 'Not when they have bought it meanwhile, and never several things at once.',
    steps: {
      offer: {
        title: 'The thing, by its name',
        wording: '{{address}}, it is about time for your {{thing}} again. Shall I put some aside for you? {{shop}}',
      },
    },
  },
};
