import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

interface Chunk {
  readonly type: string;
  readonly code?: string;
  readonly isEntry?: boolean;
  readonly fileName: string;
  readonly imports?: readonly string[];
  readonly source?: string | Uint8Array;
}

/** The entry and what it imports before it runs; what is loaded later, on demand, does not count. */
function loadedAtOnce(chunks: readonly Chunk[]): readonly Chunk[] {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const loaded = new Set(chunks.filter(({ isEntry, type }) => isEntry === true || type === 'asset'));
  for (const { imports = [] } of loaded) {
    for (const name of imports) {
      const chunk = byName.get(name);
      if (chunk !== undefined) loaded.add(chunk);
    }
  }
  return [...loaded];
}

/** Exists in memory only; its folder is where the packages are looked for. */
const entry = join(import.meta.dirname, 'entry.js');

/** What a page loads at once, and what it loads when it is needed, in bytes. */
export interface PageSize {
  readonly gzip: number;
  readonly later: Readonly<Record<string, number>>;
}

const sizeOf = ({ code, source }: Chunk): number => gzipSync(code ?? source ?? '', { level: 9 }).length;

interface Manifest {
  readonly exports: Readonly<Record<string, { readonly default: string }>>;
}

const packages = join(import.meta.dirname, '../../../packages');

/** The built file behind a door: these tests depend on no package that they only weigh. */
function builtFile(specifier: string): string {
  const [, folder = '', door = ''] = /^@motcua\/([^/]+)(.*)$/.exec(specifier) ?? [];
  const manifest: Manifest = JSON.parse(readFileSync(join(packages, folder, 'package.json'), 'utf8'));
  const target = manifest.exports[`.${door}`];
  if (target === undefined) throw new Error(`Expected ${specifier} to be a door of a package`);
  return join(packages, folder, target.default);
}

/** The size of a page that imports the door `specifier`, bundled and minified as for production. */
export async function gzippedSize(specifier: string): Promise<PageSize> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    worker: { format: 'es' },
    build: { write: false, modulePreload: false, rollupOptions: { input: entry } },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? `import ${JSON.stringify(builtFile(specifier))};` : undefined),
      },
    ],
  });
  const chunks: readonly Chunk[] = 'output' in result ? result.output : [];
  const atOnce = loadedAtOnce(chunks);
  const later = chunks.filter((chunk) => !atOnce.includes(chunk));
  return {
    gzip: atOnce.reduce((sum, chunk) => sum + sizeOf(chunk), 0),
    later: Object.fromEntries(later.map((chunk) => [nameOf(chunk), sizeOf(chunk)])),
  };
}

/** The file without what the bundler adds to make its name change with its content. */
const nameOf = ({ fileName }: Chunk): string =>
  fileName.replace(/^assets\//, '').replace(/-[\w-]{8}(?=\.\w+$)/, '');
