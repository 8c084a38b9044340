/** Where the app runs: for people, for trying out, or on one computer. The template is the same, up to what is said here. */
export const stageNames = ['prod', 'test', 'local'] as const;
export type StageName = (typeof stageNames)[number];

export type Stage = {
  readonly name: StageName;
  /** Whether the table, the photos and the keys outlive the stack, and the table refuses to be deleted. */
  readonly keepsData: boolean;
  /** Of the app's pages for computers, from which photos are posted to the bucket; none means that whoever deploys has to say. */
  readonly appOrigin?: string;
};

const stages: Record<StageName, Stage> = {
  prod: { name: 'prod', keepsData: true },
  test: { name: 'test', keepsData: false },
  local: { name: 'local', keepsData: false, appOrigin: 'http://127.0.0.1:*' },
};

/** The stage of this name. Throws for any other, so that a mistyped name never deploys anything. */
export function stageNamed(name: unknown): Stage {
  const stage = stageNames.find((one) => one === name);
  if (!stage) throw new Error(`No stage ${JSON.stringify(name)}: say one of ${stageNames.join(', ')}`);
  return stages[stage];
}
