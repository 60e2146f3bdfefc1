import type { RecordField } from '../records/exchanged-records.ts';

/**
 * How other programs and hand-made lists head a column of a record's own table, besides the words of the history; looked
 * at only in a file of that kind.
 */
export const recordHeadingPhrases: { readonly [Field in RecordField]?: string } = {
  'terms.fromDay': '开始日期,起始日期,起始日,生效日期,生效日,since,start,start date,valid from,effective from',
  'terms.daysToPay': '账期,账期天数,付款天数,付款期限,帳期,payment days,payment terms,terms,net days,credit days,days',
  'terms.limitMinor': '额度,信用额度,授信额度,赊账额度,最高额度,額度,信用額度,limit,credit limit,maximum owed,max owed',
  'terms.free': '免费,免收,免费项目,免費,free,free items,free of charge,no charge for',
  'group_members.group': '群体名称,群名,团体,家庭,group name,household,community',
  'group_members.groupKind': '类型,类别,群体类型,種類,類型,kind,type,group kind,group type,kind of group',
  'group_members.isMain': '主要成员,户主,主成员,main,main member,head of household',
  'group_members.fromDay': '开始日期,加入日期,加入日,since,joined,member since,start date',
  'group_members.toDay': '结束日期,离开日期,退出日期,left,until,end date',
  'balances.unit': '单位,品种,余额种类,unit,what is counted,type,kind',
  'balances.amountMillionths': '数额,数量,增减,变动,余额,amount,change,balance,added or taken',
};
