import type { Trait, TraitWords } from './words.ts';

export const chineseTraits: Record<Trait, TraitWords> = {
  dog: {
    tag: '带狗',
    likes: [
      { topic: 'seat', text: '靠门那桌，{pet}要看街', why: '看不见街{pet}会叫' },
      { topic: 'people', text: '先给{pet}端碗水，再点单', why: '从公园那头一路走来' },
      { topic: 'people', text: '{pet}的小饼干：进门半块，出门半块' },
    ],
    avoids: [
      { topic: 'people', text: '{pet}不能吃芝士，眼神再可怜也不行' },
      { topic: 'seat', text: '别和其他狗排在一起，{pet}有脾气' },
    ],
    notes: ['带{pet}来。全店都认得{pet}。', '严格说来，{pet}才是会员。'],
    chats: [
      '{pet}学会了自己开门，我们的门也会。',
      '淋了雨，人和{pet}各一条毛巾。',
      '{pet}做完小手术恢复得很好，特地来给大家看看。',
      '问夏天能不能办一次“狗狗之夜”。',
    ],
  },
  laptop: {
    tag: '办公族',
    likes: [
      { topic: 'seat', text: '墙角带插座的位子', why: '电脑只撑得了一小时' },
      { topic: 'habit', text: '十一点续一杯{drink}，不用问' },
      { topic: 'seat', text: '开视频会议时要背靠墙', why: '不想有人从镜头里走过' },
    ],
    avoids: [
      { topic: 'habit', text: '头半小时不要搭话' },
      { topic: 'seat', text: '别坐磨豆机旁边', why: '开会客户那头听得见' },
    ],
    notes: ['在写小说，别问写到哪儿了。', '周二、周四在店里办公，午市前一定走。'],
    chats: [
      '赶稿周，续了三杯，走时说谢谢。',
      '项目交了，给大家带了一盒车厘子。',
      '问新的无线网密码，还在镜子上贴着。',
      '想包楼上半天开会，问价钱。',
    ],
  },
  student: {
    tag: '学生',
    likes: [
      { topic: 'drink', text: '{drink}，要最大杯', why: '要坐到打烊' },
      { topic: 'habit', text: '考试周多盖一个章' },
    ],
    avoids: [{ topic: 'habit', text: '别问论文' }],
    notes: ['外国语学校的，寒暑假回家，不来是正常的。', '六月考试，多关照。'],
    chats: [
      '考过了！请了一桌人。',
      '四个同学复习，一份{food}分着吃。',
      '暑假回老家，九月见。',
      '问周末招不招兼职，说好开春再来问。',
    ],
  },
  family: {
    tag: '亲子',
    likes: [
      { topic: 'people', text: '{child}的奶泡要和大人的一起上，别晚' },
      { topic: 'seat', text: '玩具角旁边的大桌' },
      { topic: 'food', text: '{food}切两半，和{child}分', why: '{child}吃一半还要另一半' },
    ],
    avoids: [
      { topic: 'food', text: '四点以后不给{child}巧克力', why: '吃了晚上不睡' },
      { topic: 'seat', text: '推婴儿车，别安排在楼梯口' },
    ],
    notes: ['{child}爱收集小勺子，走前数一数。', '周六上完游泳课来，一定饿。'],
    chats: [
      '{child}九月上小学，看了照片。',
      '{child}给店里画了一张画，贴在收银台边上。',
      '问{child}的生日会：十二个小朋友，要有恐龙。',
      '小兔子落在四号桌底下，找到了，大家都松口气。',
    ],
  },
  earlyBird: {
    tag: '早班客',
    likes: [
      { topic: 'habit', text: '七点半开门就到，{drink}可以先做上' },
      { topic: 'habit', text: '要杯盖，不要袋子', why: '站在车上喝' },
    ],
    avoids: [{ topic: 'habit', text: '赶 7:52 的车，别让排队，看见人就做' }],
    notes: ['多半是当天第一位。八点还没到，就是休假了。'],
    chats: [
      '今天车停运，难得坐下来喝。',
      '帮着把门口的牛奶搬了进来。',
      '下个月换办公室，还坐同一班车。',
      '替后面那位看着没睡好的客人付了一杯。',
    ],
  },
  reader: {
    tag: '读书会',
    likes: [
      { topic: 'seat', text: '窗边单人沙发，台灯开着', why: '字小，眼睛不太好' },
      { topic: 'habit', text: '换书架上来了新书说一声' },
    ],
    avoids: [{ topic: 'habit', text: '翻书的时候别收杯子' }],
    notes: ['每月第一个周一主持读书会。', '先看副刊，填字游戏会给老许留一格。'],
    chats: [
      '读书会这次选了八百页的书，下午会很长。',
      '给换书架带来六本旧书。',
      '说第九章写得太好，配{food}刚好。',
      '给排队的每一位推荐了一本讲蜜蜂的书。',
    ],
  },
  allergy: {
    tag: '过敏注意',
    likes: [{ topic: 'food', text: '无麸质巧克力蛋糕，周五替留一块' }],
    avoids: [
      { topic: 'health', text: '坚果过敏，微量也不行：换砧板、换刀', why: '为这个住过院' },
      { topic: 'health', text: '不吃麸质' },
      { topic: 'health', text: '芝麻过敏，撒面上的也算' },
    ],
    notes: ['过敏是真的严重，配料表拿给客人看，别凭记性。'],
    chats: [
      '谢谢我们把配料表念出来。',
      '问新出的蛋糕有没有坚果，有，所以没要。',
      '介绍了一家做无麸质面包的供货商，可以试试。',
    ],
  },
  oat: {
    tag: '燕麦奶',
    likes: [{ topic: 'drink', text: '燕麦奶，咖啡大师款', why: '喝牛奶肚子不舒服' }],
    avoids: [
      { topic: 'drink', text: '不要豆奶，会结块' },
      { topic: 'health', text: '乳糖不耐，不用牛奶' },
    ],
    notes: ['一律燕麦奶，不用再问。'],
    chats: ['说新换的燕麦奶比原来的顺口。', '问燕麦奶能不能不加钱，记下了。', '带朋友来，两杯都要燕麦奶。'],
  },
  decaf: {
    tag: '低因',
    likes: [{ topic: 'drink', text: '中午前正常，午后低因', why: '睡得浅' }],
    avoids: [{ topic: 'drink', text: '两点以后不能有咖啡因，睡不着' }],
    notes: ['低因。上桌时说一声“低因”，每次都会问。'],
    chats: ['昨晚睡得很好，特地来说一声。', '希望黑板上多一款低因。', '医生说一天一杯，于是换成了大杯。'],
  },
  beans: {
    tag: '在家手冲',
    likes: [
      { topic: 'drink', text: '豆子按摩卡壶磨', why: '家里没有机器，壶是外婆留下的' },
      { topic: 'drink', text: '到新豆先通知，第一包要的' },
    ],
    avoids: [{ topic: 'drink', text: '烘焙日超过三周的不要' }],
    notes: ['差不多一个月一包。罐子空了，那一周都不对劲。'],
    chats: [
      '聊水温聊了二十分钟，双方都很满意。',
      '在别家买了磨豆机，自己“坦白”的，原谅了。',
      '带自己冲的咖啡来给小满尝，真不错。',
      '问有没有卢旺达的豆子。',
    ],
  },
  elder: {
    tag: '老街坊',
    likes: [
      { topic: 'seat', text: '带扶手的椅子，腰后加个靠垫', why: '髋部动过手术，起身费劲' },
      { topic: 'habit', text: '托盘替端到桌上', why: '拄拐杖，腾不出手' },
      { topic: 'drink', text: '{drink}要烫，杯子先温' },
    ],
    avoids: [{ topic: 'seat', text: '不坐高脚凳', why: '髋部不好' }],
    notes: ['这房子还是供销社的时候就常来，故事很多。', '左边耳朵听得清楚些。'],
    chats: [
      '讲起当年发大水，水到第三级台阶。',
      '孙女周末从南京回来，留四人桌。',
      '腿脚好多了，今天自己走过来的。',
      '带了自家种的小青菜。',
      '指出黑板上写错一个字，确实错了。',
    ],
  },
  neighbour: {
    tag: '街坊',
    likes: [
      { topic: 'habit', text: '自己带杯子过马路来' },
      { topic: 'habit', text: '常替店里收快递，记得送份{food}道谢' },
    ],
    avoids: [{ topic: 'habit', text: '七点前别卸货，卧室就在院子楼上', why: '上夜班' }],
    notes: ['住对面，有店里的备用钥匙。'],
    chats: [
      '替店里收了三个快递。',
      '提醒刮风了遮阳棚没收。',
      '六月办百家宴，想借长桌。',
      '送货车堵了弄堂，是街坊出面劝开的。',
    ],
  },
  cyclist: {
    tag: '骑行',
    likes: [
      { topic: 'seat', text: '外摆位，看得见自行车', why: '去年丢过一辆' },
      { topic: 'food', text: '{food}配白水，水要多' },
    ],
    avoids: [{ topic: 'seat', text: '雨天骑完别坐浅色椅子' }],
    notes: ['周日车队八个人，一身泥，很开心。'],
    chats: [
      '一百四十公里，爆胎两次，蛋糕一块。',
      '借打气筒给别的客人。',
      '问门口能不能装个自行车架。',
      '车队春天的长途想把终点设在这里。',
    ],
  },
  musician: {
    tag: '周五演出',
    likes: [
      { topic: 'habit', text: '上台前一杯蜂蜜柠檬，店里请', why: '冬天嗓子容易哑' },
      { topic: 'seat', text: '要放得下琴盒' },
    ],
    avoids: [{ topic: 'habit', text: '弹慢板的时候别打奶泡' }],
    notes: ['有的周五来演出，酬劳是一顿晚饭。'],
    chats: ['演了一小时，十一位客人为此留下吃晚饭。', '问元旦前能不能给钢琴调个音。', '带来画院音乐会的海报。'],
  },
};
