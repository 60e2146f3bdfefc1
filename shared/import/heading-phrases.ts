import { headingsOfSimpleFields } from '../records/customer-field-headings.ts';
import type { SimpleField } from '../records/customer-fields.ts';
import type { PersonField, RecordField, TimelineField } from '../records/exchanged-records.ts';
import type { ImportField } from './fields.ts';

/** What a heading can mean: a field, or something from which a field follows with the content or other columns. */
export type HeadingMeaning =
  | ImportField
  /** 客户, customer: the number where the cells look like numbers, else the name. */
  | 'person'
  | 'surname'
  | 'givenName'
  /** 名称, company: a name only where no better name is there. */
  | 'contactPerson'
  | 'fallbackName'
  /** 收入金额, Paid in: the amount where another column holds what was paid out. */
  | 'moneyIn'
  /** 时间, time: the day where the cells hold days, else the time of day. */
  | 'moment'
  /** 编号, ID: the customer's number in a list of customers, nothing in a list of orders. */
  | 'rowNumber'
  /** Cost of one piece: the cost of the row only where there is no quantity. */
  | 'unitCost'
  /** 类型, status: says what a row counts as only where its words do. */
  | 'rowKind'
  /** Discount, 优惠: a share of the price or money, as heading and cells show. */
  | 'anyDiscount'
  /** 类型, type: how one met a customer only where its words say so (call, visit). */
  | 'contactKind';

/**
 * Headings as tills, shops and people write them, the most telling first. `=` before a phrase: the whole heading must
 * be it (a customer list's 名称 is a name, 活动名称 is not). All others may also stand inside a longer heading.
 */
type Phrases = Record<
  Exclude<HeadingMeaning, SimpleField | RecordField | TimelineField | PersonField>,
  readonly string[]
> &
  Partial<Record<TimelineField | PersonField, readonly string[]>> &
  typeof headingsOfSimpleFields;

export const headingPhrases: Readonly<Phrases> = {
  ...headingsOfSimpleFields,
  number: [
    '客户编号,客户编码,客户代码,客户号,客户号码,客户id,会员编号,会员编码,会员卡号,会员号,会员号码,会员id,=会员卡,顾客编号,顾客编码,顾客号,顾客id,用户编号,用户id,用户号,',
    '买家id,买家编号,买家会员名,买家昵称,买家账号,=卡号,客户卡号,贵宾卡号,vip卡号,会员代码,会员帐号,会员账号,客户账号,消费者id,客户序号,客戶編號,客戶代碼,客戶代號,客戶號,會員編號,會員卡號,會員號碼,會員代號,顧客編號,=客編,',
    'customer number,customer no,customer id,customer code,customer reference id,customer ref,customer reference,cust id,cust no,cust number,cust code,=custid,=cumid,=cuid,=cid,client id,client number,client no,client code,',
    'member id,member number,member no,member code,membership number,membership id,membership no,card number,=card no,loyalty number,loyalty id,loyalty card,buyer id,buyer username,buyer user name,shopper id,user id,user number,account number,account id,account no,debtor number,kundennummer,=number,=rec id',
    '=下单帐号,=下单账号,=用户标识,=会员码,=顾客编码,=客户识别码,square customer id,=record id,=customer reference,=loyalty card number,=customer key,=patron id,=debitorennummer,=debitor,=kundennr,=kunden nr,=kdnr,=kd nr,=kunden id,=debitorenkonto,=konto,=n° client,=numéro client,=numéro de client,=code client,=réf client,=id client,=n° carte,=carte de fidélité,=código cliente,=código de cliente,=codigo cliente,=número de cliente,=nº cliente,=n° cliente,=id cliente,=cód cliente,=会員番号,=会員コード,=会員id,=顧客番号,=顧客コード,=顧客id,=取引先コード,=お客様番号,=a/c,=account reference,=contact id,=subscriber id,=nº socio,=nº de socio,=núm. socio,=número de socio,=n° adhérent,=numéro d’adhérent,=n° de carte,=mitgliedsnummer,=mitgliedsnr,=mitglieds nr',
  ],
  name: [
    '客户姓名,客户名称,客户名字,客户名,会员姓名,会员名称,会员名字,顾客姓名,顾客名称,顾客名字,买家姓名,消费者姓名,用户姓名,联系人姓名,收货人姓名,收件人姓名,=收货人,=收件人,=姓名,=名字,客户全称,客戶姓名,客戶名稱,會員姓名,會員名稱,顧客姓名,顧客名稱,收件人姓名,收貨人姓名,',
    '购货单位,购货单位名称,购买方名称,客户单位,客户简称,往来单位,往来单位名称,',
    'customer name,customer full name,client name,member name,buyer name,guest name,patron name,cust name,=custname,cardholder name,recipient name,billing name,bill to name,=full name,=fullname,=display name,=name,name of customer,debtor name,kundenname,=氏名,=お名前,=顧客名,=会員名,=nom du client,=nom complet,=nombre completo,=nombre del cliente,=vollständiger name',
    '=买家姓名,=收货人/提货人,=提货人,=下单人,=购买人姓名,=会员姓名/昵称,=bill to name,=billing full name,=nom client,=nom du contact,=nom et prénom,=nom prénom,=nombre y apellidos,=nombre cliente,=nombre del comprador,=name des kunden,=käufername,=name des käufers,=kontaktname,=会員名,=会員氏名,=購入者名,=注文者名前,=注文者氏名,=お届け先氏名,=取引先名,=customer name full,=nom affiché,=nom complet du client,=nombre a mostrar,=anzeigename,=表示名,=contact display name',
  ],
  surname: [
    '=姓,=姓氏,last name,family name,surname,=lastname,second name,=nachname,=nom,=nom de famille,=apellido,=apellidos,=familienname',
    '=注文者姓,=氏,=苗字,=お名前(姓),=姓(漢字),=購入者姓,=primer apellido,=nom famille,=apellido(s),=contact last name,=billing last name',
  ],
  givenName: [
    '=名,first name,given name,=firstname,forename,=vorname,christian name,=prénom,=prenom,=nombre,=rufname',
    '=注文者名,=名(漢字),=お名前(名),=購入者名(名),=prénom(s),=nombre(s),=nombre de pila,=contact first name,=billing first name',
  ],
  fallbackName: [
    '=名称,=名稱,=昵称,=客户昵称,=会员昵称,=微信名,=微信昵称,=单位名称,=公司名称,=公司,=企业名称,=往来单位,company name,=company,organisation name,organization name,=organisation,=organization,site name,business name,nick name,=nickname',
    '=firma,=firmenname,=unternehmen,=unternehmensname,=raison sociale,=société,=entreprise,=razón social,=empresa,=nombre comercial,=会社名,=法人名,=屋号,=ニックネーム',
  ],
  contactPerson: [
    '=联系人,=聯絡人,=联络人,contact name,=contact,contact person',
    '=ansprechpartner,=kontakt,=kontaktperson,=contacto,=persona de contacto,=担当者名,=ご担当者名',
  ],
  person: [
    '=客户,=客戶,=会员,=會員,=顾客,=顧客,=买家,=用户,=消费者,=客人,=主顾,=交易对方,=对方,=对方户名,=付款方,=付款人,=お客様,=购买人,=购买者,=customer,=customers,=client,=member,=buyer,=cust,=user,=guest,=patron,=shopper,=kunde,=bill to,=sold to,=sold to party,=counterparty,=payer,=client,=cliente,=acheteur,=comprador,=käufer,=auftraggeber',
    '=持卡人,=商家会员,=取引先,=顧客,=購入者,=注文者,=kundin,=kunde/kundin,=debitor,=klient,=contact client,=acquéreur,=comprador/a,=pagador,=payeur,=zahler,=对方账号,=对方账户,=对方帐户,=对方名称,=收/付款人,=对手户名,=对方单位,=begünstigter/zahlungspflichtiger,=beguenstigter/zahlungspflichtiger,=auftraggeber/empfänger,=auftraggeber/zahlungsempfänger,=name zahlungsbeteiligter,=tab name,=tab names,=payer/payee,=client/fournisseur,=donneur d’ordre',
  ],
  phone: [
    '手机号码,手机号,=手机,手机号(必填),移动电话,联系手机,联系电话,电话号码,联系方式,=电话,会员手机,会员手机号,客户手机,客户手机号,客户电话,会员电话,顾客电话,买家手机,买家电话,收货人手机,收货人电话,收件人手机,收件人电话,绑定手机,绑定手机号,=固定电话,=座机,=电话1,=电话2,=手机1,=手机2,=备用电话,=联系电话1,=联系电话2,手機號碼,=手機,=手機號,聯絡電話,聯繫電話,=電話,電話號碼,行動電話,連絡電話,',
    'mobile phone,mobile number,mobile no,=mobile,cell phone,=cell,cell number,=cellphone,phone number,phone no,=phone,=phones,telephone number,=telephone,=tel,=tel no,tel number,contact number,contact phone,customer phone,customer mobile,home phone,work phone,primary phone,buyer phone,billing phone,phone value,phone mobile,=handy,=telefon,=telefonnummer,=mobilnummer,=téléphone,=portable,=teléfono,=móvil,=電話番号,=携帯電話,=携帯番号',
    '收货人手机号/提货人手机号,=收货人联系方式,=会员电话,=会员手机号码,=手机/电话,=电话/手机,=预留电话,=default address phone,=mobil,=mobiltelefon,=handynummer,=mobile,=telefon mobil,=telefon privat,=rufnummer,=festnetz,=tél,=tel portable,=tél portable,=téléphone portable,=téléphone mobile,=téléphone fixe,=tél fixe,=numéro de téléphone,=n° de téléphone,=mobile/téléphone,=teléfono móvil,=teléfono fijo,=telefono,=número de teléfono,=tfno,=celular,=móvil/teléfono,=電話番号1,=電話番号2,=注文者電話番号,=連絡先電話番号,=ご連絡先,=携帯電話番号,=tel/携帯,=携帯',
  ],
  email: [
    '电子邮箱,电子邮件,邮箱地址,=邮箱,=邮件,电邮,客户邮箱,会员邮箱,買家郵箱,電子郵件,電子郵箱,電郵,=郵箱,e-mail,email,e mail,email address,mail address,=mail,=e mail value,=email value,customer email',
    "=e-mail adresse,=email adresse,=mailadresse,=e-mail-adresse,adresse e-mail,=adresse email,=adresse mail,=courriel,=mél,de l'adresse email,à l'adresse email,correo electrónico,=correo,=correo electronico,=e-correo,dirección de correo electrónico,=メールアドレス,=メール,=注文者メールアドレス,=eメール",
  ],
  address: [
    '客户地址,会员地址,联系地址,通讯地址,通信地址,家庭地址,居住地址,收货地址,收件地址,收件人地址,收货人地址,详细地址,街道地址,=住址,=地址,送货地址,聯絡地址,通訊地址,收件地址,客戶地址,',
    'customer address,street address,mailing address,postal address,home address,billing address,billing street,billing address1,=street,=address,=address1,=address line1,address line 1,=address 1,address formatted,address street,=addr,=address 1 2,address 1&2,=anschrift,=strasse,=straße,=adresse,=dirección,=direccion,=住所',
    '=顾客地址,=买家地址,=收货人地址,=配送地址,=详细住址,=default address address1,=physical address1,=physical address 1,=mailing street,=mailing address line 1,=buyer address,=buyer address 1,=billing address line 1,=address street 1,=straße und hausnummer,=straße hausnummer,=straße/nr,=rechnungsadresse,=adresse 1,=adresse postale,=adresse de facturation,=rue,=domicilio,=dirección 1,=calle,=dirección de facturación,=注文者住所,=住所1,=町名番地,=番地',
  ],
  city: [
    '=城市,所在城市,客户城市,=市,收货城市,居住城市,=所在地,=县市,=縣市,=城市名称,=city,=town,=suburb,=city town,customer city,billing city,home city,address city,=locality,=ort,=stadt,=ville,=ciudad,=localidad,=wohnort',
    '=default address city,=physical city,=mailing city,=buyer city,=billing town,=address city,=wohnort/stadt,=población,=poblacion,=municipio,=commune,=市区町村,=都道府県,=注文者住所都道府県,=県,=收货人城市,=所在市',
  ],
  postcode: [
    '=邮编,邮政编码,=邮政编号,=邮码,郵遞區號,=郵編,郵政編碼,post code,=postcode,postal code,=zip,zip code,=zipcode,=postal,billing zip,home zip code,home zipcode,=plz,=postleitzahl,=code postal,=código postal,=codigo postal,=郵便番号',
    '=default address zip,=physical postcode,=mailing zip/postal code,=mailing zip,=buyer zip,=buyer postcode,=billing postcode,=cp,=c.p.,=code post,=cód postal,=cod postal,=注文者郵便番号,=〒',
  ],
  country: [
    '=国家,国家地区,国家/地区,所在国家,=國家,=国别,=國別,=country,=country name,country region,customer country,billing country,home country,=country code,address country,=land,=nation,=pays,=país,=pais,=国名',
    '=default address country,=default address country code,=physical country,=physical country id,=mailing country,=buyer country,=country/region,=country / region,=staat,=ländercode,=land/region,=país/región,=pays/région,=国',
  ],
  birthday: [
    '出生日期,=生日,客户生日,会员生日,顾客生日,阳历生日,公历生日,生日日期,出生年月日,=出生年月,=出生,=生辰,會員生日,客戶生日,birthday,birth date,birthdate,date of birth,=dob,=bday,=born,=geburtstag,=geburtsdatum,=农历生日,=阴历生日,=旧历生日,=农历出生日期,=阴历出生日期,=生日农历,=生日阴历,=農曆生日,=陰曆生日,=lunar birthday,=birthday lunar,=date de naissance,=fecha de nacimiento,=生年月日,=誕生日',
    '=geboren,=geboren am,=geb,=geb.-datum,=né(e) le,=né le,=date naissance,=anniversaire,=nacimiento,=fecha nacimiento,=cumpleaños,=お誕生日,=birth,=birth day,=date birth,=fecha nac.,=fecha nac,=f. nacimiento,=f. nac.,=date de naiss.,=geburtstag/datum',
  ],
  tags: [
    '客户标签,会员标签,=标签,标签名称,=客户分组,=会员分组,=分组,=標籤,客戶標籤,會員標籤,=tags,=tag,customer tags,=labels,=groups,group membership,=customer group,=customer tag,=segments',
    '=kundengruppe,=gruppe,=gruppen,=groupe,=groupes,=groupe client,=étiquettes,=etiquetas,=grupo,=grupos,=タグ,=グループ,=customer group name,=contact group,=schlagwörter',
  ],
  kind: ['=客户类型,=客户性质,=个人或公司,=个人/公司,=客戶類型,=customer type,=person or company,=client type'],
  otherNames: [
    '=其他名字,=别名,=曾用名,=外号,=小名,=英文名,=昵称,=客户昵称,=会员昵称,=微信名,=微信昵称,=別名,=暱稱,=other names,=other name,=also known as,=aka,=alias,=aliases,=nick name,=nickname,=nicknames',
  ],
  phoneLabels: [],
  phoneConfirmedDays: [],
  emailLabels: [],
  wechat: ['=微信,=微信号,=微信账号,=微信id,=客户微信,=会员微信,=微信號,=wechat,=wechat id,=wechat number,=weixin'],
  wechatLabels: [],
  addressLabel: [],
  addressConfirmedDay: [],
  otherAddresses: ['=其他地址,=other addresses'],
  birthdayAsTyped: [],
  birthdayCalendar: [
    '=生日公历还是农历,=公历还是农历,=birthday: solar or lunar,=solar or lunar,=生日历法,=历法,=公历农历,=公历还是农历,=生日曆法,=birthday calendar,=calendar of the birthday',
  ],
  dates: ['=纪念日,=重要日子,=紀念日,=anniversaries,=other dates,=dates to remember,=days to remember'],
  company: [
    '=所属公司,=所在公司,=工作单位,=单位,=公司,=公司名称,=单位名称,=企业名称,=所屬公司,=公司名稱,=company,=company name,=employer,=organisation,=organization,=organisation name,=organization name,=business name',
    '=firma,=firmenname,=unternehmen,=arbeitgeber,=raison sociale,=société,=entreprise,=razón social,=empresa,=会社名,=勤務先,=associated company,=account name,=default address company',
  ],
  companyNumber: ['=公司编号,=单位编号,=公司的客户编号,=company number'],
  referredBy: [
    '=推荐人编号,=介绍人编号,=推荐人,=介绍人,=推薦人,=介紹人,=referred by,=referrer,=brought by,=recommended by',
    '=empfohlen von,=geworben von,=parrain,=recomendado por,=紹介者',
  ],
  lookedAfterBy: [
    '=照看人,=谁照看,=跟进人,=负责人,=归属人,=专属顾问,=专属导购,=所属导购,=客户经理,=业务员,=所属员工,=跟進人,=負責人,=業務員,=looked after by,=account manager,=account owner,=customer owner,=sales rep,=sales representative,=assigned to',
    '=kundenbetreuer,=betreuer,=conseiller,=gestor,=担当者,=担当',
  ],
  consent: [
    '=同意联系,=是否同意,=营销授权,=同意营销,=是否同意营销,=授权,=同意接收,=联系许可,=同意,=consent,=marketing consent,=opt in,=opted in,=accepts marketing,=gdpr consent',
    '=newsletter,=email marketing consent,=accepts email marketing,=einwilligung,=werbeeinwilligung,=consentement,=consentimiento,=メルマガ,=メルマガ購読,=rgpd,=dsgvo,=gdpr,=dm可否,=メルマガ可否,=optin,=sms可否',
  ],
  consentDay: ['=同意日期,=授权日期,=同意时间,=许可日期,=consent date,=consent day,=consent given on,=opt in date'],
  doNotContact: [
    '=勿联系,=请勿联系,=不要联系,=免打扰,=拒绝联系,=do not contact,=dnc,=no contact by,=contact preferences off',
  ],
  lifeEvents: ['=人生大事,=life events,=life event'],
  preferences: [
    '=喜好与忌讳,=喜好,=偏好,=喜好忌讳,=客户喜好,=preferences,=likes and never,=likes,=customer preferences',
  ],
  avoids: [
    '=忌讳,=忌口,=不喜欢,=过敏,=过敏原,=忌諱,=過敏,=avoids,=dislikes,=does not like,=never,=allergies,=allergic to,=allergien,=allergies alimentaires,=alergias,=アレルギー',
  ],
  touchpoint: [
    '=往来方式,=接触点,=触点,=联系类型,=跟进类型,=跟进方式,=互动类型,=接觸點,=touchpoint,=contact type,=type of contact,=interaction type,=activity type,=kind of contact',
  ],
  direction: ['=谁找谁,=方向,=联系方向,=呼叫方向,=呼入呼出,=direction,=call direction,=inbound or outbound'],
  text: [
    '=联系结果,=outcome,=内容,=跟进内容,=跟进记录,=沟通内容,=联系内容,=谈话内容,=记录,=详情,=內容,=words,=text,=content,=message,=details,=what was said,=summary,=subject,=body,=备注,=说明,=note,=notes,=remark,=remarks,=comment,=comments',
  ],
  mood: ['=心情,=情绪,=态度,=客户情绪,=mood,=sentiment,=feeling'],
  nextContactDay: [
    '=下次联系,=下次联系日,=下次联系日期,=下次跟进,=下次跟进时间,=下次跟进日期,=下次回访,=回访日期,=next contact,=next contact day,=next contact date,=follow up,=follow up date,=follow up on,=next follow up,=contact again,=call back on',
  ],
  minutes: [
    '=分钟,=用时,=耗时,=时长,=通话时长,=用时 分钟,=minutes,=minutes spent,=duration,=duration min,=duration minutes,=time spent,=call duration',
  ],
  author: [
    '=记录人,=跟进人,=联系人员,=跟进人员,=负责人,=经办人,=客服,=記錄人,=author,=written down by,=logged by,=recorded by,=contacted by,=handled by,=owner,=staff,=employee,=agent',
  ],
  dueContactDay: [],
  dueContactText: [],
  personNumber: [
    '=对方客户编号,=对方的客户编号,=对方编号,=亲友客户编号,=their customer number,=person customer number',
  ],
  personName: [
    '=对方姓名,=亲友姓名,=身边人,=身边人姓名,=家人姓名,=亲友,=关系人,=person,=person name,=name of the person,=person around,=related person,=contact person,=relative',
  ],
  relation: [
    '=关系,=与客户关系,=和客户的关系,=是客户的什么人,=關係,=relation,=relationship,=relation to the customer,=is their',
  ],
  relationBack: ['=反过来是,=反向关系,=客户是对方的什么人,=the other way round,=relation back,=the customer is their'],
  influence: ['=影响力,=对购买的影响,=影响程度,=影響力,=influence,=influence 1 5,=influence on the purchase'],
  personPreferences: ['=对方喜好,=亲友喜好,=their preferences,=what they like'],
  personConfirmedDay: [],
  personNote: ['=关系备注,=对方备注,=note on the person,=their note,=备注,=说明,=note,=notes'],
  order: [
    '订单编号,订单号,订单号码,订单id,订单流水号,销售单号,销售订单号,销售单编号,交易单号,交易号,交易编号,交易流水号,流水号,流水编号,小票号,小票编号,小票单号,收银单号,消费单号,=单号,=单据号,单据编号,单据号码,=票号,发票号码,发票号,发票编号,结账单号,账单号,账单编号,子订单编号,主订单编号,商户订单号,商家订单号,外部订单号,平台订单号,=订单,',
    '訂單編號,訂單號碼,訂單號,訂單id,銷售單號,交易編號,交易序號,單號,單據編號,發票號碼,=訂單,',
    'order number,order no,order id,order code,order ref,order reference,order num,=order,=orderid,=order nr,invoice number,invoice no,invoice id,invoice num,=invoice,invoice #,order #,receipt number,receipt no,receipt id,=receipt,=receipt #,transaction id,transaction number,transaction no,trans id,trans no,=transid,=transno,=txn id,ticket number,ticket no,ticket id,bill number,bill no,bill id,=bill,sales id,sale id,sales order,sale number,sale no,sales document,document number,document no,basket id,purchase id,cheque number,check number,bestellnummer,=rechnungsnummer,=auftragsnummer,=transaktionscode,=transaktionsnummer,=belegnummer,=bonnummer,=n° de commande,=numéro de commande,=numéro de facture,=número de pedido,=注文番号,=伝票番号',
    '=业务流水号,=微信订单号,=交易订单号,=商家单号,=销售流水号,=结算单号,=小票流水号,=开单号,=order #,=sales record number,=payment id,=receipt no.,=check #,=ticket #,=sale #,=order name,=auftragsnr,=auftrag,=rechnungsnr,=rechnung,=rechnung nr,=belegnr,=beleg nr,=beleg,=bestellnr,=bestellung,=bestell nr,=transaktions id,=transaktionsid,=bon nr,=kassenbon,=n° commande,=numéro commande,=n° de facture,=n° facture,=facture,=commande,=n° ticket,=numéro de ticket,=ticket,=numéro de reçu,=n° de reçu,=n° de transaction,=numéro de transaction,=réf commande,=référence commande,=référence de commande,=nº pedido,=n° pedido,=nº de pedido,=pedido,=número pedido,=nº factura,=n° factura,=número de factura,=factura,=id. de transacción,=id de transacción,=número de ticket,=nº ticket,=id de pedido,=referencia del pedido,=注文id,=注文no,=オーダー番号,=受注番号,=受注id,=売上番号,=取引番号,=取引id,=レシート番号,=会計番号,=請求書番号,=会計id,=会計no,=núm,=núm.,=núm factura,=nº,=業務番号,=check id,=tab id',
  ],
  day: [
    '=联系日期,=联系时间,=跟进日期,=跟进时间,=沟通日期,=拜访日期,=contact date,=contact day,=date of contact,=call date,=visit date,=interaction date,下单日期,下单时间,订单日期,订单时间,订单创建时间,订单创建日期,下单日,销售日期,销售时间,交易日期,交易时间,交易创建时间,消费日期,消费时间,购买日期,购买时间,成交日期,成交时间,付款时间,付款日期,订单付款时间,支付时间,支付日期,结账时间,结账日期,开单日期,开单时间,单据日期,单据时间,业务日期,营业日期,营业日,收银时间,收银日期,开票日期,拍下时间,订货日期,订货时间,消费时刻,出单时间,完成时间,=日期,=交易日,=日期时间,=年月日,創建時間,創建日期,=创建时间,=创建日期,=录入日期,',
    '下單日期,下單時間,訂單日期,訂單時間,訂購日期,交易日期,交易時間,銷售日期,銷售時間,消費日期,消費時間,購買日期,購買時間,結帳日期,結帳時間,付款時間,開單日期,',
    'order date,order day,order datetime,order time,date of order,ordered at,ordered on,order placed,order created,order created at,purchase date,purchase time,date of purchase,purchased at,purchased on,invoice date,invoice datetime,sale date,sales date,date of sale,sold at,sold on,transaction date,transaction datetime,transaction time,trans date,=txn date,receipt date,bill date,billing date,billing time,document date,posting date,paid at,payment date,paid date,date paid,created at,date created,created on,creation date,=created,=date,=datetime,=date time,=day,=timestamp,=bestelldatum,=rechnungsdatum,=datum,=kaufdatum,=buchungsdatum,=buchungstag,created date,date created,completed at,=date de commande,=date de la commande,=date de vente,=fecha,=fecha de compra,=fecha del pedido,=fecha de pedido,=注文日,=注文日時,=購入日,=売上日,=日付,=取引日',
    "=发生时间,=交易完成时间,=结算时间,=销售日,=purchase date/time,=completed date,=date sold,=date of transaction,=transaction completed,=order placed at,=auftragsdatum,=auftragszeit,=belegdatum,=verkaufsdatum,=zahlungsdatum,=bezahlt am,=erstellt am,=bestellt am,=leistungsdatum,=datum/uhrzeit,=date commande,=date vente,=date facture,=date de facture,=date facturation,=date de paiement,=date d'achat,=date du ticket,=date ticket,=date opération,=fecha pedido,=fecha factura,=fecha de factura,=fecha venta,=fecha de venta,=fecha operación,=fecha de la transacción,=fecha y hora,=注文日付,=受注日,=受注日時,=オーダー日時,=取引日時,=会計日,=会計日時,=売上日時,=販売日,=販売日時,=発生日,=請求日,=購入日時,=決済日時,=日時,=年月日,=订单提交时间,=提交时间,=会计日期,=记账日期,=记账时间,=opened,=opened at,=open date,=checkout date,=opened date",
  ],
  time: [
    '=时刻,下单时刻,=时分,=时分秒,=钟点,=交易时刻,=時刻,time of day,=clock,=clock time,=hour,=uhrzeit,=sale time,=heure,=hora,=時間帯',
    '=heure vente,=heure de vente,=hora venta,=時刻,=会計時間,=会计时间',
  ],
  moment: ['=时间,=時間,=time'],
  product: [
    '商品编号,商品编码,商品代码,商品id,商品号,商品货号,商品条码,商品条形码,产品编号,产品编码,产品代码,产品id,产品号,货号,货品编号,货品编码,货品代码,物料编码,物料编号,存货编码,宝贝编号,宝贝id,菜品编码,项目编号,=条码,=条形码,=款号,=品号,=编码,商家编码,规格编码,商品sku,商品編號,商品代碼,產品編號,產品代號,貨號,品號,',
    'product id,product code,product number,product no,product sku,stock code,stockcode,stock id,=sku,=skus,item id,item code,item number,item no,item sku,item #,article number,article no,article code,article id,=barcode,=bar code,=ean,=upc,=gtin,=plu,=asin,lineitem sku,part number,part no,material number,=isbn,=product,=artikelnummer',
    '=宝贝编码,=商品款号,=货品条码,=款式编码,=artikel nr,=artikelnr,=artikel id,=art nr,=ean code,=produktnummer,=réf,=réf article,=référence article,=référence produit,=code article,=code produit,=code barre,=code barres,=código artículo,=código de artículo,=código producto,=código de producto,=cód artículo,=referencia artículo,=ref artículo,=商品id,=商品コード,=商品番号,=品番,=jan,=janコード,=バーコード,=item sku,=custom label,=variant sku,=style number',
  ],
  description: [
    '商品名称,商品名,商品标题,商品描述,商品信息,产品名称,产品名,产品标题,货品名称,物料名称,存货名称,宝贝标题,宝贝名称,菜品名称,菜名,项目名称,服务项目,消费项目,服务名称,=品名,=商品,=产品,=货品,=货物名称,=菜品,=项目,=宝贝,=购买商品,商品明细,商品詳情,商品名稱,產品名稱,=產品,品名規格,=描述,',
    'product name,product title,product description,item name,item description,item title,=item,=items,article name,article description,lineitem name,line description,service name,=service,=description,=product item,stock description,=title,=artikel,=bezeichnung,=artikelbezeichnung,=produkt,=produktname,=désignation,=article,=produit,=artículo,=producto,=concepto,=商品名,=品名,=商品说明',
    '=菜品信息,=全部商品名称,=商品详情,=商品/服务,=购买项目,=products,=product(s),=line item,=line item name,=product description,=items purchased,=artikelname,=artikeltext,=produktbezeichnung,=beschreibung,=leistung,=positionstext,=libellé,=libelle,=nom du produit,=nom produit,=produits,=libellé article,=descripción,=descripcion,=nombre del producto,=nombre producto,=descripción artículo,=concepto/artículo,=アイテム名,=商品,=品目,=メニュー名,=メニュー,=内容,=item details,=选购商品,=产品/服务,=product/service,=produit/service,=producto/servicio',
  ],
  category: [
    '商品类别,商品分类,商品类目,商品品类,商品大类,产品类别,产品分类,产品大类,产品品类,货品类别,=类别,=分类,=品类,=大类,=类目,=分類,=類別,商品分類,商品類別,產品類別,宝贝种类,category,product category,item category,product type,product group,item group,=department,=product line,category name,=kategorie,=warengruppe',
    '=商品大类,=菜品分类,=交易分类,=artikelgruppe,=produktgruppe,=produktkategorie,=famille,=famille article,=catégorie,=rayon,=familia,=categoría,=categoria,=部門,=カテゴリ,=カテゴリー,=商品カテゴリ,=item category name',
  ],
  channel: [
    '销售渠道,订单来源,订单渠道,下单渠道,渠道名称,交易渠道,来源渠道,=渠道,=来源,=平台,销售平台,平台名称,交易平台,下单平台,=来源平台,=门店,门店名称,店铺名称,=店铺,=门店名,店名,銷售通路,=通路,=渠道來源,訂單來源,channel,sales channel,order source,=source,order channel,=platform,=store,=store name,=shop,=shop name,=location,=outlet,=sales outlet,=point of sale',
    '=交易来源,=kanal,=verkaufskanal,=filiale,=kasse,=boutique,=magasin,=point de vente,=canal,=tienda,=punto de venta,=店舗,=店舗名,=販売チャネル,=sales channel name,=purchase point,=register',
  ],
  quantity: [
    '购买数量,销售数量,商品数量,订购数量,订单数量,下单数量,宝贝总数量,宝贝数量,产品数量,货品数量,成交数量,=数量,=件数,=个数,=销量,销售件数,=份数,購買數量,銷售數量,訂購數量,商品數量,=數量,=件數,quantity,=qty,order quantity,order qty,quantity sold,qty sold,quantity ordered,qty ordered,item quantity,lineitem quantity,units sold,=units,=unit sold,=pieces,=pcs,=number of items,=items sold,=menge,=anzahl,=stück,=quantité,=qté,=cantidad,=数量,=個数',
    "=商品总数,=商品件数,=总数量,=menge/stück,=stückzahl,=bestellmenge,=verkaufte menge,=qte,=nb,=nombre d'articles,=unidades,=uds,=cant,=ud,=cantidad vendida,=購入数,=注文数,=点数,=quantity purchased,=net quantity",
  ],
  unitPrice: [
    '销售单价,商品单价,成交单价,产品单价,=单价,=售价,=销售价,=零售价,=价格,商品价格,=实售价,商品售价,=标价,=原价,=宝贝价格,含税单价,銷售單價,商品單價,=單價,=售價,=價格,unit price,price per unit,price each,selling price,sale price,sales price,item price,item cost,product price,lineitem price,=price,=priceeach,=rate per unit,=retail price,=list price,=einzelpreis,=preis,=stückpreis,=prix unitaire,=prix,=precio,=precio unitario,=単価',
    '=京东价,=商品售价,=商品折后价,=成交单价,=vk,=vk brutto,=verkaufspreis,=einzelpreis brutto,=preis/stück,=pu,=pu ttc,=pu ht,=prix de vente,=prix unitaire ttc,=prix unitaire ht,=p.u.,=pvp,=precio venta,=precio de venta,=precio ud,=precio/ud,=販売価格,=価格,=売価,=単価(税込),=unit sale price',
  ],
  discount: [
    '折扣率,=折扣比例,=折数,=折,=打折,discount rate,discount percent,=discount pct,discount percentage,=discount %,=rabatt %,=rabattsatz,=taux de remise',
  ],
  anyDiscount: [
    '=折扣,会员折扣,=优惠,=割引,=discounts,=discount,discount,=disc,=rabatt,=remise,=descuento,=nachlass',
    '=réduction,=remises,=dto,=dcto,=descuentos,=値引,=値引き,=クーポン',
  ],
  discountAmount: [
    '折扣金额,折扣额,优惠金额,优惠额,优惠总金额,优惠总额,减免金额,让利金额,立减金额,商品优惠,=优惠合计,折扣金額,優惠金額,割引額,値引額,=値引,discount amount,discount total,total discount,discount value,amount off,=money off,rabattbetrag,montant de la remise,importe del descuento',
  ],
  amount: [
    '实付金额,实收金额,实付款,=实付,=实收,实际付款金额,实际支付金额,买家实际支付金额,实际收款金额,实际金额,支付金额,付款金额,成交金额,成交额,成交价,净销售额,=净额,销售净额,销售金额,销售额,实销金额,消费金额,消费额,交易金额,交易额,购买金额,小计,小计金额,商品金额,行金额,金额小计,=金额,折后金额,折后价,优惠后金额,订单金额,订单总额,订单总价,订单实付金额,总金额,=总额,=总价,=合计,=合计金额,=价税合计,营业额,收款金额,=流水金额,应收金额,应付金额,应收,价税合计金额,',
    '實付金額,實收金額,銷售金額,銷售額,消費金額,消費額,交易金額,成交金額,=金額,=小計,訂單金額,總金額,=總額,=總計,=合計,應收金額,',
    'net amount,net sales,net revenue,net total,=net,amount paid,paid amount,total paid,line total,line amount,line price,line value,line revenue,extended price,extended amount,item total,item subtotal,sales amount,sale amount,sales value,=sales,=sale,transaction amount,purchase amount,order amount,order value,order total,=order total amount,invoice amount,invoice total,receipt total,=amount,=amt,=revenue,=turnover,=spend,=spent,=monetary,total amount,total price,total sales,total revenue,=total,grand total,=value,gross sales,gross amount,=gross,=payment amount,=betrag,=umsatz,=gesamtbetrag,=brutto,=bruttobetrag,=netto,=nettobetrag,=gesamtpreis,=summe,=gesamtsumme,=montant,=montant total,=total ttc,=importe,=importe total,=monto,=金額,=合計金額,=売上,=売上金額,=支払金額',
    '=顾客实付,=顾客实付金额,=用户实付,=用户实付金额,=用户实付金额(元),=买家实付,=买家实付金额,=订单实付,=付款总额,=支付总额,=实付总额,=grand total base,=grand total purchased,=grand total (base),=total paid by customer,=total price,=order total (paid),=sold for,=n. revenue,=total collected,=final price,=price paid,=gesamtpreis brutto,=gesamt brutto,=rechnungsbetrag,=endpreis,=endbetrag,=endsumme,=betrag brutto,=betrag inkl mwst,=betrag inkl. mwst.,=bruttoumsatz,=verkaufssumme,=zahlbetrag,=gesamt,=positionssumme,=avant commission,=prix brut,=prix total,=total,=montant ttc,=montant ht,=montant payé,=total ligne,=total commande,=total facture,=prix ttc,=bruto,=importe bruto,=total factura,=total pedido,=total venta,=importe pagado,=precio total,=total línea,=請求金額,=請求額,=お支払い金額,=決済金額,=売上高,=小計,=合計,=税込金額,=総額,=販売金額,=注文金額,=支払額,=subtotal,=sub total',
  ],
  moneyIn: [
    '收入金额,=收入,贷方发生额,=贷方金额,=贷方,=入账金额,paid in,money in,=deposits,=deposit amount,=credit amount,=credits,=credit,=haben,=eingang,=einnahmen,=gutschrift,=crédit,=crédits,=abonos,=abono,=haber,=ingresos,=入金額,=入金,=お預入金額,=お預り金額',
  ],
  paidOut: [
    '支出金额,=支出,借方发生额,=借方金额,=借方,=出账金额,paid out,money out,=withdrawals,=withdrawal amount,=debit amount,=debits,=debit,=soll,=ausgang,=ausgaben,=lastschrift,=débit,=débits,=cargos,=cargo,=debe,=gastos,=出金額,=出金,=お引出金額,=お支払金額',
  ],
  refunded: [
    '退款金额,已退款金额,退款总额,退款额,成功退款,=退款,退款金額,返金額,refunded amount,amount refunded,refund amount,refund total,total refunded,=refunded,=refund,=refunds,returned amount,=erstattungsbetrag,=erstattet,montant remboursé,importe reembolsado',
    '=total refunded,=partial refund,=refunds total,=total refunds,=order refund amount,=refund total amount,=已退金额,=退款总金额,=rückerstattet,=rückerstattungsbetrag,=erstattung,=montant remboursé,=remboursé,=reembolsado,=importe devuelto,=返金,=返金合計',
  ],
  cost: [
    '成本金额,成本总额,总成本,成本额,=成本,商品成本,销售成本,=成本合计,成本小计,成本金額,=總成本,total cost,cost amount,=cost,=costs,line cost,cost of goods sold,cost of goods,=cogs,cost total,=kosten',
    '=einkaufspreis gesamt,=wareneinsatz,=coût total,=coste total,=原価合計',
  ],
  unitCost: [
    '成本价,成本单价,单位成本,=进价,进货价,采购价,采购单价,=进货单价,成本價,=進價,=成本單價,unit cost,cost price,purchase price,cost per unit,cost each,=buying price',
    "=ek,=ek preis,=einkaufspreis,=prix d'achat,=prix achat,=precio compra,=precio de compra,=coste,=原価,=仕入単価",
  ],
  currency: [
    '=币种,=货币,货币类型,结算货币,结算币种,交易币种,币别,=幣別,=貨幣,=幣種,currency,currency code,=ccy,=iso currency,=währung,=waehrung,=devise,=moneda,=divisa,=通貨',
    '=货币种类,=währungscode,=monnaie,=código de moneda,=通貨コード',
  ],
  return: [
    '是否退货,是否退款,=退货,=退款,退货标志,退货标记,退款标志,=退换货,=是否退单,是否退换,是否取消,=是否作废,是否退貨,=退貨,退貨狀態,=return,=returns,=returned,is return,is returned,return flag,returned flag,=refund,=refunded,is refund,is refunded,=cancelled,=canceled,is cancelled,is canceled,=retoure,=storno,=voided,=void,=voided?',
  ],
  rowKind: [
    '=类型,交易类型,单据类型,订单类型,业务类型,销售类型,消费类型,记录类型,流水类型,=单据类别,=类型名称,订单状态,交易状态,支付状态,=状态,单据状态,=類型,交易類型,單據類型,訂單類型,訂單狀態,交易狀態,=狀態,=type,=type label,transaction type,trans type,sale type,sales type,order type,document type,event type,record type,line type,order status,payment status,transaction status,financial status,=status,=state of order,',
    '当前状态,退款状态,退货状态,售后状态,付款状态,收款状态,refund status,return status,refund state,transaction state,=typ,=vorgang,=buchungsart,=transaktionstyp,=zahlungsstatus,=bestellstatus,=statut,=type de transaction,=état,=estado,=tipo,=状態,=ステータス,=種別,=取引種別',
    '=transaktionsart,=belegart,=vorgangsart,=status bestellung,=auftragsstatus,=statut de la commande,=statut commande,=état de la commande,=statut paiement,=type de vente,=type de pièce,=estado del pedido,=estado pedido,=estado de pago,=tipo de documento,=tipo de operación,=tipo de venta,=取引区分,=区分,=注文ステータス,=入金状況,=決済ステータス,=支払状況,=处理状态,=业务类型,=账单状态,=收款类型,=line type,=payment state,=delivery status of payment,=receipt type,=buchungstext,=umsatzart,=取引の種類',
  ],
  visit: ['=visit', '=visit number', '=visit id'],
  status: ['=status'],
  // Only what says nothing else: a day on which something was paid is the day of the order in most files.
  paymentState: ['=payment state,=order paid or unpaid,=付清与否'],
  dueDay: ['=due day,=payment due on,=付款到期日'],
  paidDay: ['=paid day,=payment received on,=付清日期'],
  paidOfOrder: ['=paid of order,=paid of the order,=订单已付金额'],
  boughtFor: ['=bought for,=买给谁'],
  moneyDirection: [
    '=收/支,=收支,=收支类型,=收支方向,=收/付,=资金流向,=资金方向,=借贷,=借贷标志,=借/贷,=收付类型,=入出金,=balance impact,=in/out,=in out,=debit/credit,=credit/debit,=dr/cr,=cr/dr,=direction,=money direction,=soll/haben,=sens',
    '=auswirkung auf guthaben,=auswirkung auf das guthaben,=impact sur le solde,=repercusión en el saldo,=impacto en el saldo',
  ],
  servedBy: [
    '=导购,导购员,导购姓名,=收银员,=收银,=店员,=营业员,=销售员,销售人员,=业务员,业务员姓名,=服务员,=服务人员,接待人,接待人员,=经手人,=开单人,=操作员,=操作人,=员工,员工姓名,员工编号,=技师,=美容师,=发型师,=顾问,销售顾问,=店长,=导购编号,=客户经理,=跟单员,=跟进人,=經手人,=業務員,=銷售員,=店員,=收銀員,服務人員,=員工,員工姓名,接待人員,',
    'served by,sold by,sales person,salesperson,sales rep,sales representative,salesman,sales associate,sales agent,=seller,=cashier,=clerk,=employee,employee id,employee name,employee number,employee no,staff name,staff id,=staff,staff member,=server,=waiter,=assistant,=handled by,=agent,account manager,=technician,=stylist,=verkäufer,=verkaeufer',
    '=mitarbeiter,=mitarbeiterin,=bediener,=kassierer,=kassiererin,=bedienung,=verkauft von,=vendeur,=vendeuse,=caissier,=caissière,=employé,=vendedor,=vendedora,=empleado,=empleada,=cajero,=cajera,=atendido por,=担当者,=担当,=スタッフ,=レジ担当者,=販売員,=服务技师,=operator,=register user',
  ],
  contactKind: [
    '=类型,=類型,=方式,=活动,=活动类型,=事项,=type,=kind,=activity,=event,=event type,=record type,=contact',
  ],
  rowNumber: ['=编号,=编码,=代码,=编码号,=id,=no,=nr,=num,=code,=编号id,=編號,=代號,=客编,=#'],
};

/**
 * What makes a heading speak of something else although it contains a known phrase: the day of the shipment, the name
 * of the ship, profit, the last of many, the shop's own things. A phrase's own words do not block it.
 */
export const blockingHan =
  /最近|最后|最後|上次|上一|首次|首单|第一次|末次|累计|累積|累計|历史|平均|人均|客单|发货|發貨|出库|送达|送货|配送|到货|收货时间|预计|預計|要求|预约|利润|毛利|率|余额|餘額|积分|積分|储值|充值|等级|等級|级别|注册|註冊|入会|入會|开卡|办卡|到期|有效|截止|更新|修改|审核|税|運費|运费|邮费|快递|物流|供应商|供應商|厂家|品牌|制造|库存|规格|型号|单位|次数|天数|笔数|记录|子|二级|次级|小类|身份证|性别|年龄|推荐|介绍|上级|父|农历|退|优惠|红包|抵扣|提成|佣金|手续费|补贴|押金|定金|订金|分期|仓|发票抬头|银行|关闭|取消|评价/u;

export const blockingWords: ReadonlySet<string> = new Set(
  (
    'ship shipped shipping shipment ships delivery delivered deliver dispatch dispatched required require due expected promised ' +
    'profit margin tax taxes vat gst freight postage carrier tracking sub subcategory previous prev last latest first lifetime ' +
    'average avg mean balance points point level rank rating score registered registration register signup joined join expiry ' +
    'expires expiration updated update modified cancelled canceled closed supplier vendor manufacturer brand warehouse fax gender ' +
    'sex age bank job title role count number_of ratio max min maximum minimum coupon voucher gift tip commission deposit refund ' +
    'refunded return returned reason per file user_agent device ip url website web service services lines multiple screen ' +
    'program programme project event campaign parent compare yomi prefix suffix middle maiden short directory server type ' +
    'relation custom hobby emergency pager day_name weekday quarter year month week fee surcharge stock onhand hand reorder ' +
    'seit letzter letzte letztes letzten dernière dernier inscription adhésion alta baja última último inscripción registro socio'
  ).split(' '),
);
