import { View } from '@tarojs/components';
import type { Home } from '@yizhu/shared/api/endpoints';
import { call } from '../../api/call';
import { useLoaded } from '../../api/use-loaded';
import { FailureNote } from '../../components/failure-note';
import { MainButton } from '../../components/main-button';
import { Page } from '../../components/page';
import { Skeleton } from '../../components/skeleton';
import { useDraft } from '../../hooks/draft-store';
import { leaveFor } from '../../hooks/leave';
import { PrivacyNotice } from '../../privacy/privacy-notice';
import { lastHome } from '../mine/use-mine';
import { applyUrl } from '../moves';
import { BankPart } from './bank-part';
import { BillsPart } from './bills-part';
import { type FormPage, formPages } from './check-application';
import { CheckPart } from './check-part';
import { HandedInPage } from './handed-in';
import { KeepApplicationSheet } from './keep-application-sheet';
import { PapersPart } from './papers-part';
import { type ApplicationForm, useForm } from './use-form';
import { WhatPart } from './what-part';
import '../apply.less';

const titles: Record<FormPage, string> = {
  what: '申请哪一年的救助？',
  bills: '每次住院的结算单',
  papers: '拍四样材料',
  bank: '钱打到哪张卡？',
  check: '核对一遍，再提交',
};
const parts: Record<FormPage, (props: { readonly form: ApplicationForm }) => JSX.Element> = {
  what: WhatPart,
  bills: BillsPart,
  papers: PapersPart,
  bank: BankPart,
  check: CheckPart,
};

/** 申请一次性救助: one task a page. */
export default function FormPageOfApplication() {
  const { keeps } = useDraft();
  const home = useLoaded(() => call('home'), lastHome(keeps));
  if (home.value) return <Form person={home.value.person} />;
  return (
    <Page name='form' title='申请一次性救助' back={{ text: '我的申请', onTap: () => leaveFor(applyUrl('mine')) }}>
      {home.failure ? <FailureNote failure={home.failure} onRetry={home.reload} /> : <Skeleton />}
    </Page>
  );
}

function Form({ person }: { readonly person: Home['person'] }) {
  const form = useForm(person);
  if (form.handedIn) return <HandedInPage handedIn={form.handedIn} />;
  const Part = parts[form.page];
  return (
    <Page
      name='form'
      title={titles[form.page]}
      back={{ text: form.at === 0 ? '我的申请' : '上一步', onTap: form.back }}
      action={<Action form={form} />}
      overlay={
        <>
          {form.isAsking && <KeepApplicationSheet onAnswer={form.keep} />}
          <PrivacyNotice />
        </>
      }
    >
      <View className='form-steps' {...{ 'aria-hidden': 'true' }}>
        {formPages.map((page, at) => (
          <View key={page} className={`form-steps__one ${at <= form.at ? 'form-steps__one_done' : ''}`} />
        ))}
      </View>
      <View className='form-steps__words'>
        一次性救助，第 {form.at + 1} 步，共 {formPages.length} 步
      </View>
      <Part form={form} />
    </Page>
  );
}

/** What is still missing, always in sight, and the way on. */
function Action({ form }: { readonly form: ApplicationForm }) {
  const { missing, page, at, sending } = form;
  return (
    <>
      {sending.failure && <FailureNote failure={sending.failure} />}
      <View
        className={`missing-line ${missing.length === 0 ? 'missing-line_none' : ''}`}
        {...{ role: 'status', 'aria-live': 'polite' }}
      >
        {missing.length === 0 ? '材料齐了' : `还差 ${missing.length} 样：${shortList(missing.map(({ what }) => what))}`}
      </View>
      <View className='two-buttons'>
        <MainButton text={at === 0 ? '先不填' : '上一步'} plain onTap={form.back} />
        {page === 'check' ? (
          <MainButton text={submitWords(form)} onTap={form.submit} />
        ) : (
          <MainButton text='下一步' onTap={form.next} />
        )}
      </View>
    </>
  );
}

function submitWords({ missing, sending }: ApplicationForm): string {
  if (sending.isRunning) return '正在提交…';
  return missing.length === 0 ? '提交申请' : '去补上';
}

const shown = 3;
const shortList = (words: readonly string[]): string =>
  words.slice(0, shown).join('、') + (words.length > shown ? '等' : '');
