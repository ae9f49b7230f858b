/** Chinese stories, third part: what we owe, and the first words we did not keep. */
import type { Story } from '../story.ts'

/** Conversations with an open promise, or with a broken one. */
export const storiesZh3: Story[] = [
  {
    id: 'zh-liang-zhan-nordlys',
    subject: 'Re: 您的订单20370已签收',
    customer: { name: '高远舟', address: 'gaoyuanzhou@youxiang.example', language: 'zh', zone: 'Asia/Shanghai' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 2, time: '04:48' },
        text: `两盏Nordlys，两个盘都小了一圈，天花板上像戴了个瓶盖。电工约在下周末，能赶上吗？赶不上我就先改约，不为难你们。

高远舟

------------------ 原始邮件 ------------------
发件人: "Lykt & Lin" <orders@lyktlin.example>
主题: 您的订单20370已签收

感谢您的信任，愿您的家里多一束光。`,
      },
      {
        act: 'replies',
        by: 'mei-lin',
        at: { daysAgo: 1, time: '08:50' },
        text: `高先生，您好：

您先别改约。这一批吸顶盘确实装错了，新盘两天后从工厂到我们仓库，当天就发：您的两个盘后天17点前（瑞典时间）交给国际快递，五天左右到。

我交完件就把单号发给您，您拿着单号再跟电工定时间，更稳妥。

周美琳`,
        promises: [
          {
            words: '您的两个盘后天17点前（瑞典时间）交给国际快递',
            what: '两个120毫米吸顶盘寄出',
            how: '国际快递',
            due: { inDays: 1, time: '17:00' },
            price: 'free',
          },
        ],
      },
      { act: 'writes', at: { daysAgo: 1, time: '09:31' }, text: `好，等单号。` },
    ],
  },
  {
    id: 'zh-wuliu-bu-dong',
    subject: '物流五天没动了',
    customer: { name: '魏晨曦', address: 'weichenxi@youxiang.example', language: 'zh', zone: 'Asia/Shanghai' },
    acts: [
      {
        act: 'writes',
        at: { minutesAgo: 235 },
        text: `请问订单20375是不是丢了？页面一直显示“已揽收”，五天没有任何更新。

这是给我外婆的羊毛毯，她每天都问我“瑞典人是不是忘了”。`,
      },
      {
        act: 'replies',
        by: 'mei-lin',
        at: { minutesAgo: 150 },
        text: `魏女士，您好：

没有丢，也没有揽收。我们换了预约系统，有两天谁都没发现取件没约上，页面却自动写了“已揽收”。包裹就在我身后的架子上，我刚看过。

明天14点（瑞典时间）有一趟加班取件车，您的毛毯上这趟车，我16点前把能查到的单号发给您。请转告外婆：瑞典人没忘，是糊涂了。

周美琳`,
        promises: [
          {
            words: '明天14点（瑞典时间）有一趟加班取件车，您的毛毯上这趟车',
            what: '订单20375交运',
            how: '加班取件车',
            due: { inDays: 1, time: '14:00' },
          },
          { words: '我16点前把能查到的单号发给您', what: '发送有效物流单号', how: '邮件', due: { inDays: 1, time: '16:00' } },
        ],
      },
      { act: 'writes', at: { minutesAgo: 141 }, text: `转告了。外婆说糊涂不要紧，她也糊涂。` },
    ],
  },
  {
    id: 'zh-taibei-110v',
    subject: '請問 110V 可以使用嗎？',
    customer: { name: '林書妤', address: 'shuyu.lin@xinxiang.example', language: 'zh', zone: 'Asia/Taipei' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 2, time: '13:27' },
        text: `您好，

想訂一盞 Fyr 落地燈寄到台北。家裡是 110V，看網頁寫 230V，是不是只要換燈泡就可以？還是調光器也要換？

另外想問布料有沒有實體色卡可以借看，螢幕上的「霧灰」跟「雨灰」我看了三天還是分不出來。

謝謝您，辛苦了！
書妤`,
      },
      {
        act: 'replies',
        by: 'mei-lin',
        at: { daysAgo: 1, time: '11:08' },
        text: `書妤小姐，您好：

燈頭和線都可以用在 110V，燈泡要換成當地的；調光器是 230V 專用，不能直接使用。我正在請工程師確認有沒有相容的型號，明天 15 點前（瑞典時間）回覆您。

色卡今天已經放進信封。霧灰偏暖，雨灰偏藍，放在一起就看得出來了。

周美琳`,
        promises: [
          {
            words: '明天 15 點前（瑞典時間）回覆您',
            what: '確認 110V 調光器型號',
            how: '電子郵件',
            due: { inDays: 0, time: '15:00' },
          },
        ],
      },
      {
        act: 'notes',
        by: 'mei-lin',
        at: { daysAgo: 1, time: '11:15' },
        text: `Jonas: kan du fråga teknikern vilken dimmer som klarar 110 V? Jag har lovat svar i morgon 15. Färgproverna ligger i brevkorgen.`,
      },
    ],
  },
  {
    id: 'zh-boli-zhao-sui',
    subject: '灯罩碎了，申请退款',
    customer: { name: '方启航', address: 'fangqihang@youxiang.example', language: 'zh', zone: 'Asia/Shanghai' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 2, time: '09:55' },
        text: `玻璃灯罩开箱就是碎的，幸好戴了手套。订单20362，680元。不想再等一个月的海运了，直接退款吧。

照片3张，见网盘。`,
      },
      {
        act: 'replies',
        by: 'mei-lin',
        at: { daysAgo: 1, time: '12:45' },
        text: `方先生，您好：

先说要紧的：手没事就好。碎片不用寄回，用厚纸包好扔掉即可。

680元全额退，运费也退。因为跨境退款要过银行，三天后17点前（瑞典时间）完成退款，到时我给您发凭证。如果银行提前办好，我提前告诉您。

周美琳`,
        promises: [
          {
            words: '三天后17点前（瑞典时间）完成退款',
            what: '全额退款680元',
            how: '原路退款',
            due: { inDays: 2, time: '17:00' },
            price: { amount: '680.00', currency: 'CNY' },
          },
        ],
      },
    ],
  },
  {
    id: 'zh-ouyang-fahuo',
    subject: '说好今天发货，请确认物流单号',
    customer: { name: '欧阳晓彤', address: 'ouyang.xiaotong@youxiang.example', language: 'zh', zone: 'Asia/Shanghai' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 7, time: '08:10' },
        text: `您好，订单20365（Nordlys吊灯，黑色）什么时候发货？我们下个月搬家，想提前装好。

欧阳晓彤`,
      },
      {
        act: 'replies',
        by: 'mei-lin',
        at: { daysAgo: 7, time: '10:05' },
        text: `欧阳女士，您好：

货已经备齐，最晚三天后17点前（瑞典时间）发出，发出当天给您物流单号。

周美琳`,
        promises: [
          { words: '最晚三天后17点前（瑞典时间）发出', what: 'Nordlys吊灯发货', how: '空运', due: { inDays: -4, time: '17:00' } },
        ],
      },
      { act: 'writes', at: { daysAgo: 3, time: '02:30' }, text: `已经过了您说的时间，没有收到单号。请问发了吗？` },
      { act: 'writes', at: { daysAgo: 2, time: '03:12' }, text: `再问一次，发了吗？怎么还没有消息？` },
      {
        act: 'replies',
        by: 'mei-lin',
        at: { daysAgo: 1, time: '14:35' },
        text: `欧阳女士，您好：

没有发。我答应三天后发货，到期那天取件没有约上，我也没有主动告诉您，让您问了两遍。非常抱歉，是我们的错。

取件已经重新约好，我看着订好的。明天15点前（瑞典时间）发出，物流单号同时给您，这次走快件，差价我们出。

周美琳`,
        promises: [
          {
            words: '明天15点前（瑞典时间）发出，物流单号同时给您',
            what: 'Nordlys吊灯发货并提供单号',
            how: '国际快件',
            due: { inDays: 0, time: '15:00' },
            price: 'free',
          },
        ],
      },
      { act: 'writes', at: { minutesAgo: 61 }, text: `说好今天发货，请确认物流单号。我不想再问第四遍。` },
    ],
  },
  {
    id: 'zh-mei-ren-huidian',
    subject: '为什么没人回电？',
    customer: {
      name: '孟繁星',
      address: 'fanxing.meng@elbpost.example',
      language: 'zh',
      zone: 'Europe/Berlin',
      phone: '+49100004477',
    },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 5, time: '11:52' },
        text: `您好，我住汉堡，想给餐馆订11盏Fika吊灯，有几个安装问题用邮件说不清楚，能给我回个电话吗？下午两点到四点我有空。

孟繁星`,
      },
      {
        act: 'replies',
        by: 'mei-lin',
        at: { daysAgo: 5, time: '13:40' },
        text: `孟先生，您好：

没问题，我明天下午3点给您打电话，您把天花板的照片放在手边，我们一盏一盏说。

周美琳`,
        promises: [{ words: '我明天下午3点给您打电话', what: '回电谈安装问题', how: '电话', due: { inDays: -4, time: '15:00' } }],
      },
      { act: 'writes', at: { daysAgo: 4, time: '16:20' }, text: `我三点没接后厨的活，专门坐着等电话。没有人打。` },
      { act: 'replies', by: 'jonas', at: { daysAgo: 3, time: '16:40' }, text: `您好，同事昨天病假，我们会尽快联系您。Jonas` },
      {
        act: 'writes',
        at: { minutesAgo: 27 },
        text: `“尽快”是几天？从你们答应打电话到现在，一个电话都没有，没人回电，也没人说一句怎么回事。11盏灯不是小数目，对我这个小店来说更不是。

我太太说换别家。我再等你们今天一天，这是最后一次。

孟繁星`,
      },
    ],
  },
]
