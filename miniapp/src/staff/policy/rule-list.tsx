import { View } from '@tarojs/components';
import { focusOn } from '../../components/focus';
import { Tappable } from '../../components/tappable';
import type { Link } from './document-panel';
import { Heading } from './heading';
import type { RuleCard, RuleGroup } from './rule-cards';

interface RuleListProps {
  readonly groups: readonly RuleGroup[];
  readonly link: Link;
  readonly onChoose: (card: RuleCard) => void;
  readonly onLeave: () => void;
}

/** Every rule in plain words; one Tab stop, the arrow keys go through it. */
export function RuleList({ groups, link, onChoose, onLeave }: RuleListProps) {
  const cards = ([] as RuleCard[]).concat(...groups.map((group) => group.cards));
  const stop = cards.filter(({ id }) => link.rules.indexOf(id) >= 0)[0] ?? cards[0];
  const move = (card: RuleCard, step: number) => focusOn(cards[cards.indexOf(card) + step]?.id ?? '');
  return (
    <View className='side__list' {...{ role: 'group', 'aria-label': '规则' }}>
      {groups.map((group) => (
        <View key={group.title} className='rule-group'>
          <Heading level={3}>{group.title}</Heading>
          {group.cards.map((card) => (
            <Tappable
              key={card.id}
              id={card.id}
              className={`rule ${link.rules.indexOf(card.id) >= 0 ? 'linked' : ''}`}
              pressed={link.rules.indexOf(card.id) >= 0}
              skipsTab={card !== stop}
              onTap={() => onChoose(card)}
              onArrow={(step) => move(card, step)}
              onSideways={(step) => step === -1 && onLeave()}
            >
              <RuleBody card={card} />
            </Tappable>
          ))}
        </View>
      ))}
    </View>
  );
}

function RuleBody({ card }: { readonly card: RuleCard }) {
  return (
    <>
      <View className='rule__title'>{card.title}</View>
      {card.plain && <View className='rule__plain'>{card.plain}</View>}
      {card.rows.map(([label, lines]) => (
        <View key={label} className='rule__row'>
          <View className='rule__label'>{label}</View>
          <View className='rule__lines'>
            {lines.map((line) => (
              <View key={line}>{line}</View>
            ))}
          </View>
        </View>
      ))}
      <View className='rule__clauses'>{card.clauses.length > 0 ? card.clauses.join('、') : '没有引用原文'}</View>
    </>
  );
}
