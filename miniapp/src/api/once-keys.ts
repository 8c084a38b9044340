interface Store {
  readonly read: (key: string) => unknown;
  readonly store: (key: string, value: unknown) => void;
  readonly forget: (key: string) => void;
  readonly randomBytes: (count: number) => Promise<number[]>;
}

const storageKey = (matter: string): string => `once:${matter}`;
/** 128 bits. */
const keyBytes = 16;

/**
 * The keys by which the server knows a change that is sent again. A key is stored before it is first sent and kept until there is a final
 * answer, so that an app that was closed, or a reply that was lost, leads to the same change and not to a second one.
 */
export class OnceKeys {
  /** Keys of this run: storage can be full. */
  private readonly held: Record<string, string> = {};

  constructor(private readonly phone: Store) {}

  async keyFor(matter: string): Promise<string> {
    const known = this.held[matter] ?? this.phone.read(storageKey(matter));
    const key = typeof known === 'string' && known !== '' ? known : hex(await this.phone.randomBytes(keyBytes));
    this.held[matter] = this.held[matter] ?? key;
    this.phone.store(storageKey(matter), this.held[matter]);
    return this.held[matter] as string;
  }

  forget(matter: string): void {
    delete this.held[matter];
    this.phone.forget(storageKey(matter));
  }
}

const hex = (bytes: readonly number[]): string => bytes.map((byte) => `0${byte.toString(16)}`.slice(-2)).join('');
