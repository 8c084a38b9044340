import { View } from '@tarojs/components';
import type { CaseView } from '@yizhu/shared/api/endpoints';
import { requiredPapers } from '@yizhu/shared/casework/application';
import { useState } from 'react';
import { Picture } from '../../components/picture';
import { Tappable } from '../../components/tappable';
import { useDialogKeys } from '../../components/use-dialog-keys';

type Photo = CaseView['photos'][number];

/** Small, and as large as the screen when tapped. */
export function Photos({ photos }: { readonly photos: readonly Photo[] }) {
  const [open, setOpen] = useState<number>();
  const shown = open === undefined ? undefined : photos[open];
  return (
    <>
      <View className='case-photos'>
        {photos.map(({ paper, url }, at) => (
          <Tappable key={url} className='case-photo' label={`放大：${requiredPapers[paper]}`} onTap={() => setOpen(at)}>
            <View className='case-photo__picture'>
              <Picture className='case-photo__image' src={url} name='' />
            </View>
            {requiredPapers[paper]}
          </Tappable>
        ))}
      </View>
      {shown && open !== undefined && (
        <Viewer
          photo={shown}
          onClose={() => setOpen(undefined)}
          onNext={() => setOpen((open + 1) % photos.length)}
          count={`${open + 1}/${photos.length}`}
        />
      )}
    </>
  );
}

interface ViewerProps {
  readonly photo: Photo;
  readonly count: string;
  readonly onClose: () => void;
  readonly onNext: () => void;
}

const zooms = [100, 200, 300];
const quarter = 90;

/** As large as the place; lying on its side in a square, which takes no more room when it is turned. */
function placeOf(zoom: number, turns: number): { width: string; height: string; transform: string } {
  const times = zooms[zoom % zooms.length];
  const side = turns % 2 === 0 ? `${times}%` : `${times}vmin`;
  return { width: side, height: side, transform: `rotate(${turns * quarter}deg)` };
}

/** One photo over everything: larger, turned, the next one. */
function Viewer({ photo, count, onClose, onNext }: ViewerProps) {
  const [zoom, setZoom] = useState(0);
  const [turns, setTurns] = useState(0);
  useDialogKeys('photo-viewer', onClose);
  const title = requiredPapers[photo.paper];
  return (
    <View id='photo-viewer' className='viewer' {...{ role: 'dialog', 'aria-modal': 'true', 'aria-label': title }}>
      <View className='viewer__bar'>
        <View className='viewer__title'>
          {title}（{count}）
        </View>
        <Tappable className='small-button' onTap={() => setZoom(zoom + 1)}>
          放大
        </Tappable>
        <Tappable className='small-button' onTap={() => setTurns(turns + 1)}>
          转
        </Tappable>
        <Tappable className='small-button' onTap={onNext}>
          下一张
        </Tappable>
        <Tappable className='small-button' onTap={onClose}>
          关闭
        </Tappable>
      </View>
      <View className='viewer__picture' {...{ tabIndex: 0 }}>
        <View className='viewer__place' style={placeOf(zoom, turns)}>
          <Picture className='viewer__image' whole src={photo.url} name={title} />
        </View>
      </View>
    </View>
  );
}
