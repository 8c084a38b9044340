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

export type BindingBody = Api['bind']['body'];
/** What is sent beside the phone. */
export type Who = Pick<BindingBody, 'name' | 'idNumber' | 'township'>;

/** Who somebody says they are, or a sentence at each field that cannot stay as it is. `today` is the day in China. */
export function checkWho(draft: BindingDraft, today: string): { who?: Who; errors: BindingErrors } {
  const name = draft.name.trim();
  const read = parseResidentId(draft.idNumber, today);
  const { township } = draft;
  const errors: BindingErrors = {
    ...(name === '' && { name: '这里还没有填姓名。请照身份证填。' }),
    ...(read.kind === 'error' && { idNumber: sentence(read.code) }),
    ...(!township && { township: '请选您户口所在的乡镇或街道。' }),
  };
  if (name === '' || read.kind === 'error' || !township) return { errors };
  return { who: { name, idNumber: read.id, township }, errors };
}

/** The same with a phone that was typed. */
export function checkBinding(draft: BindingDraft, today: string): { body?: BindingBody; errors: BindingErrors } {
  const { who, errors } = checkWho(draft, today);
  const phone = phoneOf(draft.phone);
  if (!phone) return { errors: { ...errors, phone: sentence('phone.malformed') } };
  return who ? { body: { ...who, phone }, errors } : { errors };
}
