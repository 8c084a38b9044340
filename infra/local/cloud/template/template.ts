/** A value of a template: plain JSON, in which an object with one `Fn::…` or `Ref` is still to be worked out. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [name: string]: Value };
export type Properties = { readonly [name: string]: Value };

/** A resource as the template has it. */
export type Declared = {
  readonly Type: string;
  readonly Properties?: Properties;
  readonly Condition?: string;
};

/** One `*.template.json`, with the folder of each of its bundles by the key it is uploaded under. */
export type Template = {
  readonly stack: string;
  readonly resources: Readonly<Record<string, Declared>>;
  readonly parameters: Readonly<Record<string, { readonly Default?: Value }>>;
  readonly outputs: Readonly<Record<string, { readonly Value: Value; readonly Export?: { readonly Name: Value } }>>;
  readonly conditions: Readonly<Record<string, Value>>;
  readonly mappings: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Value>>>>>>;
  readonly assets: ReadonlyMap<string, string>;
};

/** A resource whose properties hold no intrinsic any more. */
export type Resource = {
  readonly stack: string;
  readonly id: string;
  readonly type: string;
  readonly properties: Properties;
  /** What `Ref` and `Fn::GetAtt` of it give. */
  readonly ref: string;
  readonly attributes: Readonly<Record<string, string>>;
};

/** Everything the template describes, ready to be run. */
export type Deployment = {
  readonly resources: readonly Resource[];
  readonly ofType: (type: string) => readonly Resource[];
  /** The one resource whose `Ref` or ARN this is; stops where there is none. */
  readonly find: (type: string, name: string, askedBy: string) => Resource;
  /** Folder of a bundle by its key in the assets. */
  readonly bundle: (key: string) => string | undefined;
};

export const isMap = (value: unknown): value is Record<string, Value> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
