/** H1: words that can be taken in two ways, in what a computing part quotes, where no reading is registered. */
import type { Benefit, PolicyDocument } from '../document';
import { citationsIn, plainWords } from './citations';
import { type Finding, finding, type Surroundings } from './finding';

/** Finds the phrase as it stands in plain words; `all` is everything the part quotes. */
type Phrase = { name: string; ask: string; find: (words: string, all: string) => boolean };

const BOUND = /(\d[\d.,]*[万千百亿]?元|\d[\d.]*%)以([上下内])(?!\(含|含)/g;
const OTHER_WORDS_AFTER =
  /^(级|待|于|额|值|同|次|候|到|差|距|位|方式|渠道|资料|材料|证件|(相关|有关)?(部门|单位|机构))/;
const OTHER_WORDS_BEFORE = '同平相高初中均不对何一二三四五甲乙丙';

const RATIO = '达到…按比例';

const phrases: Phrase[] = [
  ...(['以上', '以下', '以内'] as const).map((name) => ({
    name,
    ask: '含不含本数',
    find: (words: string, all: string) => hasOpenBound(words, all, name),
  })),
  {
    name: RATIO,
    ask: '按全额，还是按超过的部分',
    find: (words) => /达到[^。;]{1,30}元[^。;]{0,8}按[^。;]{0,6}%/.test(words),
  },
  { name: '原则上', ask: '例外怎么办', find: (words) => words.indexOf('原则上') >= 0 },
  { name: '等', ask: '只指列出的，还是不止', find: hasOpenList },
  { name: '左右', ask: '按多少算', find: (words) => words.indexOf('左右') >= 0 },
];

/** An amount or share with 以上 and the like, where neither this nor any other sentence of the part says 含 for it. */
function hasOpenBound(words: string, all: string, name: string): boolean {
  let found = false;
  words.replace(BOUND, (_, figure: string, side: string) => {
    const says = (how: string): boolean =>
      all.indexOf(`${figure}(${how})`) >= 0 || all.indexOf(`${figure}以${side}(${how})`) >= 0;
    if (`以${side}` === name && !says('含') && !says('不含')) found = true;
    return '';
  });
  return found;
}

/** 等 at the end of a list, not in 等级, 平等 or 二等. */
function hasOpenList(words: string): boolean {
  for (let at = words.indexOf('等'); at >= 0; at = words.indexOf('等', at + 1)) {
    const before = words[at - 1] ?? '';
    if (at > 0 && OTHER_WORDS_BEFORE.indexOf(before) < 0 && !OTHER_WORDS_AFTER.test(words.slice(at + 1))) return true;
  }
  return false;
}

export function ambiguousPhrases(document: PolicyDocument, around: Surroundings): Finding[] {
  const seen = new Set<string>();
  return partsOf(document).reduce<Finding[]>((found, { path, part }) => {
    const citations = citationsIn(part, path).reduce<{ path: string; words: string }[]>(
      (quotes, one) =>
        quotes.concat((one.part.quote ?? []).map((quote) => ({ path: one.path, words: plainWords(quote) }))),
      [],
    );
    const all = citations.map(({ words }) => words).join('\n');
    for (const phrase of phrases) {
      const first = citations.filter(({ words }) => phrase.find(words, all))[0];
      if (!first || isRegistered(phrase, path, document, around)) continue;
      // One sentence is often quoted by the limit and by the benefit.
      const sentence = `${phrase.name}|${first.words}`;
      if (seen.has(sentence)) continue;
      seen.add(sentence);
      const message = `引文里的“${phrase.name}”没有登记读法（${phrase.ask}）：请写一条读法，或在 acknowledged 里写明按什么算、依据是什么`;
      found.push(finding('H1', first.path, message, { about: phrase.name }));
    }
    return found;
  }, []);
}

/** Words of a benefit in which the way of counting is chosen. */
const COUNTING = ['line', 'brackets', 'base'];

/** A reading stands in the part and asks about the phrase; for what a share is taken of, it stands where that is chosen. */
function isRegistered(
  { name }: Phrase,
  path: string,
  { readings }: PolicyDocument,
  { readingPlaces = [] }: Surroundings,
): boolean {
  const here = readingPlaces.filter((place) => place.path.indexOf(`${path}.`) === 0);
  if (name === RATIO)
    return here.some((place) => COUNTING.indexOf(place.path.slice(path.length + 1).split('.')[0] ?? '') >= 0);
  return readings.some(
    ({ id, question, why }) => here.some((place) => place.id === id) && `${question}${why}`.indexOf(`“${name}`) >= 0,
  );
}

/** Parts that give or limit money. */
function partsOf({ benefits, pools, rounds }: PolicyDocument): { path: string; part: unknown }[] {
  const computes = ({ external, judgement }: Benefit): boolean => !external && !judgement;
  return [
    ...Object.keys(pools).map((id) => ({ path: `pools.${id}`, part: pools[id] as unknown })),
    ...benefits.filter(computes).map((part) => ({ path: `benefits.${part.id}`, part: part as unknown })),
    ...(rounds ? [{ path: 'rounds', part: rounds as unknown }] : []),
  ];
}
