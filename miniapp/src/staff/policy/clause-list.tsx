import { View } from '@tarojs/components';
import { focusOn } from '../../components/focus';
import { Tappable } from '../../components/tappable';
import type { DocumentClause } from '../trial/pack-types';
import { clauseWords } from './clause-words';
import { clauseElement, type Link } from './document-panel';

interface ClauseListProps {
  readonly clauses: readonly DocumentClause[];
  /** How many the document has, filter or not. */
  readonly all: number;
  readonly cards: Record<string, string[]>;
  readonly link: Link;
  readonly onChoose: (clause: DocumentClause) => void;
  /** To the other side. */
  readonly onLeave: () => void;
}

/** The sentences of the document in their order; one Tab stop, the arrow keys go through it. */
export function ClauseList({ clauses, all, cards, link, onChoose, onLeave }: ClauseListProps) {
  if (all === 0)
    return <View className='notice'>这里没有文件原文：这份政策是按公开资料整理的，参数待县医保局确认。</View>;
  if (clauses.length === 0) return <View className='notice'>没有这样的句子：每一句要计算的，都有规则引用。</View>;
  const stop = clauses.filter(({ id }) => link.clauses.indexOf(id) >= 0)[0] ?? clauses[0];
  const move = (at: number, step: number) => focusOn(clauseElement(clauses[at + step]?.id ?? ''));
  return (
    <View className='side__list' {...{ role: 'group', 'aria-label': '文件原文' }}>
      {clauses.map((clause, at) => (
        <Tappable
          key={clause.id}
          id={clauseElement(clause.id)}
          className={`clause-item ${link.clauses.indexOf(clause.id) >= 0 ? 'linked' : ''}`}
          pressed={link.clauses.indexOf(clause.id) >= 0}
          skipsTab={clause !== stop}
          onTap={() => onChoose(clause)}
          onArrow={(step) => move(at, step)}
          onSideways={(step) => step === 1 && onLeave()}
        >
          <View className='clause-item__head'>
            {clause.locator}
            <View className={`tag ${clause.type === 'compute' ? 'tag_compute' : 'tag_plain'}`}>
              {clauseWords[clause.type]}
            </View>
            <View className='clause-item__count'>{citedWords(cards[clause.id]?.length ?? 0, clause)}</View>
          </View>
          <View>{clause.quote}</View>
        </Tappable>
      ))}
    </View>
  );
}

function citedWords(count: number, { type, software }: DocumentClause): string {
  if (count > 0) return `${count} 条规则`;
  if (type === 'compute') return '没有规则引用';
  return software ? '不参加计算' : '不归软件管';
}
