/** What is wrong with a policy file: where, which rule, and in Chinese what to do. */
export type PolicyProblem = {
  code:
    | 'policy.unreadable'
    | 'policy.unknownWord'
    | 'policy.badValue'
    | 'policy.missingClause'
    | 'policy.cycle'
    | 'policy.overlap'
    | 'policy.rateAboveOne'
    | 'policy.unknownName'
    | 'policy.duplicate';
  /** Document id or file, then the path inside it: `benefits.tilt.line`. */
  file: string;
  path: string;
  message: string;
};

/** Thrown by read and compile with every problem found, not the first alone. */
export class PolicyError extends Error {
  constructor(readonly problems: PolicyProblem[]) {
    super(problems.map((p) => `${p.file} ${p.path}：${p.message}`).join('\n'));
    this.name = 'PolicyError';
  }
}
