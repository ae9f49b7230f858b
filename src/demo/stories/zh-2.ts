/** Chinese stories, second part: students, customs forms and first open promises. */
import type { Story } from '../story.ts'

/** Conversations that are done, and the first ones in which we still owe something. */
export const storiesZh2: Story[] = [
  {
    id: 'zh-tuihuo-85-yuan',
    subject: '说好免费退货，为什么扣我85块',
    customer: { name: '丁晓冉', address: 'dingxiaoran@youxiang.example', language: 'zh', zone: 'Asia/Shanghai' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 5, time: '05:33' },
        text: `首页那么大的字写着“本月退货免运费”，结果我填完退货表，退款里扣了85块。截图都在。你们这是免费还是收费，给句痛快话。

订单20347`,
      },
      {
        act: 'replies',
        by: 'mei-lin',
        at: { daysAgo: 5, time: '08:28' },
        text: `丁女士，您好：

痛快话：免费。活动上线时，退货表里的运费没有改过来，这是我们的错，不是您填错了。

85元今天16点前（瑞典时间）原路退还给您。表格也在改，改好之前我每天人工核对一遍退款。

周美琳`,
        promises: [
          {
            words: '85元今天16点前（瑞典时间）原路退还给您',
            what: '退还退货运费85元',
            how: '原路退款',
            due: { inDays: -5, time: '16:00' },
            price: { amount: '85.00', currency: 'CNY' },
            kept: { at: { daysAgo: 5, time: '09:55' }, evidence: '退款85.00 CNY已提交，订单20347' },
          },
        ],
      },
      { act: 'writes', at: { daysAgo: 4, time: '06:02' }, text: `到账了。算你们痛快。` },
      { act: 'closes', by: 'mei-lin', at: { daysAgo: 3, time: '08:10' } },
    ],
  },
  {
    id: 'zh-biaoyang',
    subject: '一封表扬信',
    customer: { name: '徐慎之', address: 'xu.shenzhi@youxiang.example', language: 'zh', zone: 'Asia/Shanghai' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 4, time: '02:15' },
        text: `Lykt & Lin 诸位：

老朽七十有六，退休前教物理。上月购落地灯Fyr一盏，为读书用。灯到之后，我写信问了一个刁钻问题：显色指数标97，是在什么温度下测的？本以为石沉大海，不料周女士转问了工程师，附来一页测试曲线，还说她自己也学到了东西。

做生意的人肯把一个问题问到底，如今不多见。特此致谢，不必回信。

徐慎之`,
      },
      {
        act: 'replies',
        by: 'mei-lin',
        at: { daysAgo: 3, time: '09:40' },
        text: `徐老师，您好：

您说不必回信，我还是要回一句：那页曲线现在贴在我们办公室墙上，旁边写着您的问题。以后谁来问，我们都答得上来。

祝您读书愉快。
周美琳`,
      },
      { act: 'closes', by: 'mei-lin', at: { daysAgo: 3, time: '09:41' } },
    ],
  },
  {
    id: 'zh-qingguan',
    subject: '包裹卡在海关',
    customer: { name: '马骏', address: 'majun.xn@youxiang.example', language: 'zh', zone: 'Asia/Shanghai' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 9, time: '03:50' },
        text: `我的窗帘显示“待清关 缺少商业发票”，卡了两天了。快递让我联系发件人，那就是你们。西宁风大，窗户还是光的。

订单20306 马骏`,
      },
      {
        act: 'replies',
        by: 'mei-lin',
        at: { daysAgo: 9, time: '08:22' },
        text: `马先生，您好：

商业发票本来应该贴在箱外，这一票漏贴了。我两小时内把发票和材质说明传给快递的清关组，传完就回您。

周美琳`,
        promises: [
          {
            words: '我两小时内把发票和材质说明传给快递的清关组',
            what: '补交清关文件',
            how: '传给快递清关组',
            due: { inDays: -9, time: '10:22' },
            kept: { at: { daysAgo: 9, time: '09:04' }, evidence: '清关组回执：文件齐全' },
          },
        ],
      },
      {
        act: 'replies',
        by: 'mei-lin',
        at: { daysAgo: 9, time: '09:06' },
        text: `马先生：

文件已传，清关组回复齐全，正常一到两个工作日放行。

周美琳`,
      },
      { act: 'writes', at: { daysAgo: 7, time: '11:30' }, text: `放行了，今天送到的，正挂着呢。谢了` },
      { act: 'closes', by: 'mei-lin', at: { daysAgo: 7, time: '13:15' } },
    ],
  },
  {
    id: 'zh-longde-xuesheng',
    subject: '想改自提点',
    customer: { name: '韩一诺', address: 'han.yinuo@studiepost.example', language: 'zh' },
    to: 'orders',
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 5, time: '14:26' },
        text: `你好～我在隆德上学，订单20374默认的自提点要坐公交，我拿着一根1米6的窗帘杆上车估计会被大家看。能改成学生宿舍楼下那家超市吗？

谢谢！
一诺`,
      },
      {
        act: 'replies',
        by: 'mei-lin',
        at: { daysAgo: 5, time: '15:05' },
        text: `一诺，你好：

可以的，窗帘杆还没出库。我今天17点前改好，改完你会收到一条短信，里面就是新自提点。

美琳`,
        promises: [
          {
            words: '我今天17点前改好',
            what: '自提点改到宿舍楼下超市',
            how: '短信确认',
            due: { inDays: -5, time: '17:00' },
            kept: { at: { daysAgo: 5, time: '15:31' }, evidence: '运单已改，短信已发出' },
          },
        ],
      },
      { act: 'writes', at: { daysAgo: 2, time: '18:09' }, text: `拿到啦！从超市走回宿舍还是被三个人问是不是去打狼的哈哈哈` },
      { act: 'closes', by: 'mei-lin', at: { daysAgo: 1, time: '09:15' } },
    ],
  },
  {
    id: 'zh-minsu-16-zhan',
    subject: '民宿采购咨询（16盏）',
    customer: {
      name: '沈若溪',
      address: 'shen@zhuyuan-minsu.example',
      language: 'zh',
      zone: 'Asia/Shanghai',
      organisation: '竹院民宿',
    },
    to: 'orders',
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 2, time: '07:44' },
        text: `您好！

我们在莫干山做民宿，八间房，每间想放两盏Ljung台灯，共16盏，外加八条Raggete羊毛毯。请报个价，最好含税含运到德清。

另：山里潮，灯罩是布的会不会发霉？客人的评价是我们的命。

沈若溪`,
      },
      { act: 'takes', by: 'mei-lin', at: { daysAgo: 2, time: '09:20' } },
      {
        act: 'replies',
        by: 'mei-lin',
        at: { daysAgo: 1, time: '10:30' },
        text: `沈女士，您好：

先答发霉的问题：布罩在长期高湿的房间里确实有风险，我建议您看同款纸浆罩，表面有防潮处理，价格一样。两种罩子我都会写进报价。

报价要等海运那边的数字，由索伦签字后发出。您后天16点前（瑞典时间）会收到含税含运的完整报价。

周美琳`,
        promises: [
          {
            words: '您后天16点前（瑞典时间）会收到含税含运的完整报价',
            what: '16盏台灯和八条毛毯的报价',
            how: '邮件',
            due: { inDays: 1, time: '16:00' },
            owner: 'soren',
          },
        ],
      },
      { act: 'writes', at: { daysAgo: 1, time: '13:12' }, text: `实在人。纸浆罩听着更好，等您报价。` },
    ],
  },
  {
    id: 'zh-cenggao-3-mi-2',
    subject: '层高3.2米，窗帘做多长？',
    customer: {
      name: '郑可嘉',
      address: 'zheng.kejia@youxiang.example',
      language: 'zh',
      zone: 'Asia/Shanghai',
      phone: '+8610000058',
    },
    acts: [
      {
        act: 'writes',
        at: { minutesAgo: 220 },
        text: `您好，老房子层高3.2米，窗帘盒内高3.05米，想要落地但不要拖地（家里有只爱钻窗帘的猫，叫“房东”）。请问Dis定制该填多少？洗后会缩多少？`,
      },
      {
        act: 'replies',
        by: 'mei-lin',
        at: { minutesAgo: 130 },
        text: `郑女士，您好：

从窗帘盒内顶量到地面，减1厘米，这是不拖地的尺寸。缩水率要看这一批布的实测值，我不想凭印象说。

裁缝房明天上午有人，我明天11点前（瑞典时间）把缩水率和该填的数字一起告诉您。请先不要下单，免得房东钻不进去。

周美琳`,
        promises: [
          {
            words: '我明天11点前（瑞典时间）把缩水率和该填的数字一起告诉您',
            what: '缩水率和定制长度',
            how: '邮件',
            due: { inDays: 1, time: '11:00' },
          },
        ],
      },
    ],
  },
]
