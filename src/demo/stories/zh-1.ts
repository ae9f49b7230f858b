/** Chinese stories, first part: plugs, customs and a daughter far away. */
import type { Story } from '../story.ts'

/** Conversations that ended with our word kept. */
export const storiesZh1: Story[] = [
  {
    id: 'zh-220-volt',
    subject: 'Ljung台灯在国内能用吗？',
    customer: { name: '顾明远', address: 'gu.mingyuan@youxiang.example', language: 'zh', zone: 'Asia/Shanghai' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 9, time: '06:18' },
        text: `您好：

想买一盏Ljung台灯（沙色），下单之前请教两个问题：
1. 电压是230V，国内220V可以直接用吗？
2. 插头是欧标圆脚，你们能换成国标的吗？转换头我家里已经有一抽屉了，不想再添一个。

谢谢！
顾明远`,
      },
      {
        act: 'replies',
        by: 'mei-lin',
        at: { daysAgo: 9, time: '09:12' },
        text: `顾先生，您好：

220V可以直接用，不需要变压器，这一点请放心。

国标插头我们的工坊可以换，但我得先确认有没有带3C认证的线。我明天12点前（瑞典时间）给您准确答复，您等我消息再下单就好。

周美琳
Lykt & Lin`,
        promises: [
          {
            words: '我明天12点前（瑞典时间）给您准确答复',
            what: '确认能否更换国标插头',
            how: '邮件',
            due: { inDays: -8, time: '12:00' },
            kept: { at: { daysAgo: 8, time: '10:26' }, evidence: '已发邮件确认：可更换3C国标线' },
          },
        ],
      },
      {
        act: 'replies',
        by: 'mei-lin',
        at: { daysAgo: 8, time: '10:26' },
        text: `顾先生，您好：

确认了，有。下单时在备注里写“国标插头”四个字就行，不另收费，发货会晚一天。

周美琳`,
      },
      { act: 'writes', at: { daysAgo: 8, time: '14:40' }, text: `已下单，备注写了。抽屉感谢您。` },
      { act: 'closes', by: 'mei-lin', at: { daysAgo: 7, time: '08:30' } },
    ],
  },
  {
    id: 'zh-gongsi-taitou',
    subject: '订单20317 发票抬头',
    customer: {
      name: '何佩珊',
      address: 'he.peishan@qinghe-sheji.example',
      language: 'zh',
      zone: 'Asia/Shanghai',
      organisation: '清禾设计工作室',
    },
    to: 'orders',
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 8, time: '04:05' },
        text: `你好，订单20317需要形式发票，抬头写公司：清禾设计工作室（Qinghe Design Studio）。现在发票上是我个人名字，财务不给报销。

另外麻烦把品名写清楚一点，“Dis 2”财务看不懂，写“亚麻窗帘 两片”即可。

何佩珊`,
      },
      {
        act: 'replies',
        by: 'mei-lin',
        at: { daysAgo: 8, time: '08:47' },
        text: `何女士，您好：

抬头和品名都按您说的改，中英文各一行，财务老师一看就明白。新发票今天15点前（瑞典时间）发到您这个邮箱。

周美琳`,
        promises: [
          {
            words: '新发票今天15点前（瑞典时间）发到您这个邮箱',
            what: '重开公司抬头发票',
            how: '邮件',
            due: { inDays: -8, time: '15:00' },
            kept: { at: { daysAgo: 8, time: '11:05' }, evidence: '发票20317-2已发送' },
          },
        ],
      },
      { act: 'writes', at: { daysAgo: 7, time: '03:11' }, text: `收到，已报销。第一次遇到改发票不用催的。` },
      { act: 'closes', by: 'mei-lin', at: { daysAgo: 7, time: '08:41' } },
    ],
  },
  {
    id: 'zh-nver-zai-gedebao',
    subject: '给在哥德堡读书的女儿',
    customer: { name: '蒋秀兰', address: 'jiang.xiulan@youxiang.example', language: 'zh', zone: 'Asia/Shanghai' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 6, time: '13:30' },
        text: `小周你好，我是成都的一个妈妈。女儿在哥德堡念书，第一年，电话里总说“都好”。上次视频我看见她宿舍只有顶上一根白灯管，像医院。

我想给她买一盏暖一点的灯，直接送到她那里，不要让她看见价钱。能不能在里面放一张卡片，写：“天黑了，就早点开灯。妈妈”。

我不会用外国的网站，是邻居家孩子帮我打的字。多少钱我都转给你们。`,
      },
      {
        act: 'replies',
        by: 'mei-lin',
        at: { daysAgo: 6, time: '14:20' },
        text: `蒋阿姨，您好：

不用多少钱都转，我给您选了Ljung的小号，暖光，能调亮暗，人民币四百八十元，付款链接我发在下一封邮件里，让邻居家孩子点一下就行。

卡片我亲手写，不放价签。哥德堡就在我们城里，您付好款以后，我后天17点前（瑞典时间）把灯送到她宿舍楼下的快递点，然后告诉您。

周美琳`,
        promises: [
          {
            words: '我后天17点前（瑞典时间）把灯送到她宿舍楼下的快递点',
            what: '台灯和手写卡片送到',
            how: '亲自送到快递点',
            due: { inDays: -4, time: '17:00' },
            kept: { at: { daysAgo: 4, time: '12:40' }, evidence: '英格丽代送，快递点回执已留存' },
          },
        ],
      },
      {
        act: 'notes',
        by: 'ingrid',
        at: { daysAgo: 4, time: '12:50' },
        text: `Mei-Lin er syk, men kortet lå ferdig skrevet på pulten hennes. Jeg gikk innom med lampen i lunsjen. Kvittering i skuffen.`,
      },
      {
        act: 'writes',
        at: { daysAgo: 2, time: '14:55' },
        text: `小周，女儿打电话来了。她说下课回来看见包裹，打开灯，坐在床上哭了一会儿，然后给我打了一个小时。她说其实不太好，现在好一点了。

谢谢你写的字，她说字很好看。

蒋秀兰`,
      },
      {
        act: 'replies',
        by: 'mei-lin',
        at: { daysAgo: 1, time: '09:08' },
        text: `蒋阿姨：

我刚来瑞典那年，宿舍里也是一根白灯管。您告诉她，我们店离学校走路二十分钟，哪天想说说四川话，来坐坐，我请她喝茶。

周美琳`,
      },
      { act: 'closes', by: 'mei-lin', at: { daysAgo: 1, time: '09:10' } },
    ],
  },
  {
    id: 'zh-yanmai-se',
    subject: '颜色发错：要燕麦，来了薄荷',
    customer: { name: '潘悦', address: 'panyue88@youxiang.example', language: 'zh', zone: 'Asia/Shanghai' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 8, time: '15:02' },
        text: `亲，订单20319，我拍的是燕麦色抱枕套×4，收到四个薄荷绿的……我家沙发是酒红色，现在看起来像圣诞节。

图我就不发了，怕你们笑。怎么换？`,
      },
      {
        act: 'replies',
        by: 'mei-lin',
        at: { daysAgo: 7, time: '09:00' },
        text: `潘女士，您好：

是我们拣货拣错了。燕麦色四个今天16点前（瑞典时间）重新寄出，走空运，大约七天到。绿色的您不用寄回，留着真到圣诞节再用。

周美琳`,
        promises: [
          {
            words: '燕麦色四个今天16点前（瑞典时间）重新寄出',
            what: '补寄燕麦色抱枕套四个',
            how: '空运',
            due: { inDays: -7, time: '16:00' },
            price: 'free',
            kept: { at: { daysAgo: 7, time: '14:48' }, evidence: '空运单号 LL7713-20319' },
          },
        ],
      },
      {
        act: 'writes',
        at: { daysAgo: 1, time: '07:20' },
        text: `到了到了，颜色对！绿的被我妈拿去打麻将的时候垫腰了，她很满意。好评`,
      },
      { act: 'closes', by: 'mei-lin', at: { daysAgo: 1, time: '08:36' } },
    ],
  },
  {
    id: 'zh-xidingpan',
    subject: 'Nordlys吊灯吸顶盘尺寸不对',
    customer: {
      name: '陆之谦',
      address: 'lu.zhiqian@youxiang.example',
      language: 'zh',
      zone: 'Asia/Shanghai',
      phone: '+8610000023',
    },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 7, time: '10:10' },
        text: `贵公司客服：

Nordlys黄铜吊灯已收到，灯体做工无可挑剔。但随附吸顶盘直径80毫米，说明书标注为120毫米，无法遮盖接线孔。请说明是否为错装，以及如何处理。

陆之谦`,
      },
      {
        act: 'replies',
        by: 'mei-lin',
        at: { daysAgo: 7, time: '11:32' },
        text: `陆先生，您好：

是错装。80毫米的盘属于同系列壁灯，装箱时放混了，责任在我们。

正确的120毫米黄铜盘库里还有，我明天12点前（瑞典时间）用国际快递寄出，运费由我们承担。灯可以先不装，避免装两次。

周美琳`,
        promises: [
          {
            words: '我明天12点前（瑞典时间）用国际快递寄出',
            what: '补寄120毫米黄铜吸顶盘',
            how: '国际快递',
            due: { inDays: -6, time: '12:00' },
            price: 'free',
            kept: { at: { daysAgo: 6, time: '10:50' }, evidence: '快递单号 LL7713-20328' },
          },
        ],
      },
      {
        act: 'writes',
        at: { daysAgo: 2, time: '11:48' },
        text: `盘已收到，尺寸相符，已安装完毕。处理得当。

陆之谦`,
      },
      { act: 'closes', by: 'mei-lin', at: { daysAgo: 2, time: '13:02' } },
    ],
  },
]
