import { View } from '@tarojs/components';
import { Tappable } from '../components/tappable';
import './listen.less';
import { speechNote } from './speaker';
import { useSpeech } from './use-speech';

const words = { still: '听一听', starting: '正在准备…', reading: '正在读，点一下停', failed: '再听一次' };

/** 听一听: a button that reads the sentences aloud and stops; where it cannot, it says why. */
export function Listen({ sentences }: { readonly sentences: readonly string[] }) {
  const { state, start, stop } = useSpeech(sentences);
  const isOn = state.is === 'starting' || state.is === 'reading';
  return (
    <View className='listen'>
      <Tappable className={`listen__button ${isOn ? 'listen__button_on' : ''}`} onTap={isOn ? stop : start}>
        <View className={`listen__sign ${isOn ? 'listen__sign_stop' : ''}`} />
        {words[state.is]}
      </Tappable>
      {speechNote !== '' && state.is === 'still' && <View className='listen__note'>{speechNote}</View>}
      <View className='listen__status' {...{ role: 'status' }}>
        {state.is === 'failed' && <View className='answer__missing'>{state.why}</View>}
      </View>
    </View>
  );
}
