/** Of any call of the API: what stands before it, who calls, signing in. */
import type { Entry } from './entry';

/** Of any request to the API, before what it asks for is looked at. */
const requests = {
  'request.unknown': { status: 404, message: () => '没有这个地址。请回到首页，再从菜单进入。' },
  'request.notJson': { status: 400, message: () => '送来的内容不完整，没有办成。请检查网络后再试一次。' },
  'request.tooLarge': { status: 413, message: () => '送来的内容太长，没有收下。请删去一些后再试。' },
  'request.noKey': { status: 400, message: () => '这一步缺少编号，没有办。请更新小程序后再试。' },
  'request.keyReused': {
    status: 409,
    message: () => '这个编号已经用来办过别的内容，这次没有办。请回到上一页，重新提交。',
  },
  'request.busy': { status: 409, message: () => '刚才有别人同时在改，这一步没有办成。请刷新后再试一次。' },
  'request.noAnswer': {
    status: 503,
    message: () => '系统没有等到回音，不知道办成没有。请再试一次，同一件事不会办两遍。',
  },
  'request.tooOften': { status: 429, message: () => '今天试的次数太多了。请明天再试；急的，请找乡镇医保员办。' },
} satisfies Record<string, Entry>;

/** What stands before the functions says by itself: API Gateway and the WAF. */
const gateway = {
  'gateway.crowded': { status: 429, message: () => '现在用的人太多，这一步没有办成。请过一分钟再试。' },
  'gateway.blocked': {
    status: 403,
    message: () => '送来的内容像是网络攻击，没有收下。请去掉特殊符号后再试；还是不行的，请找乡镇医保员办。',
  },
  'gateway.noAnswer': {
    status: 503,
    message: () => '这一步没有等到回音，不知道办成没有。请刷新看一看，没有办成的再试一次。',
  },
} satisfies Record<string, Entry>;

/** Who calls, and what they may do. */
const access = {
  'session.missing': { status: 401, message: () => '还没有登录，或登录已经过期。请重新登录。' },
  'session.ended': { status: 401, message: () => '这次登录已经失效。请重新登录。' },
  'access.denied': { status: 403, message: () => '您的身份办不了这一步。请换有权限的人来办，或找县管理员。' },
  'access.outOfScope': { status: 403, message: () => '这不在您管的地方。请交给当地的经办人员办。' },
  'access.ownCase': { status: 403, message: () => '这是您自己的事，不能由自己办。请交给别的经办人员办。' },
} satisfies Record<string, Entry>;

const signingIn = {
  'wechat.badCode': { status: 401, message: () => '微信登录没有成功，登录码已经失效。请关掉小程序，重新打开再试。' },
  'wechat.tooOften': { status: 429, message: () => '登录太频繁，微信暂时不让登录。请过一分钟再试。' },
  'wechat.busy': { status: 503, message: () => '微信那边正忙，这一步没有办成。请过一会儿再试。' },
  'wechat.badPhoneCode': {
    status: 422,
    message: () => '微信给的手机号过了时间，或已经用过，没有核对成。请再点一次“用微信手机号”。',
  },
  'wechat.phoneTooOften': {
    status: 429,
    message: () => '现在用的人太多，微信暂时不给手机号。请过一分钟，再点一次“用微信手机号”。',
  },
  'binding.already': { status: 409, message: () => '这个微信已经绑定过了。请回到首页；绑错了的，请找乡镇医保员改。' },
  'binding.gone': { status: 404, message: () => '这条绑定申请已经不在了。请刷新名单，看是不是别人办过了。' },
  'binding.nameDiffers': {
    status: 409,
    message: () => '姓名和名册上这个身份证号的姓名不一样，没有绑定。请核对身份证；填错了的，请本人重新申请。',
  },
  'binding.otherTownship': {
    status: 409,
    message: () => '名册上这个人不在您的乡镇，没有绑定。请本人改选所在的乡镇，重新申请。',
  },
  'binding.tooMany': { status: 409, message: () => '这个人已经绑定了好几个微信。请找乡镇医保员解除一个后再试。' },
  'person.unknown': { status: 404, message: () => '没有找到这个人。请刷新后再试；还不行，请问乡镇医保员。' },
  'person.known': { status: 409, message: () => '这个身份证号已经在册了，没有再加。请核对身份证号。' },
  'township.unknown': { status: 422, message: () => '这里读不出是哪个乡镇。请重新选择所在的乡镇或街道。' },
  'phone.malformed': { status: 422, message: () => '手机号应是11位数字，这里不对。请核对后再填。' },
  'phone.notMainland': {
    status: 422,
    message: () => '微信给的不是中国大陆的手机号，没法核对。请点“手动填手机号”，填大陆的手机号。',
  },
  'contact.phone': {
    status: 422,
    message: () => '这里读不出电话。请填11位手机号；座机请带上区号。',
  },
  'invitation.gone': { status: 404, message: () => '邀请码不对、用过了或过了期。请核对后再填，或请县管理员重新邀请。' },
  'invitation.level': {
    status: 422,
    message: () => '这个岗位和管辖地方的级别不一致。乡镇岗位请选一个乡镇，县级岗位请选一个县。',
  },
  'invitation.until': { status: 422, message: () => '到期日不对。请填今天以后、三年以内的一天。' },
  'scan.tooMany': {
    status: 429,
    message: () => '这个网络里刚才要二维码的次数太多了。请过十分钟，再点“换一个二维码”。',
  },
  'scan.gone': { status: 404, message: () => '这个二维码用过了或过了期。请在电脑上刷新二维码，再扫一次。' },
} satisfies Record<string, Entry>;

const ours = {
  'internal.bug': {
    status: 500,
    message: () => '这一步没有算成，是我们的程序有错，您填的内容还在。请稍后再试；还不行，请告诉镇上医保员。',
  },
} satisfies Record<string, Entry>;

export const callsErrors = { ...requests, ...gateway, ...access, ...signingIn, ...ours };
