import type { playbookLibrary as english } from '../en/playbook-library.ts';
import type { Words } from '../words-of.ts';
import { playbookNames } from './playbook-names.ts';

/** 店里对顾客说的话用“您”；给店员看的话不称呼。 */
export const playbookLibrary: Words<typeof english> = {
  regular: {
    name: playbookNames.regular,
    kind: '熟客',
    for: '第一单就买得不少的新客',
    does: '第一次就花得不少的客人，六个星期里有三次店里的消息：都用得上，都不推销，都赶在他快忘了这家店的时候。等他再来，叫得出他的名字。',
    notWhen: '说过别打扰的不发；别把广告当问候。',
    steps: {
      card: {
        title: '登记一下，送张卡',
        wording:
          '在柜台说：方便的话登记一下，下回就知道您的习惯。把卡给他，自己用、给朋友用都行。记下座位、饮品、糖，还有下次能让他更舒服的事。',
      },
      greeting: {
        title: '问候一声，不推销',
        wording: '{{address}}，那天您来，我们很高兴。东西还合意吗？哪里不周到，您直说，我们改。{{shop}}',
      },
      booklet: {
        title: '寄一份用得上的小册子',
        wording: '{{address}}，给您寄了几页小册子，讲怎么把买回去的东西用得更好。不用买什么，看着玩。{{shop}}',
      },
      'second-booklet': {
        title: '再寄一份',
        wording: '{{address}}，小册子的后一半给您寄来了：讲怎么挑，挑适合自己的，不跟风。有想问的随时问我。{{shop}}',
      },
      welcome: {
        title: '他来的时候：叫得出名字',
        wording: '叫他的名字。座位和饮品先问一声，其余记着的不用问，直接做好。',
      },
    },
  },
  birthday: {
    name: playbookNames.birthday,
    kind: '生日',
    for: '近一年的常客，和重点客户',
    does: '生日前三天告诉他：常点的那一样，当天店里请。农历生日也算。',
    notWhen: '投诉还没了结的不发，先把投诉回了。',
    steps: {
      'on-the-house': {
        title: '常点的那一样，店里请',
        wording: '{{address}}，祝您生日快乐！您常点的{{usual}}我们请，生日当天不方便的话，那一周哪天来都行。{{shop}}',
      },
    },
  },
  waking: {
    name: playbookNames.waking,
    kind: '唤醒',
    for: '来过至少两次、比平常久没来的客人',
    does: '三种状态三种做法：瞌睡的轻轻提一声，半睡的打个电话问为什么，沉睡的写一封老实话的信。',
    notWhen: '还有没了的事时不发；不拿“好久没来”当打折的理由。',
    steps: {
      dozing: {
        title: '轻轻提一声，什么都不问',
        wording:
          '{{address}}，您常点的{{usual}}一直给您备着，最近还到了一两样新的，您也许喜欢。什么时候方便什么时候来。{{shop}}',
      },
      halfAsleep: {
        title: '打个电话，只问一句：为什么',
        wording:
          '{{address}}，我是{{shop}}的{{staff}}。您以前常来，好一阵没见了，惦记着。冒昧问一句：是不是我们哪里没做好？您直说，我们改。',
      },
      asleepMended: {
        title: '当初的毛病改好了',
        wording: '{{address}}，您以前提过的那件事，您说得对，我们改好了。要是愿意来看看，我给您留位子。{{shop}}',
      },
      asleep: {
        title: '一封老实话的信，然后不再打扰',
        wording:
          '{{address}}，您好久没来了。要是我们哪里没做好，对不起；您肯说一句，我们就改。要是您那边有了变化，祝您一切都好，我们的门一直开着。{{shop}}',
      },
    },
  },
  mended: {
    name: playbookNames.mended,
    kind: '改好了',
    for: '当初提过这件事的每一位',
    does: '用他自己的话告诉他：他说了什么，店里做了什么，欢迎来看看。',
    notWhen: '还没真正改好之前不说。',
    steps: {
      told: {
        title: '告诉他：您提的，我们改了',
        wording:
          '{{address}}，您提过：“{{words}}”。我们改了：{{done}}。谢谢您肯说。有空来看看，这回改得对不对。{{shop}}',
      },
    },
  },
  'come-in': {
    name: playbookNames['come-in'],
    kind: '到货',
    for: '想买没买到、现在到货了的客人',
    does: '用他回得最快的方式说一声，只说一次，给他留几天。',
    notWhen: '要是只是替代品，先说明白，由他定。',
    steps: {
      told: {
        title: '告诉他到货了',
        wording: '{{address}}，您要的{{thing}}到了，给您留了一份，留到{{until}}。要不要都回我一声就行。{{shop}}',
      },
    },
  },
  'win-back': {
    name: playbookNames['win-back'],
    kind: '挽留',
    for: '说了要走、看得出要走的客人，或事情没能办成的客人',
    does: '老板亲自来：先算清这位客人走了会带走多少，再找出错在哪里、认下来，再聊他要放下什么；最后留下，或好好送走。',
    notWhen: '不因为他要走就给好处；不说同行一句坏话；半年内不来第二次。',
    steps: {
      'in-person': {
        title: '当天，老板亲自：找出错处，认下来',
        wording: '{{address}}，听说您不打算再来了。我不是来劝您的，只想弄明白：是我们哪里出了错？',
      },
      chain: {
        title: '聊聊他要放下的',
        wording:
          '用自己的话，最多五环，一环扣一环，都来自资料：记着的习惯、留着的尺寸、还在卡上的余额、店里熟悉他的人。他自己说出来就停。',
      },
      close: {
        title: '有个了结：留下，或好好送走',
        wording: '留下：把说定的写下来，定个日子。执意要走：谢谢他，该退的当场结清，说一句“什么时候想来都欢迎”。',
      },
      greeting: {
        title: '问候一次，然后安静',
        wording: '{{address}}，就是问个好，没有别的。愿您那边一切顺心。哪天想来坐坐，随时欢迎。{{shop}}',
      },
    },
  },
  complaint: {
    name: playbookNames.complaint,
    kind: '投诉',
    for: '不管从哪里来的投诉',
    does: '当天报给老板，一天内有答复，一周后回头看看。谁先听到，谁一直负责，直到客人得到最好的答复。',
    notWhen: '任何时候都不拖：不受次数和免打扰日的限制。',
    steps: {
      'on-the-desk': {
        title: '报给老板',
        wording: '先照原话看一遍。定下谁来回；谁先听到谁一直负责。弄清怎么回事，再解释。',
      },
      answer: {
        title: '答复：先体会，再说事，再为他想',
        wording:
          '{{address}}，这事给您添了麻烦，换了谁都会生气，对不起。前因后果弄清楚了，我们已经这样办：{{done}}。要是还耽误了您别的事，也请告诉我，我来想办法。您看这样行吗？{{shop}} {{staff}}',
      },
      after: {
        title: '一周后：现在好了吗？',
        wording: '{{address}}，上周答应您的事，现在都好了吗？谢谢您肯告诉我们，给我们机会改。{{shop}} {{staff}}',
      },
    },
  },
  'ask-introduction': {
    name: playbookNames['ask-introduction'],
    kind: '请介绍',
    for: '刚满意过的客人：打分很高、事情办得好、聊得高兴，或以前带过人来',
    does: '满意过后两天，问一次：有没有朋友也适合来。',
    notWhen: '半年内不问第二次；不拿人情换。',
    steps: {
      ask: {
        title: '请他介绍',
        wording:
          '{{address}}，您满意，我们就高兴。要是身边有朋友也适合来，把我们的卡给他就行，我们像待您一样待他。{{shop}}',
      },
    },
  },
  'thank-introduction': {
    name: playbookNames['thank-introduction'],
    kind: '谢介绍',
    for: '带来新客的人',
    does: '两天内当面谢他，或亲自打个电话；新客来时，提一声是谁介绍的。',
    notWhen: '不说新客买了什么。',
    steps: {
      thanks: {
        title: '亲自谢一声',
        wording: '{{address}}，{{newcomer}}来过了，说是您介绍的。谢谢您，这份心意我记着。{{shop}}',
      },
    },
  },
  'key-account-round': {
    name: playbookNames['key-account-round'],
    kind: '走访',
    for: '名单上的每一位，按各自的走访节奏',
    does: '老板亲自去。先看喜好和身边人，走之前定下下一步和日子。',
    notWhen: '去了不推销。',
    steps: {
      visit: {
        title: '走访：补上资料里缺的，定下一步',
        wording:
          '去之前：看看喜好、身边人，资料里还缺什么。到了：先听，问问最近有什么变化。走之前：说好下一步做什么、哪一天。',
      },
    },
  },
  'due-again': {
    name: playbookNames['due-again'],
    kind: '该买了',
    for: '常买的东西又该买了的客人',
    does: '按他自己买这样东西的间隔，到时候点名提一句，一个月最多一样。',
    notWhen: '已经买了的不提；不一次提几样。',
    steps: {
      offer: {
        title: '点名提一句',
        wording: '{{address}}，您平常买的{{thing}}差不多又到时候了，要给您留一份吗？{{shop}}',
      },
    },
  },
};
