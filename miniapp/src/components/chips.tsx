import { View } from '@tarojs/components';
import { focusOn } from './focus';
import { Tappable } from './tappable';

export interface ChipOption {
  readonly value: string;
  readonly title: string;
  /** A line under the title. */
  readonly note?: string;
  readonly disabled?: boolean;
}

interface ChipsProps {
  /** Unique in the document. */
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  readonly options: readonly ChipOption[];
  readonly value?: string;
  readonly onChoose: (value: string) => void;
  readonly error?: string;
  /** Each option a card of its own line. */
  readonly large?: boolean;
}

/** One of several: tapped, or with the arrow keys as radio buttons are. */
export function Chips({ id, title, note, options, value, onChoose, error, large = false }: ChipsProps) {
  const open = options.filter(({ disabled }) => !disabled);
  const inTabOrder = open.some((option) => option.value === value) ? value : open[0]?.value;
  const move = (from: string, step: -1 | 1) => {
    const at = open.map((option) => option.value).indexOf(from);
    const next = open[(at + step + open.length) % open.length];
    if (!next) return;
    onChoose(next.value);
    focusOn(`${id}-${next.value}`);
  };
  return (
    <View
      className={`chips ${large ? 'chips_large' : ''}`}
      {...{
        role: 'radiogroup',
        'aria-labelledby': `${id}-label`,
        'aria-describedby': error ? `${id}-error` : undefined,
      }}
    >
      <View className='chips__title' id={`${id}-label`}>
        {title}
      </View>
      {note && <View className='field__hint'>{note}</View>}
      <View className='chips__row'>
        {options.map((option) => (
          <Tappable
            key={option.value}
            id={`${id}-${option.value}`}
            className={`chip ${option.value === value ? 'chip_on' : ''} ${option.disabled ? 'chip_off' : ''}`}
            role='radio'
            checked={option.value === value}
            disabled={option.disabled}
            skipsTab={option.value !== inTabOrder}
            onTap={() => onChoose(option.value)}
            onArrow={(step) => move(option.value, step)}
          >
            <View className='chip__title'>{option.title}</View>
            {option.note && <View className='chip__note'>{option.note}</View>}
          </Tappable>
        ))}
      </View>
      {error && (
        <View className='field__error' id={`${id}-error`}>
          {error}
        </View>
      )}
    </View>
  );
}
