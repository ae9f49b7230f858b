/** Chinese stories, fourth part: what came late, what waits for a first answer, and a machine. */
import type { Story } from '../story.ts'

/** Conversations that are not finished, most of them not begun. */
export const storiesZh4: Story[] = [
  {
    id: 'zh-tuikuan-chidao',
    subject: '退款还没到（订单20311）',
    customer: { name: '罗梓萱', address: 'luozixuan@youxiang.example', language: 'zh', zone: 'Asia/Shanghai' },
    acts: [
      { act: 'writes', at: { daysAgo: 8, time: '05:40' }, text: `退货你们上周就签收了，1260元什么时候退？` },
      {
        act: 'replies',
        by: 'mei-lin',
        at: { daysAgo: 8, time: '08:58' },
        text: `罗女士，您好：

货已验收，没有问题。1260元四天后12点前（瑞典时间）退到您的原支付账户。

周美琳`,
        promises: [
          {
            words: '1260元四天后12点前（瑞典时间）退到您的原支付账户',
            what: '退款1260元',
            how: '原路退款',
            due: { inDays: -4, time: '12:00' },
            price: { amount: '1260.00', currency: 'CNY' },
            kept: { at: { daysAgo: 2, time: '14:18' }, evidence: '退款1260.00 CNY已到账，银行流水留存' },
          },
        ],
      },
      {
        act: 'writes',
        at: { daysAgo: 3, time: '02:44' },
        text: `过期了。钱没到，也没人说话。我做会计的，这种事情我会记在本子上。`,
      },
      {
        act: 'replies',
        by: 'mei-lin',
        at: { daysAgo: 3, time: '08:18' },
        text: `罗女士，您好：

您记得对，我答应的是昨天12点，没有做到。那天我病了，退款停在我的待办里，没有人接手。

我现在就请财务办理，明天17点前（瑞典时间）一定有结果，到不到账我都告诉您。

周美琳`,
        promises: [
          {
            words: '明天17点前（瑞典时间）一定有结果，到不到账我都告诉您',
            what: '告知退款结果',
            how: '邮件',
            due: { inDays: -2, time: '17:00' },
            kept: { at: { daysAgo: 2, time: '14:25' }, evidence: '已发邮件并附银行流水号' },
          },
        ],
      },
      {
        act: 'replies',
        by: 'mei-lin',
        at: { daysAgo: 2, time: '14:25' },
        text: `罗女士，您好：

1260元已经到账，银行流水号尾数4471，您可以核对。这件事对您来说算结清了吗？

周美琳`,
      },
      { act: 'writes', at: { daysAgo: 1, time: '03:20' }, text: `核对无误，结清。本子上那条我划掉了。` },
      { act: 'closes', by: 'mei-lin', at: { daysAgo: 1, time: '08:25' } },
    ],
  },
  {
    id: 'zh-baba-shengri',
    subject: '爸爸六十大寿的灯',
    customer: { name: '唐一鸣', address: 'tangyiming@youxiang.example', language: 'zh', zone: 'Asia/Shanghai' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 8, time: '13:05' },
        text: `你好，我爸下个月六十，一辈子修钟表，眼睛不行了。我订了带放大镜的Fyr工作灯（订单20330），能保证这周寄出来吗？我妈负责瞒住他，她瞒不了太久。`,
      },
      {
        act: 'replies',
        by: 'mei-lin',
        at: { daysAgo: 7, time: '08:55' },
        text: `唐先生，您好：

灯今天检验装箱，后天17点前（瑞典时间）交给空运，绝对赶得上。请您母亲再坚持一下。

周美琳`,
        promises: [
          {
            words: '后天17点前（瑞典时间）交给空运',
            what: '工作灯交空运',
            how: '空运',
            due: { inDays: -5, time: '17:00' },
            kept: { at: { daysAgo: 3, time: '13:30' }, evidence: '空运单号 LL7713-20330' },
          },
        ],
      },
      {
        act: 'replies',
        by: 'mei-lin',
        at: { daysAgo: 3, time: '13:36' },
        text: `唐先生，您好：

我说的日子没有做到，晚了两天，因为取件没有预约上。灯刚刚交给空运，单号LL7713-20330，预计仍比寿辰早一个多星期。我会一直盯到它落地。

周美琳`,
      },
      {
        act: 'writes',
        at: { daysAgo: 2, time: '12:10' },
        text: `没事，来得及。我妈已经露馅了，我爸现在每天假装不知道，还把工作台擦了一遍。`,
      },
      { act: 'closes', by: 'mei-lin', at: { daysAgo: 1, time: '08:22' } },
    ],
  },
  {
    id: 'zh-zai-ma',
    subject: '在吗',
    customer: { name: '小满', address: 'xiaoman520@youxiang.example', language: 'zh', zone: 'Asia/Shanghai' },
    acts: [
      {
        act: 'writes',
        at: { minutesAgo: 42 },
        text: `亲 在吗 halvmåne那个月亮灯还有货吗 急

发自我的手机`,
      },
    ],
  },
  {
    id: 'zh-yama-xidi',
    subject: '亚麻窗帘怎么洗',
    customer: { name: '赵桂芬', address: 'zhaoguifen@youxiang.example', language: 'zh', zone: 'Asia/Shanghai' },
    acts: [
      {
        act: 'writes',
        at: { minutesAgo: 96 },
        text: `同志你好：

我是青岛的退休职工。儿媳妇买的你们家窗帘，水洗标上全是外国字，还有几个小图，一个盆里写着30，一个三角打了叉，一个圆圈打了叉。儿媳妇出差，不让我动，我偏要洗。

请问能不能机洗，能不能在太阳底下晒，要不要用醋？

此致
敬礼
赵桂芬`,
      },
    ],
  },
  {
    id: 'zh-biaoge-qisi',
    subject: '投诉：退货表格收费三次',
    customer: { name: '段铮', address: 'duanzheng@youxiang.example', language: 'zh', zone: 'Asia/Shanghai' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 1, time: '05:02' },
        text: `我就退一条床单。你们的表格第一次扣85，我取消重填；第二次又扣85；第三次连取消按钮都没有了。一共255元，比床单还贵！

广告写“免费退货”，这不是骗人是什么？气死我了。给我一个负责人的名字，我要知道谁来解决、几点解决。

段铮 订单20386`,
      },
      { act: 'writes', at: { minutesAgo: 175 }, text: `一天过去了，没有人回。太过分了。` },
    ],
  },
  {
    id: 'zh-zhongshan-gongchang',
    subject: 'LED模组合作报价，供参考',
    customer: {
      name: '黎国栋',
      address: 'li@shiying-zhaoming.example',
      language: 'zh',
      zone: 'Asia/Shanghai',
      organisation: '拾萤照明',
    },
    to: 'orders',
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 1, time: '04:15' },
        text: `尊敬的采购负责人：

我司位于中山古镇，专业生产高显指LED模组（Ra≥97），已为多家北欧品牌配套。E27 6W、8W两款报价如下：首单500只起，单价12.8元和14.5元，含CE报告。

如贵司近期有新品计划，可寄样三只，运费我司承担。期待回复，顺祝商祺！

黎国栋
拾萤照明 外贸部`,
        html: `<p>尊敬的采购负责人：</p>
<p>我司位于中山古镇，专业生产高显指LED模组（Ra≥97），已为多家北欧品牌配套。E27 6W、8W两款报价如下：首单500只起，单价12.8元和14.5元，含CE报告。</p>
<table border="1"><tr><th>型号</th><th>单价</th></tr><tr><td>E27 6W</td><td>12.8元</td></tr><tr><td>E27 8W</td><td>14.5元</td></tr></table>
<p><img src="https://shiying-zhaoming.example/sample.jpg" alt="样品" width="320"></p>
<p>如贵司近期有新品计划，可寄样三只，运费我司承担。期待回复，顺祝商祺！</p>
<p>黎国栋<br>拾萤照明 外贸部</p>`,
      },
    ],
  },
  {
    id: 'zh-gai-dizhi',
    subject: '订单20404改地址',
    customer: { name: '吴艾琳', address: 'irene.wu@studiepost.example', language: 'zh' },
    to: 'orders',
    acts: [
      {
        act: 'writes',
        at: { minutesAgo: 22 },
        text: `Hi 你好，刚下单就发现地址填成前男友家了……请改成 Månskensgatan 4, lgh 1203, 211 00 Malmö，急急急！！他要是收到那对情侣抱枕我就不用活了`,
      },
    ],
  },
  {
    id: 'zh-zidong-huifu',
    subject: '自动回复：您的报价单已更新',
    customer: {
      name: '苏文博',
      address: 'suwenbo@yunqi-jiudian.example',
      language: 'zh',
      zone: 'Asia/Shanghai',
      organisation: '云栖里酒店',
    },
    to: 'orders',
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 3, time: '08:01' },
        automatic: 'reply',
        text: `您好，邮件已收到。本人正在休年假，山里信号时有时无，休完假才恢复办公。紧急事宜请联系前台转采购部。

（这是一封自动回复）

苏文博`,
      },
      {
        act: 'notes',
        by: 'mei-lin',
        at: { daysAgo: 3, time: '08:20' },
        text: `Offerten ligger kvar, inget bråttom. Jag hör av mig när han är tillbaka.`,
      },
      { act: 'snoozes', by: 'mei-lin', at: { daysAgo: 3, time: '08:21' }, until: { inDays: 4, time: '09:00' } },
    ],
  },
]
