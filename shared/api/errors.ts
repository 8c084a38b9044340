/** What a code stands for: the HTTP status and the sentence a person reads (what happened, then what to do next). */
type Entry = { status: number; message: (params: never) => string };

const amounts = {
  'amount.notANumber': {
    status: 422,
    message: () => '这里读不出金额。请只填数字，例如 1234.50、1,234.50 或 1.2万。',
  },
  'amount.negative': {
    status: 422,
    message: () => '这里的金额是负数。请照单子填零或正数；退费、冲红的单子请交给镇上医保员处理。',
  },
  'amount.tooPrecise': { status: 422, message: () => '金额只到分，这里多于两位小数。请照单子填到分，例如 12.35。' },
  'amount.tooLarge': { status: 422, message: () => '金额超过了10亿元，像是多打了几位。请核对小数点和位数后再填。' },
  'amount.blank': { status: 422, message: () => '这里还没有填金额。请照单子填上；单子上没有这一项的，请填 0。' },
  'amount.payersAboveCovered': {
    status: 422,
    message: () => '各项报销加起来比政策范围内费用还多。请对照结算单，核对政策范围内费用和每一项报销。',
  },
  'amount.coveredAboveTotal': {
    status: 422,
    message: () => '政策范围内费用比总费用还多。请对照结算单，核对这两个数是不是填反了。',
  },
} satisfies Record<string, Entry>;

const dates = {
  'date.malformed': { status: 422, message: () => '这里读不出日期。请按 2024-03-01 或 2024年3月1日 的样子填。' },
  'date.doesNotExist': { status: 422, message: () => '日历上没有这一天。请核对月份和日子后再填。' },
  'date.inFuture': { status: 422, message: () => '这个日期还没有到。请核对年月日；还没结算的，请填今天。' },
  'date.blank': { status: 422, message: () => '这里还没有填日期。请照单子上的结算日期填。' },
} satisfies Record<string, Entry>;

const people = {
  'id.length': { status: 422, message: () => '身份证号应是18位（老证15位），这里位数不对。请照身份证逐位核对。' },
  'id.characters': {
    status: 422,
    message: () => '身份证号只能有数字，最后一位可以是X，这里有别的字符。请照身份证重新填。',
  },
  'id.date': { status: 422, message: () => '身份证号里的出生日期不对。请核对第7到14位（老证第7到12位）。' },
  'id.checksum': { status: 422, message: () => '身份证号没有通过校验，多半有一位填错了。请照身份证逐位核对。' },
  'category.unknown': {
    status: 422,
    message: (p: { word: string }) =>
      `救助身份“${shorten(p.word)}”不在身份名录里。请改成证件或名册上的规范名称，例如 低保对象、特困人员。`,
  },
  'identity.reversed': { status: 422, message: () => '这个身份的停止日期早于开始日期。请核对两个日期是不是填反了。' },
  'identity.overlapping': {
    status: 422,
    message: () => '同一个身份有两段日期重叠。请合并成一段，或改正开始和停止日期。',
  },
} satisfies Record<string, Entry>;

const lists = {
  'encounter.duplicateId': {
    status: 422,
    message: (p: { id: string }) => `就诊编号“${shorten(p.id)}”出现了两次。请删去重复的一次，或改正其中一个编号。`,
  },
  'roster.duplicateLine': {
    status: 422,
    message: (p: { firstRow: number }) =>
      `这个人在名册第${p.firstRow}行已经有了，这一行没有采用。请删去一行，或改正编号后再导入。`,
  },
  'file.missingColumn': {
    status: 422,
    message: (p: { column: string }) => `文件里没有“${shorten(p.column)}”这一列。请在表头加上这一列后再导入。`,
  },
  'file.unreadable': {
    status: 422,
    message: (p: { file: string }) =>
      `文件“${shorten(p.file)}”打不开或读不懂。请确认文件还在原处，另存为 UTF-8 的 CSV 后再试。`,
  },
} satisfies Record<string, Entry>;

const funds = {
  'fund.duplicateCounty': {
    status: 422,
    message: (p: { name: string }) => `“${shorten(p.name)}”这个县（市、区）写了两次。请合并成一行，或改正名称。`,
  },
} satisfies Record<string, Entry>;

const input = {
  'input.notJson': { status: 400, message: () => '这一行不是完整的 JSON，没有计算。请检查引号、逗号和括号后再试。' },
  'input.unknownField': {
    status: 422,
    message: (p: { field: string }) => `不认识“${shorten(p.field)}”这一项。请核对名称，或删去这一项。`,
  },
  'input.missingField': {
    status: 422,
    message: (p: { field: string }) => `缺少“${shorten(p.field)}”这一项，没法计算。请补上后再试。`,
  },
  'input.wrongType': {
    status: 422,
    message: (p: { expected: string }) => `这一项填的内容不合要求，这里需要${shorten(p.expected)}。请改正后再试。`,
  },
  'estimate.noCategory': {
    status: 422,
    message: () => '还没有选您属于哪一类。请选一类；拿不准的，请选“不清楚，或都不是”。',
  },
  'estimate.categoryGone': {
    status: 422,
    message: () => '您原来选的身份，新的救助办法里没有了。请回到上一页“您属于哪一类”重新选。',
  },
  'estimate.noDoor': {
    status: 422,
    message: () => '还没有选这张单子结算了没有。请先选“已经结算”或“还没结算”，再填下面的数。',
  },
  'estimate.otherYear': {
    status: 422,
    message: (p: { year: string }) => `这次就诊不在${p.year}年。救助按自然年算，请改正日期；别的年份请另算一次。`,
  },
  'estimate.earlierAboveSelfPay': {
    status: 422,
    message: () => '今年已经发的救助，比今年自己付的钱还多。请核对这个数，再看看今年的就诊是不是都填上了。',
  },
  'estimate.empty': {
    status: 422,
    message: () => '还没有填任何费用，算不出来。请先填总费用；已经结算的，请照结算单填。',
  },
} satisfies Record<string, Entry>;

const policies = {
  'policy.unknown': {
    status: 404,
    message: (p: { policy: string }) =>
      `没有找到“${shorten(p.policy)}”的政策。请核对地区名称；还没有接入的地区，请问当地医保局。`,
  },
  'policy.unreadable': {
    status: 422,
    message: (p: { file: string }) =>
      `政策文件“${shorten(p.file)}”不是完整的 YAML，读不出来。请检查缩进、冒号和引号后再检查。`,
  },
  'policy.duplicate': {
    status: 422,
    message: (p: { name: string }) => `政策文件里“${shorten(p.name)}”出现了两次。请删去一个，或改成不同的名称。`,
  },
  'policy.unknownWord': {
    status: 422,
    message: (p: { word: string }) => `政策文件里的“${shorten(p.word)}”不是认得的写法。请对照编写说明改正后再检查。`,
  },
  'policy.badValue': {
    status: 422,
    message: (p: { value: string; expected: string }) =>
      `政策文件里的“${shorten(p.value)}”不合要求，这里需要${shorten(p.expected)}。请改正后再检查。`,
  },
  'policy.missingClause': {
    status: 422,
    message: (p: { id: string }) => `“${shorten(p.id)}”没有写明依据哪一条。请补上条款位置和编号后再检查。`,
  },
  'policy.cycle': {
    status: 422,
    message: (p: { ids: string }) => `待遇的先后顺序绕成了圈：${shorten(p.ids)}。请改正 after，让每项待遇有先有后。`,
  },
  'policy.overlap': {
    status: 422,
    message: (p: { first: string; second: string }) =>
      `“${shorten(p.first)}”与“${shorten(p.second)}”两档有重叠。请改正上下限，让每个金额只落在一档。`,
  },
  'policy.rateAboveOne': {
    status: 422,
    message: (p: { rate: string }) => `比例“${shorten(p.rate)}”超过了100%。请对照原文核对比例。`,
  },
  'policy.unknownName': {
    status: 422,
    message: (p: { name: string }) => `政策文件里用到的“${shorten(p.name)}”没有定义。请先定义它，或改正名称。`,
  },
  'parameter.missing': {
    status: 409,
    message: (p: { name: string; document: string }) =>
      `还缺“${shorten(p.name)}”，要看${shorten(p.document)}才知道，这一项先不算。请县医保局管理员查到后录入并注明出处。`,
  },
} satisfies Record<string, Entry>;

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
  'invitation.gone': { status: 404, message: () => '邀请码不对、用过了或过了期。请核对后再填，或请县管理员重新邀请。' },
  'invitation.level': {
    status: 422,
    message: () => '这个岗位和管辖地方的级别不一致。乡镇岗位请选一个乡镇，县级岗位请选一个县。',
  },
  'invitation.until': { status: 422, message: () => '到期日不对。请填今天以后、三年以内的一天。' },
  'scan.gone': { status: 404, message: () => '这个二维码用过了或过了期。请在电脑上刷新二维码，再扫一次。' },
} satisfies Record<string, Entry>;

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
const casework = {
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

const ours = {
  'internal.bug': {
    status: 500,
    message: () => '这一步没有算成，是我们的程序有错，您填的内容还在。请稍后再试；还不行，请告诉镇上医保员。',
  },
} satisfies Record<string, Entry>;

/** The one catalogue of failures. A code is `area.reason` and never changes once it is out. */
export const errors = {
  ...amounts,
  ...dates,
  ...people,
  ...lists,
  ...funds,
  ...input,
  ...policies,
  ...requests,
  ...gateway,
  ...access,
  ...signingIn,
  ...handingIn,
  ...casework,
  ...payouts,
  ...ours,
};

export type ErrorCode = keyof typeof errors;

/** What the sentence of a code needs: an empty list, or one object of named words and numbers. */
export type ErrorParams<C extends ErrorCode> = Parameters<(typeof errors)[C]['message']>;

/** A failure of the world (a field, a file, a figure): `message` is the Chinese sentence, `path` the field at fault. */
export class AppError<C extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'AppError';
  readonly code: C;
  /** Where, as `given.visits[2].date` or `roster.csv:17`; empty when it concerns the whole. */
  readonly path: string;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(code: C, path: string, ...params: ErrorParams<C>) {
    super(sentence(code, ...params));
    this.code = code;
    this.path = path;
    this.params = params[0] ?? {};
  }
}

/** The sentence a person reads for a code. */
export function sentence<C extends ErrorCode>(code: C, ...params: ErrorParams<C>): string {
  const write = errors[code].message as (...params: ErrorParams<C>) => string;
  return write(...params);
}

/** A sentence stays a sentence even when a file puts a novel in a cell. */
function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 60)}…`;
}
