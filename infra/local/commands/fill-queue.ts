/** Fills the queue of the demo township's clerk in the system that runs on this computer: how the office looks with more than a page. */
import { join } from 'node:path';
import { Command } from 'commander';
import { fillQueue } from '../demo/long-queue';
import { root } from '../policies/library';

const { data, count } = new Command('fill-queue')
  .description('More applications in the queue than one page holds')
  .option('--data <folder>', 'of the system that runs on this computer', join(root, '.yizhu'))
  .option('--count <number>', 'of applications', Number, 301)
  .parse()
  .opts<{ data: string; count: number }>();
await fillQueue(data, count);
