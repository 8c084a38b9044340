import {
  type ApplicationState,
  type ApplicationStep,
  applicationStates,
  applicationSteps,
  type DoneBy,
  judgeStep,
  nextTransition,
  type StaffRole,
  staffRoles,
} from './application';

/** The life of an application as a person reads it in 六(二): state, step, who does it, state after it. */
const life: [ApplicationState, ApplicationStep, StaffRole, ApplicationState][] = [
  ['submitted', 'accept', 'township-clerk', 'accepted'],
  ['accepted', 'visit', 'township-clerk', 'visited'],
  ['visited', 'pass', 'township-leader', 'passed'],
  ['passed', 'publicise', 'township-clerk', 'publicised'],
  ['publicised', 'check-card', 'township-clerk', 'card-checked'],
  ['card-checked', 'propose', 'county-clerk', 'proposed'],
  ['proposed', 'sign', 'county-reviewer', 'decided'],
  ['decided', 'publicise-amount', 'county-clerk', 'payable'],
  ['payable', 'batch', 'county-clerk', 'in-batch'],
  ['in-batch', 'pay', 'county-finance', 'paid'],
];

const states = Object.keys(applicationStates) as ApplicationState[];
const roles = Object.keys(staffRoles) as StaffRole[];
const every = states.flatMap((state) =>
  applicationSteps.flatMap((step) => roles.map((role) => [state, step, role] as const)),
);

test('there are 11 states, 10 steps and 6 roles: 660 pairs to judge', () => {
  expect(every).toHaveLength(660);
});

test.each(life)('from %s, %s by a %s leads to %s', (state, step, role, to) => {
  expect(judgeStep(step, { state, doneBy: {} }, { id: 'me', role })).toMatchObject({ to });
});

test('every other state, step and role is refused', () => {
  const allowed = life.map(([state, step, role]) => `${state} ${step} ${role}`);
  const wrong = every
    .filter(([state, step, role]) => !allowed.includes(`${state} ${step} ${role}`))
    .filter(([state, step, role]) => typeof judgeStep(step, { state, doneBy: {} }, { id: 'me', role }) !== 'string');
  expect(wrong).toEqual([]);
});

test('another role is told so, another step is told that it is not its time', () => {
  const submitted = { state: 'submitted', doneBy: {} } as const;
  expect(judgeStep('accept', submitted, { id: 'me', role: 'county-clerk' })).toBe('not-your-role');
  expect(judgeStep('visit', submitted, { id: 'me', role: 'township-clerk' })).toBe('not-now');
});

test.each<[string, ApplicationState, ApplicationStep, StaffRole, DoneBy]>([
  ['who accepted does not pass', 'visited', 'pass', 'township-leader', { accept: 'me', visit: 'other' }],
  ['who visited does not pass', 'visited', 'pass', 'township-leader', { accept: 'other', visit: 'me' }],
  ['who proposed does not sign', 'proposed', 'sign', 'county-reviewer', { propose: 'me' }],
  ['who made the payout does not mark it paid', 'in-batch', 'pay', 'county-finance', { batch: 'me' }],
])('%s, in whatever role', (_title, state, step, role, doneBy) => {
  expect(judgeStep(step, { state, doneBy }, { id: 'me', role })).toBe('same-person');
  expect(judgeStep(step, { state, doneBy }, { id: 'another', role })).toMatchObject({ step });
});

test('one clerk may accept, visit, publicise and check the card', () => {
  const doneBy = { accept: 'me', visit: 'me', publicise: 'me' };
  expect(judgeStep('check-card', { state: 'publicised', doneBy }, { id: 'me', role: 'township-clerk' })).toMatchObject({
    to: 'card-checked',
  });
});

test('the resident is told when it is taken in, decided and paid, and at no other step', () => {
  const told = states.map((state) => nextTransition(state)).filter((one) => one?.message);
  expect(told.map((one) => [one?.step, one?.message])).toEqual([
    ['accept', 'accepted'],
    ['sign', 'decided'],
    ['pay', 'paid'],
  ]);
});

test('nothing follows once the money is there', () => {
  expect(nextTransition('paid')).toBeUndefined();
});
