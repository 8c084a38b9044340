/** Every rule of a policy as a card beside the document: what it says in plain words, and the clauses that it rests on. */
import type { Category, Cited, PolicyDocument, When } from '@yizhu/shared/policy/document';
import { amountWords } from '@yizhu/shared/policy/vocabulary';
import { benefitRows, poolText, type Row } from '@yizhu/shared/policy/words/benefit-words';
import { citedIn } from '@yizhu/shared/policy/words/cited-places';
import {
  categoryRights,
  choiceText,
  contactText,
  deadlineText,
  inForceLines,
  monthDayText,
  parameterLines,
  shortageText,
} from '@yizhu/shared/policy/words/document-words';
import { joined, Wording } from '@yizhu/shared/policy/words/figure-words';
import { fundParts } from '@yizhu/shared/policy/words/fund-words';

export type RuleCard = {
  /** Unique on the page. */
  id: string;
  title: string;
  plain?: string;
  rows: Row[];
  /** Ids of the clauses that it cites. */
  clauses: string[];
};
export type RuleGroup = { title: string; cards: RuleCard[] };

/** Groups in the order in which a person reads a policy; those that the document does not have are left out. */
export function ruleGroups(document: PolicyDocument): RuleGroup[] {
  const words = new Wording(document);
  const groups: RuleGroup[] = [
    { title: '文件', cards: [documentCard(document)] },
    { title: '救助谁', cards: categoryCards(document, words) },
    { title: '限额', cards: poolCards(document, words) },
    { title: '待遇', cards: benefitCards(document, words) },
    { title: '怎么结算', cards: sheetCards(document, words) },
    { title: '分几次发', cards: roundCards(document, words) },
    { title: '基金的钱怎么管', cards: fundCards(document) },
    { title: '期限', cards: deadlineCards(document) },
    { title: '从别处来的数', cards: parameterCards(document) },
    { title: '要分清的事', cards: factCards(document) },
    { title: '说明', cards: document.notes.map((note, i) => card(`note-${i}`, note.says, [], note)) },
    ...otherGroups(document),
  ];
  return groups.filter(({ cards }) => cards.length > 0);
}

const clausesIn = (node: unknown): string[] =>
  joined(citedIn(node).map(({ clause }) => clause?.ids ?? [])).filter((id, at, all) => all.indexOf(id) === at);

const card = (id: string, title: string, rows: Row[], cited: unknown, plain?: string): RuleCard => ({
  id: `rule-${id}`,
  title,
  plain,
  rows: rows.filter(([, lines]) => lines.length > 0),
  clauses: clausesIn(cited),
});

function documentCard(policy: PolicyDocument): RuleCard {
  const { document, contact } = policy;
  const rows: Row[] = [
    ['文号', [document.number]],
    ['发文', [`${document.issuer}${document.issued ? `，${document.issued}` : ''}`]],
    ['施行', inForceLines(policy)],
    ['依据', document.based.length > 0 ? [document.based.join('、')] : []],
    ['咨询', contact.map(contactText)],
  ];
  return card('document', document.title, rows, [document, contact]);
}

function categoryCards({ categories, 'category-choice': choice }: PolicyDocument, words: Wording): RuleCard[] {
  const cards = categories.map((one, i) =>
    card(
      `category-${one.id}`,
      `${i + 1}. ${one.title}`,
      [
        ['包括', one.words],
        ['认定', one.certifier ? [one.certifier] : []],
        ['怎么对待', categoryRights(one, words)],
        ['到哪天', untilLines(one, words)],
        ['要留意', one.caveat ? [one.caveat] : []],
      ],
      one,
    ),
  );
  const rows: Row[] = [
    ['办法', [choiceText(choice)]],
    ['理由', choice?.why ? [choice.why] : []],
  ];
  return choice ? [...cards, card('category-choice', '有几个身份的', rows, choice)] : cards;
}

function untilLines({ until }: Category, words: Wording): string[] {
  if (until === undefined) return [];
  return [typeof until === 'string' ? until : words.parameter(until.parameter, '没有写明')];
}

/** Which amount of the sheet counts, and by which way it is settled. */
function sheetCards({ covered = [], channels = [] }: PolicyDocument, words: Wording): RuleCard[] {
  const rowsOf = ({ for: who, when }: { for?: string[]; when?: When }): Row[] => [
    ['给谁', who ? [who.map((id) => words.category(id)).join('、')] : []],
    ['条件', when ? words.conditions(when) : []],
  ];
  return [
    ...covered.map((one, i) =>
      card(`covered-${i}`, `按单子上的“${amountWords[one.is] ?? one.is}”算政策范围内费用`, rowsOf(one), one),
    ),
    ...channels.map((one, i) => card(`channel-${i}`, one.title, rowsOf(one), one)),
  ];
}

function poolCards(document: PolicyDocument, words: Wording): RuleCard[] {
  const { pools, accumulators } = document;
  return [
    ...Object.keys(pools).map((id) =>
      card(`pool-${id}`, pools[id]?.title ?? id, [['多少', poolText(document, id, words)]], pools[id]),
    ),
    ...Object.keys(accumulators).map((id) =>
      card(
        `accumulator-${id}`,
        accumulators[id]?.title ?? id,
        [['怎么累计', ['一年里的就医接着算']]],
        accumulators[id],
      ),
    ),
  ];
}

function benefitCards(document: PolicyDocument, words: Wording): RuleCard[] {
  return document.benefits.map((benefit) =>
    card(`benefit-${benefit.id}`, benefit.title, benefitRows(document, benefit, words), benefit, benefit.plain),
  );
}

function roundCards({ rounds }: PolicyDocument, words: Wording): RuleCard[] {
  if (!rounds) return [];
  const of = `${words.benefit(rounds.benefit)}一年发 ${rounds.rounds.length} 次，每次都从1月1日算起`;
  const each = rounds.rounds.map((one) =>
    card(`round-${one.round}`, `第${one.round}次`, [['费用算到', [monthDayText(one.cutoff)]]], one),
  );
  const topUp =
    rounds['top-up'] && card('round-top-up', '补差额', [['办法', ['减去今年前几次已经发的']]], rounds['top-up']);
  const over =
    rounds['carry-over'] && card('round-carry-over', '有结余', [['办法', ['结转下年']]], rounds['carry-over']);
  const own: Cited = { clause: rounds.clause, quote: rounds.quote };
  return [
    card('rounds', of, [], own),
    ...each,
    ...(topUp ? [topUp] : []),
    card('round-shortage', '钱不够', [['办法', [shortageText(rounds)]]], rounds.shortage),
    ...(over ? [over] : []),
  ];
}

const fundCards = ({ funds }: PolicyDocument): RuleCard[] =>
  fundParts(funds).map(({ title, cited, lines }, i) => {
    const rows = lines.map(({ label, says }): Row => [label, [says]]);
    return card(`fund-${i}`, title, rows, [cited, ...lines.map((one) => one.cited)]);
  });

const deadlineCards = ({ deadlines }: PolicyDocument): RuleCard[] =>
  deadlines.map((one) => card(`deadline-${one.id}`, one.title, [['什么时候', [deadlineText(one.rule)]]], one));

function parameterCards({ parameters }: PolicyDocument): RuleCard[] {
  return Object.keys(parameters).map((id) => {
    const one = parameters[id] as PolicyDocument['parameters'][string];
    const rows: Row[] = [
      ['数值', parameterLines(one)],
      ['来源', one.source ? [one.source.from] : []],
    ];
    return card(`parameter-${id}`, one.title, rows, one);
  });
}

function factCards({ facts }: PolicyDocument): RuleCard[] {
  return Object.keys(facts).map((id) => {
    const one = facts[id] as PolicyDocument['facts'][string];
    const values = Object.keys(one.values ?? {}).map((value) => one.values?.[value] ?? value);
    const rows: Row[] = [
      ['有哪些', one['any-of-year'] ? ['看全年就医，自动得出'] : [values.join('、')]],
      ['还缺', one.missing ? [one.missing] : []],
    ];
    return card(`fact-${id}`, one.title, rows, one);
  });
}

/** Parts that the groups above speak of, or that no sentence of the document stands behind. */
const told = [
  'schema id name example document contact categories category-choice facts parameters accumulators pools',
  'benefits covered channels rounds funds deadlines readings notes acknowledged',
]
  .join(' ')
  .split(' ');
const otherWords: Record<string, string> = { offered: '另外提供的', versions: '版本' };

/** Parts of a newer kind of file: told by their own words, so that no clause they cite goes without its rule. */
function otherGroups(document: PolicyDocument): RuleGroup[] {
  return Object.keys(document)
    .filter((key) => told.indexOf(key) < 0)
    .map((key) => {
      const parts = citedIn((document as unknown as Record<string, unknown>)[key]);
      const cards = parts.map((part, i) => {
        const { title, says } = part as { title?: string; says?: string };
        return card(`${key}-${i}`, title ?? says ?? part.clause?.at ?? key, [['原文', part.quote ?? []]], {
          clause: part.clause,
        });
      });
      return { title: otherWords[key] ?? key, cards };
    });
}

/** Which cards rest on each clause, by its id. */
export function cardsByClause(groups: readonly RuleGroup[]): Record<string, string[]> {
  const by: Record<string, string[]> = {};
  for (const { cards } of groups)
    for (const { id, clauses } of cards) for (const clause of clauses) by[clause] = [...(by[clause] ?? []), id];
  return by;
}
