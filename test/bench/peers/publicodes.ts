import Engine, { type RawPublicodes } from 'publicodes';
import { type Case, type Out, oneByOne } from '../candidate';

const FACTS = [
  ...['cat', 'special', 'inpatient', 'level', 'designated', 'referralOk', 'inCity', 'inScope', 'afterIns'],
  ...['usedSpecial', 'usedOther', 'usedTilt', 'ytdSelf', 'paidBefore'],
] as const;

/** The rules as its YAML says them, in the object form; amounts are fen, and `arrondi: oui` rounds to a whole one. */
const rules: RawPublicodes<string> = {
  ...Object.fromEntries(FACTS.map((fact) => [fact, 0])),
  admitted: { 'toutes ces conditions': ['designated = 1', 'referralOk = 1'] },
  rate: { variations: [{ si: 'cat <= 2', alors: '80%' }, { sinon: '70%' }] },
  line: {
    variations: [{ si: 'cat = 0', alors: 300_000 }, { si: 'cat <= 2', alors: 400_000 }, { sinon: 500_000 }],
  },
  'large expense': {
    'toutes ces conditions': ['special = 0', 'inpatient = 1', 'level >= 2', 'inScope > 3000000'],
  },
  'special left': { valeur: '10000000 - usedSpecial', plancher: 0 },
  'other left': { valeur: '6000000 - usedOther', plancher: 0 },
  'tilt left': { valeur: '2000000 - usedTilt', plancher: 0 },
  share: { valeur: 'afterIns * rate', arrondi: 'oui' },
  aid: {
    variations: [
      {
        si: { 'toutes ces conditions': ['admitted', 'special = 1'] },
        alors: { valeur: 'share', plafond: 'special left' },
      },
      {
        si: { 'toutes ces conditions': ['admitted', 'large expense'] },
        alors: { valeur: 'share', plafond: 'other left' },
      },
      { sinon: 0 },
    ],
  },
  'self pay': 'afterIns - aid',
  favoured: {
    'toutes ces conditions': [
      'admitted',
      'inCity = 1',
      'cat <= 5',
      { 'une de ces conditions': ['special = 1', 'inpatient = 1'] },
      'self pay >= line',
    ],
  },
  'tilt share': { valeur: '(self pay - line) * 60%', arrondi: 'oui' },
  tilt: { variations: [{ si: 'favoured', alors: { valeur: 'tilt share', plafond: 'tilt left' } }, { sinon: 0 }] },
  // A band of `grille` ends just below its `plafond`; 3,000 yuan itself still gives nothing.
  entitlement: {
    variations: [
      { si: 'ytdSelf >= 10000000', alors: 8_500_000 },
      {
        sinon: {
          valeur: {
            produit: [
              'ytdSelf',
              {
                grille: {
                  assiette: 'ytdSelf',
                  tranches: [
                    { montant: '0%', plafond: 300_001 },
                    { montant: '65%', plafond: 1_000_000 },
                    { montant: '75%', plafond: 5_000_000 },
                    { montant: '85%' },
                  ],
                },
              },
            ],
          },
          arrondi: 'oui',
        },
      },
    ],
  },
  xs: { valeur: 'entitlement - paidBefore', plancher: 0 },
};

/** Rules in its own language; its numbers are doubles, so the rules keep to whole fen. */
export const publicodes = oneByOne('publicodes 1.10.3', () => {
  const engine = new Engine(rules, { warn: false });
  const amount = (rule: 'aid' | 'tilt' | 'xs') => Number(engine.evaluate(rule).nodeValue);
  return (facts: Case): Out => {
    engine.setSituation(facts);
    return { aid: amount('aid'), tilt: amount('tilt'), xs: amount('xs') };
  };
});
