/** By which way each visit is settled, where the documents of its day say so. */
import type { EventResult } from '@yizhu/shared/policy/assess';
import type { Compiled } from '@yizhu/shared/policy/bind';
import { channelOf } from '@yizhu/shared/policy/covered';

/** Titles by visit; a visit of a day on which no document says how it is settled is left out. */
export function channelsOf(compiled: Compiled, events: EventResult[]): Record<string, string> {
  const channels: Record<string, string> = {};
  for (const event of events) {
    const channel = event.kind === 'visit' ? channelOf(compiled, event) : undefined;
    if (channel) channels[event.ref] = channel.title;
  }
  return channels;
}
