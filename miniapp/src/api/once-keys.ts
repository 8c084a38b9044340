interface Store {
  readonly read: (key: string) => unknown;
  readonly store: (key: string, value: unknown) => void;
  readonly forget: (key: string) => void;
  readonly randomBytes: (count: number) => Promise<number[]>;
}

const storageKey = (matter: string): string => `once:${matter}`;
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
    const key = typeof known === 'string' && known !== '' ? known : uuid(await this.phone.randomBytes(keyBytes));
    this.held[matter] = this.held[matter] ?? key;
    this.phone.store(storageKey(matter), this.held[matter]);
    return this.held[matter] as string;
  }

  forget(matter: string): void {
    delete this.held[matter];
    this.phone.forget(storageKey(matter));
  }
}

/** RFC 9562, version 4: 122 bits of chance. */
function uuid(bytes: readonly number[]): string {
  const marked = bytes.map((byte, at) => (at === 6 ? (byte & 15) | 64 : at === 8 ? (byte & 63) | 128 : byte));
  const digits = marked.map((byte) => `0${byte.toString(16)}`.slice(-2)).join('');
  return [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].join(
    '-',
  );
}
