import type { Region } from '@yizhu/shared/policy/region';
import { useSyncExternalStore } from 'react';
import { allRegions, findRegion } from '../estimate/region-stack';
import { currentFreshness, currentPolicies, type Freshness, watchPolicies } from '../policies/store';

/** Every region that can be chosen, today and after newer policies have come. */
export function useRegions(): readonly Region[] {
  useSyncExternalStore(watchPolicies, currentPolicies);
  return allRegions();
}

/** The region of a division code, in the policies that hold now. */
export function useRegion(adcode: string): Region | undefined {
  useSyncExternalStore(watchPolicies, currentPolicies);
  return findRegion(adcode);
}

/** How new the policies are. */
export const useFreshness = (): Freshness => useSyncExternalStore(watchPolicies, currentFreshness);
