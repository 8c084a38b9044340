/** Handing in an application, working on it, paying it. */
import { type Entry, shorten } from './entry';

/** Handing in an application. */
const handingIn = {
  'application.otherPlace': {
    status: 422,
    message: () => '申请要交给户口所在的县，这里不是您名册上的县。请回到首页，从自己的县进入再申请。',
  },
  'application.noBenefit': {
    status: 422,
    message: () => '这个县现在没有这项救助。请回到“能得到什么救助”看看别的，或问县医保局。',
  },
  'application.early': { status: 409, message: () => '这一年还没有到，不能申请。请核对费用是哪一年的。' },
  'application.late': {
    status: 409,
    message: (p: { year: number; last: string }) =>
      `${p.year}年的费用要在${p.last}前申请，已经过了受理期。请问县医保局还有没有别的救助。`,
  },
  'application.duplicate': {
    status: 409,
    message: (p: { year: number }) => `${p.year}年的这项救助您已经申请过了，每年申请一次。请在“我的申请”里看进度。`,
  },
  'application.categoryUnknown': {
    status: 422,
    message: () => '这个身份不在本县的救助政策里。请回到“您属于哪一类”重新选。',
  },
  'application.visitOutsideYear': {
    status: 422,
    message: (p: { year: number }) => `这张结算单不是${p.year}年的。请只填${p.year}年结算的；别的年份请另外申请。`,
  },
  'application.sheetTwice': { status: 422, message: () => '同一张结算单填了两次。请删去一次，或核对单号。' },
  'application.noCovered': {
    status: 422,
    message: () => '这张结算单没有填政策范围内费用，没法计算。请照结算单填上。',
  },
  'application.paperMissing': {
    status: 422,
    message: (p: { paper: string }) => `还缺“${shorten(p.paper)}”的照片。请拍好上传后再提交。`,
  },
  'application.photoMissing': { status: 422, message: () => '有一张照片没有传上来。请重新拍照上传后再提交。' },
  'application.photoTooLarge': { status: 422, message: () => '这张照片太大，超过了5兆。请重新拍一张，或选小一些的。' },
  'application.photoWrongType': { status: 422, message: () => '这个文件不是照片。请上传 JPG 或 PNG 格式的照片。' },
  'application.cardWrong': { status: 422, message: () => '银行卡号没有通过校验，多半有一位填错了。请照卡面逐位核对。' },
  'application.holderOther': {
    status: 422,
    message: () => '开户名和您的姓名不一样。请填本人的银行卡；没有本人卡的，请找乡镇医保员。',
  },
} satisfies Record<string, Entry>;

/** Working on applications. */
const workingOn = {
  'application.unknown': { status: 404, message: () => '没有找到这份申请。请回到列表，刷新后再点开。' },
  'application.changed': {
    status: 409,
    message: () => '这份申请刚才被别人办过一步，您看到的不是最新的。请重新打开，看过再办。',
  },
  'application.notNow': { status: 409, message: () => '这份申请现在不到这一步。请重新打开，按页面上的下一步办。' },
  'application.samePerson': {
    status: 403,
    message: () => '前面的一步是您办的，这一步要换一个人核对。请交给别的经办人员办。',
  },
  'application.throughPayout': { status: 409, message: () => '发钱要整批办。请到“打款”页面办这一步。' },
  'publicity.tooShort': {
    status: 422,
    message: (p: { least: number }) => `公示不能少于${p.least}天。请核对公示的起止日期，不够的要公示满再办。`,
  },
  'publicity.notOver': { status: 409, message: () => '公示还没有满，最后一天过完才算。请等公示期满后再办。' },
  'publicity.tooEarly': { status: 422, message: () => '公示开始的日子早于上一步办完的日子。请核对公示的开始日期。' },
  'visit.sameVisitor': { status: 422, message: () => '入户调查要两个人，这里写的是同一个人。请写上两个人的姓名。' },
  'visit.tooEarly': { status: 422, message: () => '入户调查的日子早于受理的日子。请核对调查日期。' },
  'decision.otherAmount': {
    status: 409,
    message: (p: { asked: string; engine: string }) =>
      `您提的是${p.asked}元，照政策算出来是${p.engine}元，没有提请。请重新打开，核对身份和结算单后再办。`,
  },
  'decision.notGiven': {
    status: 409,
    message: (p: { reason: string }) =>
      `照政策算不出救助金额：${shorten(p.reason)}。请核对身份和结算单，没有错的先不要提请。`,
  },
} satisfies Record<string, Entry>;

const payouts = {
  'payout.unknown': { status: 404, message: () => '没有找到这一批打款。请回到打款页面，刷新后再点开。' },
  'payout.empty': { status: 409, message: () => '现在没有可以打款的申请。请等金额公示期满后再来。' },
  'payout.otherSum': {
    status: 409,
    message: (p: { count: number; sum: string }) =>
      `和您核对的数不一样，现在是${p.count}笔、共${p.sum}元，没有办。请重新核对后再办。`,
  },
  'payout.alreadyPaid': { status: 409, message: () => '这一批已经登记过打款了，没有再登记。请刷新后核对。' },
} satisfies Record<string, Entry>;

export const caseworkErrors = { ...handingIn, ...workingOn, ...payouts };
