import { View } from '@tarojs/components';
import { useMemo, useState } from 'react';
import { Chips } from '../../components/chips';
import { focusOn, isBrowser } from '../../components/focus';
import type { DocumentClause } from '../trial/pack-types';
import { staffPolicy } from '../trial/staff-pack';
import { ClauseList } from './clause-list';
import { Heading } from './heading';
import { cardsByClause, type RuleCard, ruleGroups } from './rule-cards';
import { RuleList } from './rule-list';
import type { StaffPolicyPage } from './use-staff-policy';

type Filter = 'all' | 'compute' | 'uncited';
/** What is chosen: a clause with the rules that cite it, or a rule with the clauses that it cites. */
export type Link = { from: 'clause' | 'rule'; clauses: readonly string[]; rules: readonly string[] };
const nothing: Link = { from: 'clause', clauses: [], rules: [] };

/** The document on the left, its rules on the right; choosing on one side shows what belongs to it on the other. */
export function DocumentPanel({ page }: { readonly page: StaffPolicyPage }) {
  const { clauses } = staffPolicy(page.policy.id);
  const groups = useMemo(() => ruleGroups(page.document), [page.document]);
  const cards = useMemo(() => cardsByClause(groups), [groups]);
  const { filter, setFilter, link, shown, chooseClause, chooseRule } = useLink(clauses, cards);
  return (
    <View>
      <Chips
        id='staff-filter'
        title='看哪些句子'
        options={filters}
        value={filter}
        onChoose={(value) => setFilter(value as Filter)}
      />
      <View className='field__hint' {...{ role: 'status' }}>
        {linkWords(link)}
      </View>
      <View className='sides'>
        <View className='side'>
          <Heading>文件原文（{shown.length} 句）</Heading>
          <ClauseList
            clauses={shown}
            all={clauses.length}
            cards={cards}
            link={link}
            onChoose={chooseClause}
            onLeave={() => focusOn(link.rules[0] ?? '')}
          />
        </View>
        <View className='side'>
          <Heading>规则</Heading>
          <RuleList
            groups={groups}
            link={link}
            onChoose={chooseRule}
            onLeave={() => focusOn(clauseElement(link.clauses[0] ?? ''))}
          />
        </View>
      </View>
    </View>
  );
}

/** What is shown of the document, and what is linked. */
function useLink(clauses: readonly DocumentClause[], cards: Record<string, string[]>) {
  const [filter, setFilter] = useState<Filter>('all');
  const [link, setLink] = useState<Link>(nothing);
  const shown = clauses.filter((clause) => isShown(clause, filter, cards));
  const chooseClause = ({ id }: DocumentClause) => {
    const rules = cards[id] ?? [];
    setLink({ from: 'clause', clauses: [id], rules });
    reveal(rules[0]);
  };
  const chooseRule = (rule: RuleCard) => {
    setLink({ from: 'rule', clauses: rule.clauses, rules: [rule.id] });
    if (!rule.clauses.some((id) => shown.some((clause) => clause.id === id))) setFilter('all');
    reveal(rule.clauses[0] && clauseElement(rule.clauses[0]));
  };
  return { filter, setFilter, link, shown, chooseClause, chooseRule };
}

const filters = [
  { value: 'all', title: '全部' },
  { value: 'compute', title: '只看计算' },
  { value: 'uncited', title: '没有规则引用的计算句' },
];

function isShown({ id, type }: DocumentClause, filter: Filter, cards: Record<string, string[]>): boolean {
  if (filter === 'all') return true;
  return type === 'compute' && (filter === 'compute' || cards[id] === undefined);
}

function linkWords({ from, clauses, rules }: Link): string {
  if (clauses.length + rules.length === 0)
    return '点一句原文，就标出引用它的规则；点一条规则，就标出它的原文。用键盘：上下键挑选，回车选定，左右键到另一边。';
  if (from === 'rule')
    return clauses.length > 0 ? `这条规则引用了 ${clauses.length} 句，已在原文里标出。` : '这条规则没有引用原文。';
  return rules.length > 0
    ? `有 ${rules.length} 条规则引用这一句，已在规则里标出。`
    : '没有规则引用这一句：它不参加计算。';
}

export const clauseElement = (id: string): string => `clause-${id}`;

/** Bring it into view on its own side, as soon as it is drawn. */
function reveal(id: string | undefined): void {
  if (!isBrowser || !id) return;
  setTimeout(() => {
    const element = document.getElementById(id);
    const side = element?.closest('.side__list');
    if (!element || !side) return;
    side.scrollTop += element.getBoundingClientRect().top - side.getBoundingClientRect().top - 12;
  }, 50);
}
