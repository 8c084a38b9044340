/** One package of `package-lock.json`, by the fields that matter here. */
export interface LockedPackage {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

/** `packages` of a lock file: folder → package. */
export type LockedPackages = Record<string, LockedPackage>;

export interface Gap {
  /** The folder of the package that asks. */
  readonly by: string;
  readonly name: string;
  readonly version: string;
}

/**
 * Builds for other platforms that a locked package asks for and the lock file does not hold. npm leaves one out when it could not
 * look it up at the time, and then refuses `npm ci` everywhere.
 */
export function findGaps(packages: LockedPackages): Gap[] {
  return Object.entries(packages).flatMap(([by, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, version]) => !isHeld(packages, by, name, version))
      .map(([name, version]) => ({ by, name, version })),
  );
}

/** The lock file with every gap filled: beside the package that asks, or inside it where the place is taken. */
export function fillGaps(packages: LockedPackages): LockedPackages {
  const filled = { ...packages };
  for (const { by, name, version } of findGaps(packages)) {
    const beside = `${by.slice(0, by.lastIndexOf('node_modules/'))}node_modules/${name}`;
    const folder = beside in filled ? `${by}/node_modules/${name}` : beside;
    const dev = packages[by]?.dev ? { dev: true } : {};
    filled[folder] = { version, ...platformOf(name), ...dev, optional: true };
  }
  return filled;
}

/** Whether the nearest folder that holds the package, looking up from the one that asks, holds this version. A range is met by any. */
function isHeld(packages: LockedPackages, by: string, name: string, version: string): boolean {
  for (let folder = by; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))) {
    const held = packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`];
    if (held) return held.version === version || !/^\d/.test(version);
    if (folder === '') return false;
  }
}

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];
const libraries: Record<string, string> = { gnu: 'glibc', musl: 'musl' };

/** What `cli-linux-x64-musl` is built for, so that npm passes it over elsewhere. */
function platformOf(name: string): Pick<LockedPackage, 'os' | 'cpu' | 'libc'> {
  const words = name.split(/[-/]/);
  const os = words.filter((word) => systems.includes(word));
  const cpu = words.filter((word) => processors.includes(word));
  const libc = words.flatMap((word) => libraries[word] ?? []);
  return { ...(cpu.length && { cpu }), ...(os.length && { os }), ...(libc.length && { libc }) };
}
