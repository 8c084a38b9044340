/** A policy as a page to read beside the document: who is helped, what they get, in whose words, and what is still open. */
import type { DeadlineRule } from '@yizhu/shared/casework/deadline-rule';
import type { Category, Parameter, PolicyDocument, RoundsRule } from '@yizhu/shared/policy/document';
import { valueText, Wording } from './figure-words';
import { labelled, widthOf, wrapped } from './page-text';
import { showBenefit, showQuotes } from './show-benefit';
import { showFunds } from './show-funds';

type Section = [title: string, lines: string[]];

/** The page, in plain text; sections that the document does not have are left out. */
export function showPolicy(document: PolicyDocument): string {
  const words = new Wording(document);
  const sections: Section[] = [
    ['救助谁', categoryLines(document, words)],
    ['能得什么', document.benefits.flatMap((one, i) => [...showBenefit(document, one, i + 1, words), ''])],
    ['分几次发', document.rounds ? roundLines(document.rounds, words) : []],
    ['基金的钱怎么管', showFunds(document.funds)],
    ['从别处来的数', parameterLines(document)],
    ['要分清的事', factLines(document)],
    ['可以有两种读法的句子', readingLines(document)],
    ['期限', deadlineLines(document)],
    ['说明', document.notes.flatMap((note) => [...wrapped(`· ${note.says}`, 2, 4), ...showQuotes(note, 4), ''])],
  ];
  const shown = sections.filter(([, lines]) => lines.length > 0);
  const body = shown.flatMap(([title, lines], i) => [
    '',
    `${'一二三四五六七八九'[i]}、${title}`,
    '',
    ...trimmed(lines),
  ]);
  return [...headLines(document), ...body].join('\n');
}

const trimmed = (lines: string[]): string[] => (lines[lines.length - 1] === '' ? lines.slice(0, -1) : lines);

function headLines(policy: PolicyDocument): string[] {
  const { document } = policy;
  const { from, to, why } = document['in-force'];
  const { tier, note } = document.source;
  const title = wrapped(document.title, 0);
  const rows: [string, string[]][] = [
    ['文号', [document.number]],
    ['发文', [`${document.issuer}${document.issued ? `，${document.issued}` : ''}`]],
    ['地区', [`${policy.name}（行政区划代码 ${document.adcode}）${policy.example ? '，示例' : ''}`]],
    ['施行', [to ? `${from} 到 ${to}` : `${from} 起`, ...(why ? [why] : [])]],
    ['来源', [tier === 'official' ? '文件原文' : '不是文件原文，参数待县医保局确认', ...(note ? [note] : [])]],
    ['依据', document.based.length > 0 ? [document.based.join('、')] : []],
    ['咨询', policy.contact.map((one) => [one.title, one.phone ?? ''].join(' ').trim())],
    ['编号', [policy.id]],
  ];
  return [
    ...title,
    '─'.repeat(Math.min(44, Math.ceil(Math.max(...title.map(widthOf)) / 2))),
    ...rows.filter(([, lines]) => lines.length > 0).flatMap(([label, lines]) => labelled(label, lines, 0)),
    '',
    '这一页由政策文件生成，供核对；待遇以县医保局核定为准。',
  ];
}

function categoryLines({ categories, 'category-choice': choice }: PolicyDocument, words: Wording): string[] {
  if (categories.length === 0) return [];
  const lines = categories.flatMap((one, i) => {
    const also = one.words.length > 0 ? `，包括${one.words.join('、')}` : '';
    const by = one.certifier ? `，由${one.certifier}认定` : '';
    const more = [asLine(one, words), ...expenseLines(one, words)].flatMap((line) => (line ? wrapped(line, 5) : []));
    return [...wrapped(`${i + 1}. ${one.title}${also}${by}`, 2, 5), ...more, ...showQuotes(one, 5), ''];
  });
  const rule = choice?.resolve === 'best' ? '逐个试算，取最多的一个' : '取上面次序里最前的一个';
  return [
    ...lines,
    ...labelled('几个身份', [rule, ...(choice?.why ? [choice.why] : [])], 2),
    ...showQuotes(choice ?? {}, 2),
  ];
}

const asLine = ({ as }: Category, words: Wording): string =>
  as === undefined ? '' : `医疗费用按${words.category(as)}对待，参保等别的事仍按本身`;

/** The bounds of spending that open the category. */
function expenseLines({ 'by-expense': rule }: Category, words: Wording): string[] {
  const bounds = (rule?.any ?? []).map(({ per, from, over }) => {
    const amount = from ?? over;
    const least = amount ? words.amount(amount).join() : '';
    return `${per === 'year' ? '全年累计' : '一次'}自己付的${over ? `超过 ${least}` : `达到 ${least}`}`;
  });
  return bounds.length === 0 ? [] : [`按支出认定，有一样就行：${bounds.join('；')}`];
}

function roundLines(rounds: RoundsRule, words: Wording): string[] {
  const short = { hold: '这一次都不付，应付的挂起', prorate: '按同一比例付' }[rounds.shortage.before];
  return [
    ...wrapped(`${words.benefit(rounds.benefit)}一年发 ${rounds.rounds.length} 次，每次都从1月1日算起。`, 2),
    ...showQuotes(rounds, 2),
    ...rounds.rounds.flatMap((one) => [
      `  第${one.round}次  费用算到 ${one.cutoff.replace('-', '月').replace(/^0/, '').replace(/月0/, '月')}日`,
      ...showQuotes(one, 9),
    ]),
    ...(rounds['top-up'] ? ['  补差额  减去今年前几次已经发的', ...showQuotes(rounds['top-up'], 9)] : []),
    ...wrapped(`钱不够  前几次：${short}；最后一次：所有人按同一比例核减`, 2, 10),
    ...showQuotes(rounds.shortage, 9),
    ...(rounds['carry-over'] ? ['  有结余  结转下年', ...showQuotes(rounds['carry-over'], 9)] : []),
  ];
}

function parameterLines({ parameters }: PolicyDocument): string[] {
  return Object.entries(parameters).flatMap(([id, one]) => [
    `  · ${one.title}（${id}）`,
    ...labelled('数值', valueLines(one), 4),
    ...(one.source ? labelled('来源', [`${one.source.from}${one.source.url ? ` ${one.source.url}` : ''}`], 4) : []),
    ...(one.open === 'county' ? labelled('录入', ['县里可以填自己的数'], 4) : []),
  ]);
}

function valueLines({ values, missing }: Parameter): string[] {
  const years = Object.keys(values).sort();
  const last = years[years.length - 1];
  if (last === undefined) return [`还缺：${missing ?? '没有写明要看哪份文件'}`];
  const known = years.map((year) => `${year} 年 ${valueText(values[year] as Parameter['values'][string])}`);
  return [...known, `${Number(last) + 1} 年起先按 ${last} 年的估算${missing ? `，要看${missing}` : ''}`];
}

function factLines({ facts }: PolicyDocument): string[] {
  return Object.values(facts).flatMap((one) => {
    const values = one['any-of-year'] ? ['看全年就医，自动得出'] : Object.values(one.values ?? {});
    return [
      ...wrapped(`· ${one.title}：${values.join('、')}`, 2, 4),
      ...(one.missing ? wrapped(`还缺：${one.missing}`, 4) : []),
      ...showQuotes(one, 4),
      '',
    ];
  });
}

function readingLines({ readings }: PolicyDocument): string[] {
  return readings.flatMap((one) => [
    ...wrapped(`${one.id}  ${one.question}`, 2, 9),
    ...Object.entries(one.values).flatMap(([value, says]) =>
      labelled(value === one.chosen ? '● 采用' : '○ 没采用', [`${says}（${one.switch}=${value}）`], 4),
    ),
    ...labelled('理由', [one.why], 4),
    '',
  ]);
}

function deadlineLines({ deadlines }: PolicyDocument): string[] {
  return deadlines.flatMap((one) => [
    ...wrapped(`· ${one.title}：${ruleText(one.rule)}（${one.id}）`, 2, 4),
    ...showQuotes(one, 4),
    '',
  ]);
}

/** Events that deadlines are counted from, in words. */
const eventWords: Record<string, string> = { 'lists-received': '收到名单', 'review-done': '部门复核完成' };
const yearWords = { this: '当年', next: '次年' };

function ruleText(rule: DeadlineRule): string {
  const roll = rule.roll ? '，遇节假日顺延到工作日' : '';
  return `${ruleOf(rule)}${roll}`;
}

function ruleOf(rule: DeadlineRule): string {
  if ('date' in rule) return `${rule.date} 前`;
  if ('by-round' in rule)
    return Object.entries(rule['by-round'])
      .map(([round, day]) => `第${round}次${ruleOf(day)}`)
      .join('，');
  if ('month-end' in rule) return `${yearWords[rule.year]}${rule['month-end']}月底前`;
  if ('month-day' in rule) return `${yearWords[rule.year]}${rule['month-day'].replace('-', '月')}日前`;
  if ('day-of-month' in rule) return `${rule.month === 'next' ? '次月' : '当月'}${rule['day-of-month']}日前`;
  const event = 'before' in rule ? rule.before : rule.after;
  const span =
    'working-days' in rule
      ? `${rule['working-days']}个工作日`
      : 'months' in rule
        ? `${rule.months}个月`
        : `${rule.days}天`;
  return `${eventWords[event] ?? event}${'before' in rule ? '前' : '后'}${span}内`;
}
