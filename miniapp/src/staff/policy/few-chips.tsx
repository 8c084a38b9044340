import { View } from '@tarojs/components';
import { useState } from 'react';
import { type ChipOption, Chips } from '../../components/chips';
import { Tappable } from '../../components/tappable';

/** More than this at once is a wall. */
const FEW = 10;

interface FewChipsProps {
  readonly id: string;
  readonly title: string;
  readonly options: readonly ChipOption[];
  readonly value: string;
  readonly onChoose: (value: string) => void;
}

/** One of many: the first few and the chosen one, the others on request. */
export function FewChips({ options, value, ...props }: FewChipsProps) {
  const [isAll, setAll] = useState(false);
  const isFew = isAll || options.length <= FEW + 2;
  const shown = isFew ? options : options.filter((option, at) => at < FEW || option.value === value);
  return (
    <View>
      <Chips {...props} options={shown} value={value} />
      {!isFew && (
        <Tappable
          className='more-options'
          label={`${props.title}还有 ${options.length - shown.length} 种`}
          onTap={() => setAll(true)}
        >
          还有 {options.length - shown.length} 种
        </Tappable>
      )}
    </View>
  );
}
