/** The regions of the policies that hold now, each bound once when it is first asked for. */
import { bind, type Compiled } from '@yizhu/shared/policy/bind';
import type { Category, PolicyDocument } from '@yizhu/shared/policy/document';
import { opensRights } from '@yizhu/shared/policy/identity';
import { type Region, regionsOf, stackFor } from '@yizhu/shared/policy/region';
import { today } from '../hooks/today';
import { currentPolicies } from '../policies/store';

interface Known {
  readonly policies: PolicyDocument[];
  readonly regions: readonly Region[];
  readonly stacks: Record<string, Compiled>;
}
let last: Known | undefined;

/** Worked out anew when other policies have come. */
function known(): Known {
  const policies = currentPolicies();
  if (last?.policies === policies) return last;
  const regions = regionsOf(policies).sort((a, b) => Number(a.example) - Number(b.example));
  last = { policies, regions, stacks: {} };
  return last;
}

/** Regions that can be chosen; those that are examples come last. */
export const allRegions = (): readonly Region[] => known().regions;

/** The region of a division code; undefined for a code that is not here. */
export const findRegion = (adcode: string): Region | undefined =>
  allRegions().filter((one) => one.adcode === adcode)[0];

/** Who can be helped today: an identity whose time is over is not offered. */
export const categoriesOpen = ({ categories }: Compiled): Category[] =>
  categories.filter((category) => opensRights(category, today()));

/** The documents of a region, ready to be worked out; a county without one of its own has those of its city. */
export function stackOf({ adcode }: Pick<Region, 'adcode'>): Compiled {
  const { stacks, policies } = known();
  const stack = stacks[adcode] ?? bind(stackFor(policies, adcode));
  stacks[adcode] = stack;
  return stack;
}
