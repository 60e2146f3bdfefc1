/** That somebody will not come any more, in their words or in those of who heard it. */
const leaving =
  /以后不(?:再)?来|不会再来|不再来了|(?:^|[，,。；;\s])(?:客户|客人|他|她|人家|说)?不来了|销户|注销(?:会员|账户|账号|卡)|退[卡会]了?(?:$|[，,。；;\s])|取消(?:会员|合作|合同|订阅|年卡)|不续(?:约|费|卡|了)|换别家|\b(?:cancel(?:s|led|ling|ed|ing)?) (?:the|his|her|their|my|its) (?:account|card|contract|membership|subscription)\b|\bclos(?:es|ed|ing|e) (?:the|his|her|their|my|its) account\b|\b(?:not|never) com(?:ing|es?) (?:any ?more|back|again)\b|\bwon['’]t (?:come|be) (?:back|coming|again)\b|\b(?:leaving|going) (?:us )?for (?:a competitor|another shop)\b/iu;

/** Whether a line as it is written at the counter says that the customer leaves. It is offered as a chip that can be taken off. */
export function saysLeaving(typed: string): boolean {
  return leaving.test(typed);
}
