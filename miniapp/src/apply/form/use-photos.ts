import type { PaperKind } from '@yizhu/shared/casework/application';
import { useRef, useState } from 'react';
import { call } from '../../api/call';
import { asFailure } from '../../api/failure';
import { withPrivacy } from '../../privacy/privacy';
import { type ApplicationDraft, MAX_PAGES, MAX_PHOTOS, pagesOf } from './application-draft';
import type { Picture } from './picture';
import { postPhoto } from './post-photo';
import { takePhotos } from './take-photo';

/** A picture on its way, or one that did not get there. */
export type Sending = {
  readonly id: number;
  readonly paper: PaperKind;
  readonly picture: Picture;
  readonly percent: number;
  /** What went wrong, to be read. */
  readonly failed?: string;
};
const words = {
  title: '用相机拍，或从相册选材料？',
  why: '医助要用相机给材料拍照，或从相册里拿您选的那几张，传给办事的人看。不看相册里别的照片。',
  otherwise: '可以把材料送到镇上（街道）的医保窗口。',
};

type Change = (next: (draft: ApplicationDraft) => ApplicationDraft) => void;

/** Photos of papers: taken, sent one by one as they are taken, tried again, taken out. */
export function usePhotos(draft: ApplicationDraft, change: Change) {
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const [refused, setRefused] = useState<{ paper: PaperKind; words: string }>();
  /** Where the pictures of this visit lie on the phone, by the key under which they were sent. */
  const [previews, setPreviews] = useState<Readonly<Record<string, string>>>({});
  const last = useRef(0);

  const update = (id: number, next: Partial<Sending>) =>
    setSending((all) => all.map((one) => (one.id === id ? { ...one, ...next } : one)));
  const drop = (id: number) => setSending((all) => all.filter((one) => one.id !== id));

  const send = async ({ id, paper, picture }: Sending) => {
    update(id, { failed: undefined, percent: 0 });
    try {
      const upload = await call('photoUpload', { body: { paper, type: picture.type, bytes: picture.bytes } });
      await postPhoto(picture, upload, (percent) => update(id, { percent }));
      setPreviews((all) => ({ ...all, [upload.key]: picture.path }));
      change((before) => ({ ...before, photos: [...before.photos, { paper, key: upload.key }] }));
      drop(id);
    } catch (thrown) {
      const { code, sentence } = asFailure(thrown);
      update(id, { failed: code === 'phone.noAnswer' ? '这张没有传上去。请点“再传一次”。' : sentence });
    }
  };

  const take = async (paper: PaperKind) => {
    setRefused(undefined);
    const onTheWay = sending.filter((one) => one.paper === paper).length;
    const most = Math.min(
      MAX_PAGES - pagesOf(draft, paper) - onTheWay,
      MAX_PHOTOS - draft.photos.length - sending.length,
    );
    if (most <= 0) return setRefused({ paper, words: `一样材料最多拍${MAX_PAGES}张。多的请先删去几张。` });
    let pictures: Picture[];
    try {
      if ((await withPrivacy(words)) === 'refused')
        return setRefused({ paper, words: '您没有同意，没有拍照。可以把材料送到镇上医保窗口，请人代办。' });
      pictures = await takePhotos(most);
    } catch (thrown) {
      if (!isCancelled(thrown))
        setRefused({
          paper,
          words: '没有拿到照片。请允许使用相机和相册，再点一次；不愿意的，可以把材料送到镇上医保窗口。',
        });
      return;
    }
    const started = pictures.map((picture) => {
      last.current += 1;
      return { id: last.current, paper, picture, percent: 0 };
    });
    setSending((all) => [...all, ...started]);
    for (const one of started) await send(one);
  };

  return {
    sending,
    refused,
    previews,
    take,
    retry: send,
    drop,
    remove: (key: string) =>
      change((before) => ({ ...before, photos: before.photos.filter((photo) => photo.key !== key) })),
  };
}

/** Whoever closes the camera has changed their mind: that is no fault. */
const isCancelled = (thrown: unknown): boolean =>
  /cancel/i.test(String((thrown as { errMsg?: string } | undefined)?.errMsg ?? thrown));
