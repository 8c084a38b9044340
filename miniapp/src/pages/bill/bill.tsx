import { useCareMode } from '../../components/care-mode';
import { MainButton } from '../../components/main-button';
import { NoRegion } from '../../components/no-region';
import { Page } from '../../components/page';
import { Tappable } from '../../components/tappable';
import { WhoToAsk } from '../../components/who-to-ask';
import type { BillForm } from '../../estimate/bill-form';
import type { BillQuestion } from '../../estimate/bill-questions';
import { MAX_VISITS } from '../../estimate/draft';
import { Field } from './bill-fields';
import { BillParts } from './bill-parts';
import { Answer, OneQuestion, walkFrame } from './bill-walk';
import { type Bill, useBill } from './use-bill';
import { useWalk } from './use-walk';
import { VisitList } from './visit-list';

/** 单子: what the hospital's sheet says. */
export default function BillPage() {
  const bill = useBill();
  return bill.form ? <Sheet form={bill.form} bill={bill} /> : <NoRegion name='bill' />;
}

/** The short form; in 大字版 one question after another, and at the end every answer. */
function Sheet({ form, bill: ofForm }: { readonly form: BillForm; readonly bill: Bill }) {
  const { on: isLarge } = useCareMode();
  const walk = useWalk(ofForm, form, isLarge);
  const { question, questions } = walk;
  const bill = isLarge ? { ...ofForm, ...walk.acts } : ofForm;
  const frame = isLarge ? walkFrame(walk, bill) : formFrame(bill);
  if (isLarge && question)
    return (
      <Page name='bill' {...frame}>
        <OneQuestion question={question} bill={bill} />
      </Page>
    );
  const [door, ...others] = questions.walk;
  const field = (one?: BillQuestion) => one && <Field key={one.id} question={one} bill={bill} />;
  const answer = (one: BillQuestion) => (
    <Answer key={one.id} question={one} bill={bill} onTap={() => walk.open(one.id)} />
  );
  const isBegun = isLarge || bill.visit.settled !== undefined;
  return (
    <Page name='bill' {...frame}>
      <VisitList bill={bill} />
      {!isLarge && field(door)}
      {isBegun && (
        <BillParts
          form={form}
          bill={bill}
          questions={isLarge ? questions : { ...questions, walk: others }}
          draw={isLarge ? answer : field}
        />
      )}
      {isBegun && bill.draft.visits.length < MAX_VISITS && (
        <Tappable className='add-visit' onTap={bill.add}>
          ＋ 今年还有别的就诊
        </Tappable>
      )}
      {bill.region && <WhoToAsk policy={bill.region.document} />}
    </Page>
  );
}

const formFrame = (bill: Bill) => ({
  title: bill.draft.visits.length > 1 ? '今年的几次就诊' : '照着单子填',
  back: { text: '改身份', onTap: bill.back },
  action: <MainButton text='看能报多少' onTap={bill.submit} />,
});
