/** What was typed, or read from a file, is not what it should be. */
import { type Entry, shorten } from './entry';

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

export const enteredErrors = { ...amounts, ...dates, ...people, ...lists, ...funds, ...input };
