import type { PhotoUpload } from '@yizhu/shared/api/endpoints';
import type { Picture } from './picture';

/** Put a picture where the API said; the file stands last in the form. A browser tells nothing on the way. */
export async function postPhoto(
  { path }: Picture,
  { url, fields }: PhotoUpload,
  onProgress: (percent: number) => void,
): Promise<void> {
  const form = new FormData();
  for (const name of Object.keys(fields)) form.append(name, fields[name] as string);
  form.append('file', await (await fetch(path)).blob());
  const { ok } = await fetch(url, { method: 'POST', body: form });
  if (!ok) throw new Error('the store refused the picture');
  onProgress(100);
}
