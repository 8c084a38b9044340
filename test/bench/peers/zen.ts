import { ZenEngine } from '@gorules/zen-engine';
import { type Case, type Out, oneByOne } from '../candidate';

const node = (id: string, type: string, content: object = {}) => ({
  id,
  type,
  name: id,
  position: { x: 0, y: 0 },
  content,
});

/** A decision table on one input: the first row whose condition holds gives its outputs, beside all the facts. */
const table = (id: string, field: string, outputs: string[], rows: [condition: string, ...values: string[]][]) =>
  node(id, 'decisionTableNode', {
    hitPolicy: 'first',
    passThrough: true,
    inputs: [{ id: 'when', name: field, field }],
    outputs: outputs.map((output) => ({ id: output, name: output, field: output })),
    rules: rows.map(([when, ...values], row) => ({
      _id: `${id}-${row}`,
      when,
      ...Object.fromEntries(outputs.map((output, column) => [output, values[column]])),
    })),
  });

const expressions = (id: string, entries: [key: string, value: string][]) =>
  node(id, 'expressionNode', {
    passThrough: false,
    expressions: entries.map(([key, value]) => ({ id: key, key, value })),
  });

const category = table(
  'category',
  'cat',
  ['rate', 'line'],
  [
    ['0', '0.8', '300000'],
    ['1, 2', '0.8', '400000'],
    ['3, 4, 5', '0.7', '500000'],
    ['6, 7', '0.7', 'null'],
  ],
);

const bracket = table(
  'bracket',
  'ytdSelf',
  ['share', 'fixed'],
  [
    ['<= 300000', '0', '0'],
    ['< 1000000', '0.65', '0'],
    ['< 5000000', '0.75', '0'],
    ['< 10000000', '0.85', '0'],
    ['', '0', '8500000'],
  ],
);

const amounts = expressions('amounts', [
  ['admitted', 'designated == 1 and referralOk == 1'],
  ['room', 'max([0, special == 1 ? 10000000 - usedSpecial : 6000000 - usedOther])'],
  ['aided', '$.admitted and (special == 1 or (inpatient == 1 and level >= 2 and inScope > 3000000))'],
  ['aid', '$.aided ? min([round(afterIns * rate), $.room]) : 0'],
  ['self', 'afterIns - $.aid'],
  ['favoured', '$.admitted and inCity == 1 and line != null and (special == 1 or inpatient == 1)'],
  ['tilt', '$.favoured and $.self >= line ? min([round(($.self - line) * 0.6), max([0, 2000000 - usedTilt])]) : 0'],
  ['xs', 'max([0, round(ytdSelf * share) + fixed - paidBefore])'],
]);

const steps = [node('request', 'inputNode'), category, bracket, amounts, node('response', 'outputNode')];

const graph = {
  contentType: 'application/vnd.gorules.decision',
  nodes: steps,
  edges: steps.slice(1).map((target, i) => ({
    id: `to-${target.id}`,
    type: 'edge',
    sourceId: steps[i]?.id,
    targetId: target.id,
  })),
};

function compile() {
  const decision = new ZenEngine().createDecision(graph);
  return async (facts: Case): Promise<Out> => (await decision.evaluate(facts)).result as Out;
}

/** A decision graph: two tables and one expression node; its numbers are decimals, so its rounding is exact. */
export const zen = [
  oneByOne('@gorules/zen-engine 0.54.0 (native), one by one', compile),
  oneByOne('@gorules/zen-engine 0.54.0 (native), 64 at once, all cores', compile, 64),
];
