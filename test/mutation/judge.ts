/** Whether anything notices that a policy file says something else. */
import { ReadFile, withPolicy } from '@yizhu/infra/local/policies/library';
import { InvariantError } from '@yizhu/shared/api/invariant';
import type { Benefit, Example, PolicyDocument } from '@yizhu/shared/policy/document';
import { figuresOf, resultOf } from '@yizhu/shared/policy/example';
import { PolicyError } from '@yizhu/shared/policy/problem';
import type { Case } from '../cases/bank';
import { compareCase } from '../cases/compare';
import type { Mutant } from './mutants';
import type { Branch } from './places';

/** `invalid`: no policy; `same`: read as what it was before; `killed`: an example or a case gives something else, or a bill no longer adds up. */
export type Verdict = 'invalid' | 'same' | 'killed' | 'survived';

type Check = { name: string; fails: (file: ReadFile) => boolean };

/** One policy with its examples and its cases. */
export class Judge {
  private checks: Check[];
  /** Names of what is not as it should be before anything is changed; it judges nothing. */
  readonly failing: string[];

  constructor(
    private readonly original: ReadFile,
    cases: Case[],
  ) {
    const { document } = original;
    const checks = [
      ...document.benefits.flatMap((benefit) => benefit.examples.map((one) => exampleCheck(document, benefit, one))),
      ...cases.map(caseCheck),
    ];
    const failing = withPolicy(original, () => checks.filter(({ fails }) => fails(original)));
    this.failing = failing.map(({ name }) => name);
    this.checks = checks.filter((check) => !failing.includes(check));
  }

  verdict(mutant: Mutant): Verdict {
    try {
      const file = new ReadFile(this.original.file, this.original.text, mutant.tree());
      const under = mutant.branch ? { [mutant.branch.switch]: mutant.branch.value } : {};
      file.compiled({}, {});
      file.compiled(under, {});
      if (isSame(file, this.original, mutant.branch)) return 'same';
      return withPolicy(file, () => this.noticed(file)) ? 'killed' : 'survived';
    } catch (error) {
      if (error instanceof PolicyError) return 'invalid';
      if (error instanceof InvariantError) return 'killed';
      throw error;
    }
  }

  /** What has just noticed one change is asked first about the next, which is often its neighbour. */
  private noticed(file: ReadFile): boolean {
    const at = this.checks.findIndex(({ fails }) => fails(file));
    const [found] = at < 0 ? [] : this.checks.splice(at, 1);
    if (found) this.checks.unshift(found);
    return found !== undefined;
  }
}

const isSame = (file: ReadFile, original: ReadFile, branch?: Branch): boolean => {
  const under = branch ? { [branch.switch]: branch.value } : {};
  return JSON.stringify(file.under(under)) === JSON.stringify(original.under(under));
};

/** The example as the unchanged file has it, on its day. */
function exampleCheck({ document }: PolicyDocument, benefit: Benefit, example: Example): Check {
  const day = document['in-force'].from;
  const parameters = figuresOf(example);
  return {
    name: `${benefit.id}：${example.title}`,
    fails: (file) => resultOf(file.compiled({}, { parameters }), benefit, example, day) !== example.gives,
  };
}

const caseCheck = (one: Case): Check => ({
  name: one.id,
  fails: () => compareCase(one).some(({ mismatches }) => mismatches.length > 0),
});
