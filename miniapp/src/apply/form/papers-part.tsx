import { View } from '@tarojs/components';
import { type PaperKind, requiredPapers } from '@yizhu/shared/casework/application';
import { Picture } from '../../components/picture';
import { Tappable } from '../../components/tappable';
import { MAX_PAGES, pagesOf } from './application-draft';
import { paperKinds } from './check-application';
import { PhotoSamples } from './photo-samples';
import { type ApplicationForm, fieldId } from './use-form';
import type { Sending } from './use-photos';

/** Where each paper is to be had. */
const where: Record<PaperKind, string> = {
  diagnosis: '医生写的，盖了医院的章',
  receipt: '交钱以后医院给的票据',
  history: '出院小结、病历本或检查报告',
  settlement: '出院结算时医院给的，写着报销了多少',
};

/** Four papers, each on one or more photos that are sent as soon as they are taken. */
export function PapersPart({ form }: { readonly form: ApplicationForm }) {
  return (
    <>
      <PhotoSamples />
      {paperKinds.map((kind) => (
        <Paper key={kind} form={form} kind={kind} />
      ))}
    </>
  );
}

function Paper({ form, kind }: { readonly form: ApplicationForm; readonly kind: PaperKind }) {
  const { draft, errors, photos } = form;
  const title = requiredPapers[kind];
  const sent = draft.photos.filter(({ paper }) => paper === kind);
  const pages = pagesOf(draft, kind);
  const onTheWay = photos.sending.filter(({ paper }) => paper === kind);
  const isMissing = pages === 0 && onTheWay.length === 0;
  const error = photos.refused?.paper === kind ? photos.refused.words : isMissing && errors[`paper.${kind}`];
  return (
    <View className='asked-paper'>
      <View className='asked-paper__head'>
        <View>
          <View className='asked-paper__title'>{title}</View>
          <View className='asked-paper__where'>{where[kind]}</View>
        </View>
        <View className={`tag ${pages > 0 ? 'tag_plain' : ''}`}>{pages > 0 ? `已传 ${pages} 张` : '还没拍'}</View>
      </View>
      <View className='photos'>
        {sent.map(({ key }, at) => (
          <View key={key} className='photo'>
            <Thumbnail path={photos.previews[key]} name={`${title}第${at + 1}张`} />
            <View className='photo__state'>第 {at + 1} 张，已传好</View>
            <Tappable className='photo__action' label={`删去${title}第${at + 1}张`} onTap={() => photos.remove(key)}>
              删去
            </Tappable>
          </View>
        ))}
        {onTheWay.map((one) => (
          <OnItsWay key={one.id} form={form} one={one} title={title} />
        ))}
      </View>
      {error && (
        <View className='field__error' {...{ role: 'alert' }}>
          {error}
        </View>
      )}
      {pages < MAX_PAGES && (
        <Tappable
          id={fieldId(`paper.${kind}`)}
          className='weui-btn weui-btn_default main-button'
          label={`${pages > 0 ? '再拍一张' : '拍照或从相册选'}：${title}`}
          onTap={() => void photos.take(kind)}
        >
          {pages > 0 ? '再拍一张' : '拍照或从相册选'}
        </Tappable>
      )}
    </View>
  );
}

function OnItsWay({
  form,
  one,
  title,
}: {
  readonly form: ApplicationForm;
  readonly one: Sending;
  readonly title: string;
}) {
  const { picture, percent, failed } = one;
  return (
    <View className={failed ? 'photo photo_failed' : 'photo'}>
      <Thumbnail path={picture.path} name={title} />
      {failed ? (
        <>
          <View className='photo__state photo__state_failed' {...{ role: 'alert' }}>
            {failed}
          </View>
          <View className='photo__actions'>
            <Tappable className='photo__action' label={`再传一次：${title}`} onTap={() => void form.photos.retry(one)}>
              再传一次
            </Tappable>
            <Tappable className='photo__action' label={`不要这张：${title}`} onTap={() => form.photos.drop(one.id)}>
              不要了
            </Tappable>
          </View>
        </>
      ) : (
        <>
          <View className='photo__state' {...{ role: 'status' }}>
            正在传{percent > 0 ? ` ${percent}%` : '…'}
          </View>
          <View className='photo__bar'>
            <View className='photo__bar-done' style={{ width: `${percent}%` }} />
          </View>
        </>
      )}
    </View>
  );
}

/** A photo that was taken on an earlier visit is no longer on the phone, but with the application. */
function Thumbnail({ path, name }: { readonly path?: string; readonly name: string }) {
  return (
    <View className='photo__picture'>
      {path ? (
        <Picture className='photo__image' src={path} name={name} />
      ) : (
        <View className='photo__state'>上次传好的</View>
      )}
    </View>
  );
}
