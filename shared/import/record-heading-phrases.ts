import type { RecordField } from '../records/exchanged-records.ts';

/**
 * How other programs and hand-made lists head a column of a record's own table, in addition to the words of the history; looked
 * at only in a file of that kind.
 */
export const recordHeadingPhrases: { readonly [Field in RecordField]?: string } = {
  'terms.fromDay': '开始日期,起始日期,起始日,生效日期,生效日,since,start,start date,valid from,effective from',
  'terms.daysToPay': '账期,账期天数,付款天数,付款期限,帳期,payment days,payment terms,terms,net days,credit days,days',
  'terms.limitMinor': '额度,信用额度,授信额度,赊账额度,最高额度,額度,信用額度,limit,credit limit,maximum owed,max owed',
  'terms.free': '免费,免收,免费项目,免費,free,free items,free of charge,no charge for',
  'appointments.day':
    '预约日期,预约时间,到店日期,哪天,預約日期,appointment date,booking date,booked for,starts on,start',
  'appointments.time': '时间,时刻,几点,到店时间,开始时间,時間,time,start time,from,hour',
  'appointments.text':
    '事项,项目,服务项目,服务,预约项目,预约内容,内容,做什么,備註事項,service,services,treatment,what,what for,appointment,appointment type,subject,title,reason',
  'appointments.minutes': '时长,服务时长,预计时长,用时,時長,duration,length,minutes,mins',
  'appointments.state': '状态,预约状态,到店情况,狀態,status,state,booking status,appointment status',
  'payments.order':
    '订单号,订单编号,订单,单号,单据号,单据编号,发票号,发票号码,账单号,对应订单,訂單編號,訂單號,單號,發票號碼,order,order number,order no,order id,for order,invoice,invoice number,invoice no,invoice id,bill number',
  'payments.amountMinor':
    '收款金额,收款额,回款金额,回款,到账金额,实收金额,实收,已收金额,已收,付款金额,支付金额,金额,收款金額,實收金額,付款金額,金額,amount paid,amount received,payment amount,amount,received,payment,paid amount,total,value',
  'payments.currency': '货币,幣別,幣種,currency code,ccy',
  'payments.method':
    '收款方式,支付方式,结算方式,收款渠道,方式,支付工具,收款方法,method,payment method,payment type,paid by,paid with,tender',
  'payments.note': '摘要,说明,附言,事由,摘要说明,memo,description,details,remark,remarks,comment,comments',
  'group_members.group': '群体名称,群名,团体,家庭,group name,household,community',
  'group_members.groupKind': '类型,类别,群体类型,種類,類型,kind,type,group kind,group type,kind of group',
  'group_members.isMain': '主要成员,户主,主成员,main,main member,head of household',
  'group_members.fromDay': '开始日期,加入日期,加入日,since,joined,member since,start date',
  'group_members.toDay': '结束日期,离开日期,退出日期,left,until,end date',
  'balances.unit': '单位,品种,余额种类,unit,what is counted,type,kind',
  'balances.amountMillionths': '数额,数量,增减,变动,余额,amount,change,balance,added or taken',
};
