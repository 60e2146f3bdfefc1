import { recogniseCase } from '../cases/recognise-case.ts';
import { clausesOf } from '../timeline/clauses.ts';
import { findDayPhrases, plainForm } from '../timeline/day-phrase.ts';
import type { LifeEventKind } from './life-event-kinds.ts';

/** A life event that a line tells of. */
export interface ToldLifeEvent {
  kind: LifeEventKind;
  /** The day that its clause names; null: none. */
  day: string | null;
  /** Its clause, as it was typed. */
  text: string;
}

const person =
  '(?:(?:grand)?(?:mother|father|mum|mom|dad|son|daughter|ma|pa)|wife|husband|partner|brother|sister|aunt|uncle|cousin|nephew|niece|boyfriend|girlfriend|friend|dog|cat)';
const whose = '(?:his|her|their|my)';
const business =
  '(?:shop|store|business|company|firm|restaurant|café|cafe|studio|practice|salon|bakery|clinic|gallery|bar|office|branch)';
const schools = '(?:university|uni|college|sixth form|law school|medical school|art school|grad(?:uate)? school)';
const whenMoved = '(?:last|on|in|this|yesterday|today|recently|again|back)';
const relatives = '(?:孩子|儿子|女儿|弟弟|妹妹|哥哥|姐姐|侄子|侄女|外甥|孙子|孙女|老公|老婆|爱人|他|她|本人|自己)';
const place = '(?:店|馆|公司|工作室|诊所|工厂|厂|铺|餐厅|酒吧|民宿|事务所|培训班)';

/** What a clause says when something happened in a customer's life, in its plain form. */
const patterns: ReadonlyArray<readonly [LifeEventKind, RegExp]> = [
  [
    'loss',
    /去世|过世|病逝|离世|辞世|奔丧|丧事|追悼会|葬礼(?!花|订)|(?:爸|妈|父|母|爷|奶|公|婆|老伴|爱人|先生|太太)[^,，]{0,2}(?:走了|不在了|没了)(?!.)/u,
  ],
  [
    'loss',
    new RegExp(
      `\\b(?:passed away|bereave(?:d|ment))\\b|\\b(?:${whose} ${person}|he|she) (?:has |had |just )?died\\b|\\blost ${whose} ${person}\\b|\\b${whose} ${person}(?:'s|’s) funeral\\b|\\bdeath of ${whose} ${person}\\b`,
      'u',
    ),
  ],
  [
    'illness',
    /生(?:了场?)?(?:大|重)?病(?:了|住院|在家|卧床|$)|病了|病倒|病重|住(?:了|进)?院(?![部处楼区医内外])|出院了|(?:做|动|要|刚)了?(?:[^,，]{0,4})手术(?![室台刀服])|骨折|摔断|中风|心梗|确诊|癌症?|化疗/u,
  ],
  [
    'illness',
    new RegExp(
      `\\b(?:is|are|was|were|been|went|taken|rushed|now|still|back|home|${person}) (?:in|into|to|from) hospital\\b|\\bhospitali[sz]ed\\b|\\b(?:had|has had|having|needs|due for|recovering from) (?:an? |${whose} )?(?:[a-z-]+ )?(?:operation|surgery|stroke|heart attack)\\b|\\b(?:broke|broken) (?:an?|${whose}) (?:leg|arm|hip|wrist|ankle|foot|collarbone)\\b|\\bdiagnosed with\\b|\\b(?:fell|taken|seriously|gravely) ill\\b|\\b(?:has|had|with|beat) (?:[a-z]+ )?cancer\\b|\\bchemotherapy\\b`,
      'u',
    ),
  ],
  [
    'child',
    /怀孕|怀上|有喜了|生了(?:一?个|对)?(?:大胖)?(?:儿子|女儿|男孩|女孩|孩子|宝宝|小孩|小子|闺女|双胞胎|龙凤胎|老?二胎?)|(?:儿子|女儿|孩子|宝宝|孙子|孙女|外孙女?)(?:刚|昨天|今天)?(?:出生|满月|降生)|当(?:上|了)?(?:爸|妈|爸爸|妈妈|爷爷|奶奶|外公|外婆|姥姥|姥爷)了|添了?(?:个|一个)?(?:儿子|女儿|孩子|宝宝|小孩|孙子|孙女|丁)/u,
  ],
  [
    'child',
    new RegExp(
      `\\bpregnant\\b|\\bexpecting (?:a baby|twins|${whose} (?:first|second|third)|(?:a|another) child)\\b|\\bhad (?:an?|${whose}) (?:(?:second|third|new) )?(?:baby(?= (?:boy|girl|last|on|in|this|yesterday)\\b|$)|(?:little )?(?:boy|girl|son|daughter)(?= (?:last|on|in|this|yesterday)\\b|$))|\\bhad twins\\b|\\bgave birth\\b|\\b(?:son|daughter|baby|twins|grandson|granddaughter|grandchild)(?: (?:was|were|is|are))? born\\b|\\bbecame (?:an? )?(?:grand)?(?:mother|father|dad|mum|mom|parents?)\\b`,
      'u',
    ),
  ],
  [
    'move',
    /搬(?:了|完|好)?(?:新?家|新居)(?!公司|的?师傅|工)|乔迁|迁居|移民|搬(?:到|去)了?(?!公司)|(?:要|准备|打算)搬走|搬走了/u,
  ],
  [
    'move',
    new RegExp(
      `\\b(?:moved|moving|moves) (?:house|home|flat|away(?! from)|abroad|out of town|in with|to (?:an? |${whose} )?(?:new|bigger|smaller) (?:house|flat|place|home|apartment|town|city))\\b|^(?:(?:he|she|they|customer|has|have|just|recently|the [a-z]+s?) )*moved(?: ${whenMoved}\\b.*)?$|\\b(?:relocated|emigrated|relocating|emigrating)\\b|\\b(?:bought|moved into) (?:an?|${whose}) (?:new )?(?:house|flat|home|apartment)\\b`,
      'u',
    ),
  ],
  [
    'exam',
    new RegExp(
      `考[上取][了]?(?!虑|古)|被[^,，]{0,10}录取|录取(?:了|通知)|(?:通过|考过)了?[^,，]{0,6}(?:考试|资格|司考|驾照)|${relatives}[^,，]{0,8}(?:高考|中考|考研|毕业|考试)|考研(?:成功|上岸)|(?:大学|博士|硕士|研究生|高中)毕业了|拿到了?[^,，]{0,3}驾照`,
      'u',
    ),
  ],
  [
    'exam',
    new RegExp(
      `\\bgot (?:in ?to|a place at) (?:an? )?(?:[a-z]+ )?${schools}\\b|\\b(?:pass(?:ed|es)|sitting|sits|taking|takes|failed) (?:an?|the|all|${whose})?(?: ?[a-z-]+){0,2} ?(?:exams?|finals|gcses|a-levels|driving test)\\b|\\bgraduat(?:ed|es|ing)\\b|\\b(?:starts|starting|started) (?:at )?${schools}\\b`,
      'u',
    ),
  ],
  [
    'opening',
    new RegExp(
      `开了(?:一?[家间个])?(?:新的?)?[^,，的]{0,6}${place}(?!门)|开(?:一?[家间个])?新${place}|(?:他|她|自己|客户|新|分)[^,，]{0,4}${place}[^,，]{0,6}(?:开业|开张)|(?:公司|工作室|诊所|餐厅)[^,，]{0,6}(?:开业|开张)|创业了|自立门户|自己当老板`,
      'u',
    ),
  ],
  [
    'opening',
    new RegExp(
      `\\b(?:opened|opening|opens|set up|setting up|started|starting) (?:up )?(?:an?|${whose})(?: own| new| second| first)?(?: [a-z-]+){0,2} ${business}\\b|\\b(?:set up|started) on ${whose} own\\b|\\bwent freelance\\b|\\bwent into business\\b`,
      'u',
    ),
  ],
];

/** English towns are told from tables and teas by their capital letter: "moved to Leeds". */
const movedToTown =
  /\b(?:moved|moving|relocated) (?:back )?to (?!(?:the|a|an|our|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b)(?=\p{Lu}\p{Ll})/iu;
const capitalAfterTo = /\bto \p{Lu}\p{Ll}/u;

/** It did not happen, is not sure to, is asked, or is of someone else: the shop itself, a competitor. */
const isNotSaid =
  /没|不会|不是|并未|还未|如果|要是|万一|听错|吗$|几点|什么时候|怎么|帮忙?订|我们|咱们|本店|店里|同行|隔壁|对面|附近|旁边|楼下|\?|？|\b(?:not|never|n['’]t|if|whether|maybe|might|nearly|asked|wants? to|would like to|we|our|us|someone|somebody|competitor|next door|opposite|across the (?:road|street)|round the corner)\b|n['’]t\b/u;

/** Things are carried about, and a seat is changed: no one moves house. */
const isNoHouse =
  /把|货|箱|桌|椅|东西|豆子|座|窗|位子?|位置|外面|里面|室[内外]|楼[上下]|门口|吧台|沙发|角落|\b(?:table|seat|window|corner|booking|order|appointment|counter|sofa|outside|inside)s?\b/u;

/** Told as past: a day without its year or week was read as the next one, which it is not. */
const isOver =
  /^(?!.*(?:要|就|快|将|明|下|后)).*了|\b(?:was|were|had|since|got|moved|opened|passed|lost|broke|born|died)\b/iu;

/** Firms, animals and words that only sound like it. */
const isOfAnother = /搬家公司|宠物|医院(?:订|的订单)|\b(?:stillborn|newborn|premature|hair ?loss)\b/u;

/**
 * The first life event that a line as it is written at the counter tells of: "孩子考上大学", "moved to Leeds last
 * Monday". Null where it tells of none. What is a case (a complaint of falling ill) is no life event. It is offered as a
 * chip that can be removed, so it is meant to miss rather than to invent.
 */
export function recogniseLifeEvent(typed: string, today: string): ToldLifeEvent | null {
  if (recogniseCase(typed, today)?.kind === 'complaint') return null;
  const plain = plainForm(typed);
  const days = findDayPhrases(typed, today);
  for (const { from, to } of clausesOf(plain)) {
    const text = typed.slice(from, to);
    const kind = recogniseCase(text, today) === null ? kindOf(plain.slice(from, to), text) : null;
    if (kind === null) continue;
    const day = days.find((phrase) => from <= phrase.from && phrase.to <= to)?.day ?? null;
    return { kind, text, day: day !== null && day > today && isOver.test(text) ? null : day };
  }
  return null;
}

function kindOf(plain: string, typed: string): LifeEventKind | null {
  if (isNotSaid.test(plain) || isOfAnother.test(plain)) return null;
  const known = patterns.find(([, pattern]) => pattern.test(plain))?.[0];
  const kind = known ?? (movedToTown.test(typed) && capitalAfterTo.test(typed) ? 'move' : null);
  return kind === 'move' && isNoHouse.test(plain) ? null : kind;
}
