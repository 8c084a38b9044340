/** A policy as a page to read beside the document: who is helped, what they get, in whose words, and what is still open. */
import type { PolicyDocument, RoundsRule } from '@yizhu/shared/policy/document';
import {
  categoryRights,
  categoryText,
  choiceText,
  contactText,
  deadlineText,
  inForceLines,
  monthDayText,
  parameterLines,
  shortageText,
} from '@yizhu/shared/policy/words/document-words';
import { Wording } from '@yizhu/shared/policy/words/figure-words';
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
    ['从别处来的数', figureLines(document)],
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
  const { tier, note } = document.source;
  const title = wrapped(document.title, 0);
  const rows: [string, string[]][] = [
    ['文号', [document.number]],
    ['发文', [`${document.issuer}${document.issued ? `，${document.issued}` : ''}`]],
    ['地区', [`${policy.name}（行政区划代码 ${document.adcode}）${policy.example ? '，示例' : ''}`]],
    ['施行', inForceLines(policy)],
    ['来源', [tier === 'official' ? '文件原文' : '不是文件原文，参数待县医保局确认', ...(note ? [note] : [])]],
    ['依据', document.based.length > 0 ? [document.based.join('、')] : []],
    ['咨询', policy.contact.map(contactText)],
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
    const more = categoryRights(one, words).flatMap((line) => wrapped(line, 5));
    return [...wrapped(`${i + 1}. ${categoryText(one)}`, 2, 5), ...more, ...showQuotes(one, 5), ''];
  });
  return [
    ...lines,
    ...labelled('几个身份', [choiceText(choice), ...(choice?.why ? [choice.why] : [])], 2),
    ...showQuotes(choice ?? {}, 2),
  ];
}

function roundLines(rounds: RoundsRule, words: Wording): string[] {
  return [
    ...wrapped(`${words.benefit(rounds.benefit)}一年发 ${rounds.rounds.length} 次，每次都从1月1日算起。`, 2),
    ...showQuotes(rounds, 2),
    ...rounds.rounds.flatMap((one) => [
      `  第${one.round}次  费用算到 ${monthDayText(one.cutoff)}`,
      ...showQuotes(one, 9),
    ]),
    ...(rounds['top-up'] ? ['  补差额  减去今年前几次已经发的', ...showQuotes(rounds['top-up'], 9)] : []),
    ...wrapped(`钱不够  ${shortageText(rounds)}`, 2, 10),
    ...showQuotes(rounds.shortage, 9),
    ...(rounds['carry-over'] ? ['  有结余  结转下年', ...showQuotes(rounds['carry-over'], 9)] : []),
  ];
}

function figureLines({ parameters }: PolicyDocument): string[] {
  return Object.entries(parameters).flatMap(([id, one]) => [
    `  · ${one.title}（${id}）`,
    ...labelled('数值', parameterLines(one), 4),
    ...(one.source ? labelled('来源', [`${one.source.from}${one.source.url ? ` ${one.source.url}` : ''}`], 4) : []),
    ...(one.open === 'county' ? labelled('录入', ['县里可以填自己的数'], 4) : []),
  ]);
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
    ...wrapped(`· ${one.title}：${deadlineText(one.rule)}（${one.id}）`, 2, 4),
    ...showQuotes(one, 4),
    '',
  ]);
}
