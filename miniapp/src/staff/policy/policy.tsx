import { View } from '@tarojs/components';
import type { Compiled } from '@yizhu/shared/policy/bind';
import type { PolicyDocument } from '@yizhu/shared/policy/document';
import { inForceLines } from '@yizhu/shared/policy/words/document-words';
import { Page } from '../../components/page';
import { Tappable } from '../../components/tappable';
import { PrivacyNotice } from '../../privacy/privacy-notice';
import { missingFigures } from '../trial/missing-figures';
import { BankPanel } from './bank-panel';
import { BillsPanel } from './bills-panel';
import { CountiesPanel } from './counties-panel';
import { DocumentPanel } from './document-panel';
import { MissingPanel } from './missing-panel';
import { choosePolicy, PolicyList } from './policy-list';
import './policy.less';
import { ReadingsPanel } from './readings-panel';
import { Tabs } from './tabs';
import { TrialBar } from './trial-bar';
import { type StaffPolicyPage, useNamedPolicy, useStaffPolicy } from './use-staff-policy';
import { type SubjectDraft, useSubject, useSubjectDraft } from './use-subject';

/** 政策核对: a document beside its rules, and what they do to bills. */
export default function StaffPolicy() {
  const policy = useNamedPolicy();
  return policy ? <NamedPolicy key={policy.id} policy={policy} /> : <PolicyList />;
}

function NamedPolicy({ policy }: { readonly policy: PolicyDocument }) {
  const page = useStaffPolicy(policy);
  const draft = useSubjectDraft();
  const { document } = policy;
  return (
    <Page name='staff-policy' title={`${policy.name} · 政策核对`} overlay={<PrivacyNotice />}>
      <View className='staff-head'>
        <View className='staff-head__text'>
          <View className='staff-head__title'>{document.title}</View>
          <View className='staff-head__note'>
            {[document.number, document.issuer, `施行：${inForceLines(policy)[0]}`].join(' · ')}
            {document.source.tier === 'secondary' && <View className='tag'>参数待县医保局确认</View>}
            {policy.example && <View className='tag'>示例</View>}
          </View>
        </View>
        <Tappable className='small-button' onTap={() => choosePolicy()}>
          换一份政策
        </Tappable>
      </View>
      <TrialBar page={page} />
      <Tabs label='政策的各个部分' tabs={tabsOf(page)} shown={page.tab} onShow={page.setTab} />
      <View className='panel' {...{ role: 'tabpanel', 'aria-labelledby': `staff-tab-${page.tab}` }}>
        <Panel page={page} draft={draft} />
      </View>
    </Page>
  );
}

const tabsOf = ({ policy, documents }: StaffPolicyPage) => {
  const missing = documents.reduce(
    (count, one) => count + missingFigures(one).filter(({ isOptional }) => !isOptional).length,
    0,
  );
  return [
    { id: 'document' as const, title: '文件与规则' },
    { id: 'bills' as const, title: '算例与曲线' },
    { id: 'readings' as const, title: `读法 ${policy.readings.length}` },
    { id: 'missing' as const, title: `缺的数 ${missing}` },
    { id: 'bank' as const, title: '批量试算' },
    { id: 'counties' as const, title: '几个县比一比' },
  ];
};

interface PanelProps {
  readonly page: StaffPolicyPage;
  readonly draft: SubjectDraft;
}

function Panel({ page, draft }: PanelProps) {
  const { tab, tried } = page;
  if (tab === 'document') return <DocumentPanel page={page} />;
  if (tab === 'missing') return <MissingPanel page={page} />;
  if (tried.kind === 'refused')
    return (
      <View className='notice notice_wrong'>
        这样试用，规则就不通了，算不出来：{tried.problems.join('；')}。请在上面点“全部还原”。
      </View>
    );
  return <ComputedPanel page={page} draft={draft} compiled={tried.compiled} />;
}

/** Parts that work bills out, all about the same person. */
function ComputedPanel({ page, draft, compiled }: PanelProps & { readonly compiled: Compiled }) {
  const about = useSubject(compiled, page.day, draft);
  const { tab } = page;
  if (tab === 'bank') return <BankPanel page={page} compiled={compiled} />;
  if (tab === 'counties') return <CountiesPanel page={page} />;
  if (tab === 'readings') return <ReadingsPanel page={page} about={about} compiled={compiled} />;
  return <BillsPanel page={page} about={about} compiled={compiled} />;
}
