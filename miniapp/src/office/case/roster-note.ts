import type { CaseView } from '@yizhu/shared/api/endpoints';

/** What is to be looked at before somebody relies on the identity applied for; nothing where the roster says the same. */
export function rosterNote({ category, roster }: CaseView['person']): string | undefined {
  if (roster === undefined) return '名册上没有写这个人的身份，请核对身份证明。';
  return roster === category ? undefined : '申请的身份和名册上的不一样，请核对身份证明。';
}
