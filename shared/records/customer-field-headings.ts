import type { SimpleField } from './customer-fields.ts';

/**
 * How files of others head a simple field, as in `import/heading-phrases.ts`: in addition to its names, by which it is known in
 * both languages anyway. Apart from the definitions, which the first screen loads.
 */
export const headingsOfSimpleFields: Readonly<Partial<Record<SimpleField, readonly string[]>>> = {
  called: [
    '=称呼,=尊称,=怎么称呼,=如何称呼,=稱呼,=salutation,=form of address,=preferred name,=addressed as,=goes by',
    '=anrede,=civilité,=titre de civilité,=tratamiento,=敬称,=social title',
  ],
  howToTalk: ['=沟通要点,=怎么聊,=怎么打交道,=如何沟通,=沟通方式,=how to talk,=how to talk to them,=conversation tips'],
  companyRole: [
    '=职务,=职位,=岗位,=头衔,=職務,=職位,=job title,=position,=job role,=role in the company',
    '=stelle,=funktion,=berufsbezeichnung,=poste,=fonction,=cargo,=puesto,=役職,=title',
  ],
  source: [
    '=客户来源,=来源,=来源渠道,=获客渠道,=怎么来的,=如何得知,=会员来源,=客戶來源,=來源,=source,=customer source,=lead source,=came through,=how they found us,=how did you hear about us,=acquisition channel',
    '=herkunft,=kundenquelle,=origine,=provenance,=origen,=procedencia,=流入元,=来店動機,=original source,=creation source',
  ],
  orientation: ['=看重什么,=看重,=消费取向,=需求取向,=cares about,=price or value,=orientation'],
  buysElsewhere: [
    '=也去别家,=也去别家吗,=是否去别家,=去不去别家,=buys elsewhere,=also buys elsewhere,=shops elsewhere',
  ],
  buysElsewhereFrom: [
    '=去哪家,=也去哪家,=还去哪家,=竞争对手,=别家是哪家,=where else,=buys elsewhere from,=competitor,=competitors',
  ],
  note: [
    '客户备注,会员备注,=备注,备注信息,备注说明,=附注,=说明,=留言,买家留言,=備註,=備注,客戶備註,=note,=notes,customer note,customer notes,=remark,=remarks,=comment,=comments,=memo,=notiz,=notizen,=bemerkung,=備考,=メモ,=remarque,=commentaire,=observaciones,=nota,=notas',
    '=订单备注,=买家备注,=商家备注,=顾客备注,=客户说明,=buyer note,=customer comments,=order note,=order notes,=anmerkung,=anmerkungen,=kommentar,=notes client,=remarques,=commentaires,=observación,=comentario,=comentarios,=備考欄,=コメント,=buyer message',
  ],
};
