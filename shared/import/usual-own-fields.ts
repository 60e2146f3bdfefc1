import { foldHeading } from '../text.ts';

/**
 * Headings of what nearly every list of members has and no field of ours holds: sex, level. Such a column is proposed as
 * a field of the owner's own.
 */
const usualHeadings = headingsOf([
  '性别,客户性别,会员性别,性別,sex,gender,geschlecht,sexe,genre,sexo,género',
  '等级,级别,会员等级,会员级别,客户等级,客户级别,vip等级,会员卡等级,会员卡类型,会员卡类别,會員等級,等級,會員級別,level,tier,member level,membership level,membership tier,loyalty tier,loyalty level,vip level,customer level,stufe,kundenstufe,niveau,niveau fidélité,nivel,会員ランク,ランク,会員種別',
]);

/** Of these the figures are what somebody has with the shop. */
const balanceHeadings = headingsOf([
  '集章,集章数,印章,盖章数,剩余次数,剩余次卡,剩余次数(次),次卡余额,stamps,stamp count,stamps collected,loyalty stamps,visits left,remaining visits,visits remaining,sessions left,credits left,stempel',
  '积分,会员积分,可用积分,剩余积分,当前积分,积分余额,客户积分,積分,會員積分,點數,會員點數,points,loyalty points,reward points,points balance,loyalty balance,points available,current points,punkte,bonuspunkte,treuepunkte,punktestand,points fidélité,points de fidélité,solde de points,puntos,puntos de fidelidad,saldo de puntos,ポイント,保有ポイント,ポイント残高,現在ポイント',
  '余额,会员余额,储值余额,账户余额,卡余额,卡内余额,可用余额,会员卡余额,储值金额,储值卡余额,剩余金额,餘額,儲值餘額,會員餘額,balance,account balance,store credit,store credit balance,credit balance,gift card balance,prepaid balance,guthaben,kontostand,guthabenstand,solde,solde client,solde avoir,avoir client,saldo,saldo monedero,saldo disponible,残高,チャージ残高,プリペイド残高',
]);

function headingsOf(lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.join(',').split(',').map(foldHeading));
}

const remark = /\([^()]*\)|（[^（）]*）|\[[^[\]]*\]/gu;

/** True for a heading such as 会员积分, "Loyalty points" or "Guthaben (EUR)". */
export function isUsualOwnField(heading: string): boolean {
  return isAmong(usualHeadings, heading) || isBalanceHeading(heading);
}

/** True for a heading such as 会员积分 or "Store credit (EUR)": a balance with the shop. */
export function isBalanceHeading(heading: string): boolean {
  return isAmong(balanceHeadings, heading);
}

function isAmong(headings: ReadonlySet<string>, heading: string): boolean {
  return headings.has(foldHeading(heading)) || headings.has(foldHeading(heading.replace(remark, '')));
}
