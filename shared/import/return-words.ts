import { foldText } from '../text.ts';
import type { Cell } from './fields.ts';

/** What a cell of the `return` column says about its row. */
export type ReturnMark = 'return' | 'sale' | 'unknown' | 'blank';

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(','));
}

const returnTexts = words(
  '退货,退貨,退款,退单,退單,退,退换,退换货,退換貨,退回,已退,已退货,已退貨,已退款,退货单,退貨單,退款成功,全额退款,销售退货,销售退回,' +
    '銷售退回,取消,已取消,作废,作廢,已作废,冲红,红冲,冲销,撤销,撤单,废单,交易关闭,已关闭,交易關閉,是,1,1.0,true,yes,y,t,x,√,✓,✔,ja,' +
    'return,returns,returned,return order,sales return,returned goods,returned_goods,refund,refunds,refunded,fully refunded,' +
    'cancel,cancelled,canceled,cancellation,void,voided,reversed,reversal,chargeback,credit,credit note,credit memo,closed',
);
const saleTexts = words(
  '正常,正价,原价,特价,促销,折扣,优惠,团购,秒杀,预售,赠送,赠品,赠,换货,销售,销售单,销售出库,零售,批发,消费,购买,下单,订单,订货,' +
    '完成,已完成,交易成功,交易完成,成功,支付成功,已支付,已付款,已发货,已收货,已签收,已送达,待发货,待收货,无,無,未退货,无退款,未退款,' +
    '否,不,不是,0,0.0,false,no,n,f,nein,-,normal,regular,sale,sales,sold,sell,purchase,buy,order,invoice,retail,wholesale,' +
    'special,special offer,special_offer,special-offer,promotion,promo,discount,presented,present,gift,free,exchange,' +
    'complete,completed,paid,success,succeeded,successful,shipped,delivered,fulfilled,processing,active,open,none,not returned,' +
    'no return,ok,done',
);

/** True for a folded text that names an ordinary sale, or its success. */
export function isSaleWord(folded: string): boolean {
  return saleTexts.has(folded);
}

const hanReturn = /退货|退貨|退款|退单|退換|退换|作废|作廢|已取消|冲红|红冲/u;
const hanNot = /[未无無不非没免否]|部分|拒绝|申请|险|运费/u;
const latinReturn = /(?:^|[^a-z])(?:returns?|returned|refund(?:s|ed)?|cancell?ed|cancellation|credit note)(?![a-z])/;
const latinNot = /(?:^|[^a-z])(?:no|not|non|partial|partially|partly|pending|requested)(?![a-z])/;

/** What a text in the return column means; words of a type column that name other kinds of sale are sales. */
export function returnMarkOfText(typed: string): ReturnMark {
  const text = foldText(typed.slice(0, 200));
  if (text === '') return 'blank';
  if (returnTexts.has(text)) return 'return';
  if (saleTexts.has(text)) return 'sale';
  if (hanReturn.test(text) && !hanNot.test(text)) return 'return';
  if (latinReturn.test(text) && !latinNot.test(text)) return 'return';
  return 'unknown';
}

/** What a cell in the return column means. */
export function returnMarkOf(cell: Cell): ReturnMark {
  if (cell === null) return 'blank';
  if (typeof cell === 'boolean') return cell ? 'return' : 'sale';
  if (typeof cell === 'number') return cell === 1 ? 'return' : cell === 0 ? 'sale' : 'unknown';
  return typeof cell === 'string' ? returnMarkOfText(cell) : 'unknown';
}
