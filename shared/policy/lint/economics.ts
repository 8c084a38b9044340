/** E: the document at work. The kernel is run around every figure, for everybody whom the document tells apart. */
import { compile } from '../compile';
import type { PolicyDocument } from '../document';
import { shortWay } from '../short-way';
import { limitFindings } from './caps';
import { cliffFindings } from './cliffs';
import type { Finding } from './finding';
import { precedenceFindings } from './precedence';
import { dayFor, runsOf, standIns } from './runs';
import { steepFindings } from './slopes';

export function economicsOf(document: PolicyDocument, stack: PolicyDocument[]): Finding[] {
  const compiled = compile(stack, { parameters: standIns(stack) }, shortWay);
  const { runs, ranks } = runsOf(document, compiled, dayFor(document, stack));
  return [
    ...cliffFindings(runs),
    ...steepFindings(runs),
    ...limitFindings(runs),
    ...precedenceFindings(document, ranks),
  ];
}
