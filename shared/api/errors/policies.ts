/** A policy file is not as it should be, or a figure is missing. */
import { type Entry, shorten } from './entry';

export const policiesErrors = {
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
