/**
 * The life of an application (依申请的救助), from the sheet handed in to the money on the card: 阳泉市医保局〔2019〕45号 六(二), and the steps
 * that the other documents share with it. Handlers, buttons, docs and tests read this table.
 */

export const applicationStates = {
  submitted: '已提交，等乡镇受理',
  accepted: '已受理，等入户调查',
  visited: '已入户调查，等乡镇审核',
  passed: '乡镇审核通过，等公示',
  publicised: '乡镇公示过了，等核对银行卡',
  'card-checked': '银行卡核对过了，等县里核定',
  proposed: '县里算好了，等复核签字',
  decided: '县里核定了，等公示金额',
  payable: '等发钱',
  'in-batch': '正在打款',
  paid: '钱已到账',
} as const;
export type ApplicationState = keyof typeof applicationStates;

/** Who works on applications; a township's staff see their township, a county's their county. */
export const staffRoles = {
  'township-clerk': { title: '乡镇经办', level: 'township' },
  'township-leader': { title: '乡镇分管领导', level: 'township' },
  'county-clerk': { title: '县医保局经办', level: 'county' },
  'county-reviewer': { title: '县医保局复核', level: 'county' },
  'county-finance': { title: '县财政经办', level: 'county' },
  administrator: { title: '县管理员', level: 'county' },
} as const;
export type StaffRole = keyof typeof staffRoles;

export const applicationSteps = [
  'accept',
  'visit',
  'pass',
  'publicise',
  'check-card',
  'propose',
  'sign',
  'publicise-amount',
  'batch',
  'pay',
] as const;
export type ApplicationStep = (typeof applicationSteps)[number];

export type Transition = {
  readonly step: ApplicationStep;
  readonly from: ApplicationState;
  readonly to: ApplicationState;
  readonly who: StaffRole;
  /** What the button says, and what the timeline says once it is done. */
  readonly title: string;
  readonly done: string;
  /** Steps of the same application that whoever does this one must not have done: maker and checker are two people. */
  readonly notWhoDid?: readonly ApplicationStep[];
  /** What the resident is told; nothing where a later step tells it. */
  readonly message?: 'accepted' | 'decided' | 'paid';
};

/** In their order: each begins where the one before it ends. */
export const transitions: readonly Transition[] = [
  {
    step: 'accept',
    from: 'submitted',
    to: 'accepted',
    who: 'township-clerk',
    title: '受理',
    done: '乡镇受理了',
    message: 'accepted',
  },
  { step: 'visit', from: 'accepted', to: 'visited', who: 'township-clerk', title: '记入户调查', done: '入户调查了' },
  {
    step: 'pass',
    from: 'visited',
    to: 'passed',
    who: 'township-leader',
    title: '审核通过',
    done: '乡镇审核通过',
    notWhoDid: ['accept', 'visit'],
  },
  {
    step: 'publicise',
    from: 'passed',
    to: 'publicised',
    who: 'township-clerk',
    title: '公示期满，没有异议',
    done: '乡镇公示期满',
  },
  {
    step: 'check-card',
    from: 'publicised',
    to: 'card-checked',
    who: 'township-clerk',
    title: '银行卡核对无误',
    done: '银行卡核对过了',
  },
  {
    step: 'propose',
    from: 'card-checked',
    to: 'proposed',
    who: 'county-clerk',
    title: '照计算结果提请核定',
    done: '县医保局算出金额',
  },
  {
    step: 'sign',
    from: 'proposed',
    to: 'decided',
    who: 'county-reviewer',
    title: '复核签字',
    done: '县医保局核定了',
    notWhoDid: ['propose'],
    message: 'decided',
  },
  {
    step: 'publicise-amount',
    from: 'decided',
    to: 'payable',
    who: 'county-clerk',
    title: '金额公示期满，没有异议',
    done: '金额公示期满',
  },
  { step: 'batch', from: 'payable', to: 'in-batch', who: 'county-clerk', title: '放进打款名单', done: '进了打款名单' },
  {
    step: 'pay',
    from: 'in-batch',
    to: 'paid',
    who: 'county-finance',
    title: '登记已打款',
    done: '钱打到卡上了',
    notWhoDid: ['batch'],
    message: 'paid',
  },
];

/** The one way on from a state; none once the money is there. */
export const nextTransition = (state: ApplicationState): Transition | undefined =>
  transitions.filter(({ from }) => from === state)[0];

/** Who has done which step of an application so far, by the id of the staff member. */
export type DoneBy = Readonly<Partial<Record<ApplicationStep, string>>>;

/** Why a step is refused: the application is somewhere else, another role does it, or the same person has done the step that this one checks. */
export type StepRefusal = 'not-now' | 'not-your-role' | 'same-person';

/** The transition that a member of staff makes by a step, or why not. */
export function judgeStep(
  step: ApplicationStep,
  { state, doneBy }: { state: ApplicationState; doneBy: DoneBy },
  { id, role }: { id: string; role: StaffRole },
): Transition | StepRefusal {
  const transition = nextTransition(state);
  if (transition?.step !== step) return 'not-now';
  if (transition.who !== role) return 'not-your-role';
  const checked = transition.notWhoDid ?? [];
  return checked.some((one) => doneBy[one] === id) ? 'same-person' : transition;
}

/** 六(二): 凭医疗诊断书、医疗费用收据、必要的病史材料、医疗保险报销证明材料等. */
export const requiredPapers = {
  diagnosis: '医疗诊断书',
  receipt: '医疗费用收据',
  history: '病史材料',
  settlement: '医保报销证明（结算单）',
} as const;
export type PaperKind = keyof typeof requiredPapers;
