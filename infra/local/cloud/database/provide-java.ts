import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { stop } from '../stopped';

const wanted = 17;
const packageName = 'openjdk-17-jre-headless';
const usualPlaces = ['/usr/lib/jvm', '/Library/Java/JavaVirtualMachines', '/opt/homebrew/opt', '/opt/java'];

/** A Java that can run DynamoDB Local, found or (as root on Debian and Ubuntu) installed; says what it does. */
export function provideJava(say: (line: string) => void): string {
  const found = findJava();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('没有找到 Java 17，正在用 apt-get 安装…… No Java 17 here, installing it with apt-get…');
    install();
    const installed = findJava();
    if (installed) return installed;
  }
  return stop('Java', `DynamoDB Local 要 Java ${wanted} 或更新的版本。${advice()}`);
}

const advice = (): string => {
  const how: Partial<Record<NodeJS.Platform, string>> = {
    darwin: 'brew install openjdk@17',
    win32: 'winget install EclipseAdoptium.Temurin.17.JRE',
  };
  const command = how[process.platform] ?? `sudo apt-get install ${packageName}`;
  return `请先运行 “${command}”，或者让环境变量 JAVA_HOME 指向已装好的 Java，再运行一次。 Java ${wanted} or newer is needed: run "${command}" or point JAVA_HOME at it, then start again.`;
};

function findJava(): string | undefined {
  const name = process.platform === 'win32' ? 'java.exe' : 'java';
  const homes = usualPlaces
    .filter((place) => existsSync(place))
    .flatMap((place) =>
      readdirSync(place).flatMap((one) => [path.join(place, one), path.join(place, one, 'Contents/Home')]),
    );
  const all = [...(process.env.JAVA_HOME ? [process.env.JAVA_HOME] : []), ...homes].map((home) =>
    path.join(home, 'bin', name),
  );
  const [first, ...others] = process.env.JAVA_HOME ? all : ['', ...all];
  return [first ?? '', name, ...others].find((java) => java !== '' && versionOf(java) >= wanted);
}

/** The first number of `java -version`; 0 where there is no such program. */
function versionOf(java: string): number {
  if (path.isAbsolute(java) && !existsSync(java)) return 0;
  const { stderr = '' } = spawnSync(java, ['-version'], { encoding: 'utf8' });
  return Number(/version "(\d+)/.exec(stderr ?? '')?.[1] ?? 0);
}

function install(): void {
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  spawnSync('apt-get', ['update'], options);
  spawnSync('apt-get', ['install', '--yes', '--no-install-recommends', packageName], options);
}
