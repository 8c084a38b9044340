/** From documents of unknown quality to programs: what is wrong with them is said before anything is computed. */
import { bind, type Compiled, type CompileOptions, kindsOf, outlineOf, stageOf } from './bind';
import { checkStack } from './check';
import type { PolicyDocument } from './document';
import { longWay } from './long-way';
import { PolicyError } from './problem';

/** Checks a stack and binds it; `shortWay` is for many cases. Throws PolicyError with every problem found. */
export function compile(documents: PolicyDocument[], options: CompileOptions = {}, executor = longWay): Compiled {
  const { subject, space } = outlineOf(documents);
  const problems = checkStack(documents, space);
  if (problems.length > 0) throw new PolicyError(problems);
  const compiled = bind(documents, options, executor);
  try {
    for (const kind of kindsOf(documents)) stageOf(compiled, kind, probeYear(subject), documents, true);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new PolicyError([{ code: 'policy.badValue', file: subject.id, path: 'benefits', message: error.message }]);
  }
  return compiled;
}

const probeYear = (subject: PolicyDocument): number => Number(subject.document['in-force'].from.slice(0, 4));
