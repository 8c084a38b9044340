/** The regions of the policies that ship inside, each compiled once when it is first asked for. */
import { bind, type Compiled } from '@yizhu/shared/policy/bind';
import type { Category } from '@yizhu/shared/policy/document';
import { opensRights } from '@yizhu/shared/policy/identity';
import { type Region, regionsOf, stackFor } from '@yizhu/shared/policy/region';
import { today } from '../hooks/today';
import { policies } from '../policies';

/** Regions that can be chosen; those that are examples come last. */
export const regions: readonly Region[] = regionsOf(policies).sort((a, b) => Number(a.example) - Number(b.example));

/** The region of a division code; undefined for a code that is not here. */
export const findRegion = (adcode: string): Region | undefined => regions.filter((one) => one.adcode === adcode)[0];

/** Who can be helped today: an identity whose time is over is not offered. */
export const categoriesOpen = ({ categories }: Compiled): Category[] =>
  categories.filter((category) => opensRights(category, today()));

const stacks: Record<string, Compiled> = {};

/** The documents of a region, ready to be worked out. */
export function stackOf({ adcode }: Region): Compiled {
  const stack = stacks[adcode] ?? bind(stackFor(policies, adcode));
  stacks[adcode] = stack;
  return stack;
}
