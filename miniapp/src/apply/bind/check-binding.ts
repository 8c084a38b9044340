import type { Api } from '@yizhu/shared/api/endpoints';
import { sentence } from '@yizhu/shared/api/errors';
import { parseResidentId } from '@yizhu/shared/people/resident-id';
import { phoneOf } from '../phone-number';

export type BindingDraft = {
  readonly name: string;
  readonly idNumber: string;
  readonly phone: string;
  /** Six digits, and nine of a township in it. */
  readonly county?: string;
  readonly township?: string;
};
export const emptyBinding: BindingDraft = { name: '', idNumber: '', phone: '' };
export type BindingErrors = Readonly<Partial<Record<'name' | 'idNumber' | 'phone' | 'township', string>>>;

/** What is sent, or a sentence at each field that cannot stay as it is. `today` is the day in China. */
export function checkBinding(
  draft: BindingDraft,
  today: string,
): { body?: Api['bind']['body']; errors: BindingErrors } {
  const name = draft.name.trim();
  const read = parseResidentId(draft.idNumber, today);
  const phone = phoneOf(draft.phone);
  const { township } = draft;
  const errors: BindingErrors = {
    ...(name === '' && { name: '这里还没有填姓名。请照身份证填。' }),
    ...(read.kind === 'error' && { idNumber: sentence(read.code) }),
    ...(!phone && { phone: sentence('phone.malformed') }),
    ...(!township && { township: '请选您户口所在的乡镇或街道。' }),
  };
  if (name === '' || read.kind === 'error' || !phone || !township) return { errors };
  return { body: { name, idNumber: read.id, phone, township }, errors };
}
