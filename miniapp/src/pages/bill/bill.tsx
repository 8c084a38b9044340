import { Chips } from '../../components/chips';
import { MainButton } from '../../components/main-button';
import { NoRegion } from '../../components/no-region';
import { Page } from '../../components/page';
import { Tappable } from '../../components/tappable';
import { WhoToAsk } from '../../components/who-to-ask';
import { MAX_VISITS } from '../../estimate/draft';
import { BillFields } from './bill-fields';
import { useBill } from './use-bill';
import { VisitList } from './visit-list';

const doors = (canBeUnsettled: boolean) => [
  { value: 'settled', title: '已经结算', note: '医院给了结算单，照着填' },
  canBeUnsettled
    ? { value: 'open', title: '还没结算', note: '照费用单填，先替您算医保' }
    : { value: 'open', title: '还没结算', note: '这里没有医保的报销办法，先算不了', disabled: true },
];

/** 单子: what the hospital's sheet says. */
export default function BillPage() {
  const bill = useBill();
  const { form, visit, draft, errors } = bill;
  if (!form) return <NoRegion name='bill' />;
  const door = visit.settled === undefined ? undefined : visit.settled ? 'settled' : 'open';
  return (
    <Page
      name='bill'
      title={draft.visits.length > 1 ? '今年的几次就诊' : '照着单子填'}
      back={{ text: '改身份', onTap: bill.back }}
      action={<MainButton text='看能报多少' onTap={bill.submit} />}
    >
      <VisitList bill={bill} />
      <Chips
        id='bill-door'
        title='这张单子结算了吗？'
        large
        options={doors(bill.canBeUnsettled)}
        value={door}
        error={errors.door}
        onChoose={(value) => bill.chooseDoor(value === 'settled')}
      />
      {door && <BillFields form={form} bill={bill} />}
      {door && draft.visits.length < MAX_VISITS && (
        <Tappable className='add-visit' onTap={bill.add}>
          ＋ 今年还有别的就诊
        </Tappable>
      )}
      {bill.region && <WhoToAsk policy={bill.region.document} />}
    </Page>
  );
}
