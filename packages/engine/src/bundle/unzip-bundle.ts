import { type UnzipFileInfo, unzipSync } from 'fflate';
import type { Problem } from '../model/problem.ts';
import type { BundleFile } from './bundle.ts';
import { bundleError } from './bundle-problem.ts';
import { bundleFolders } from './file-kind.ts';
import { byName, faultOfFileName, fileNameKey } from './file-name.ts';
import { type BundleLimits, defaultLimits } from './limits.ts';

/** What a Mac adds to an archive that somebody makes there by hand. */
const LITTER = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$)/;

const TEXT_FILE = /\.(?:bpmn|css|csv|dmn|html|json|md|svg|txt|xml)$/;

/** What is counted while the directory of the archive is read, before anything is unpacked. */
interface Tally {
  files: number;
  bytes: number;
  readonly names: Map<string, string>;
  readonly problems: Problem[];
  readonly limits: BundleLimits;
}

/**
 * Unpacks a zipped bundle. Text files come back as text where they are UTF-8, all others as bytes. Where the archive holds one folder with the
 * bundle in it, as archives made by hand do, the folder is taken off.
 *
 * The archive is not trusted: the sizes it states are checked before they are unpacked, no more is unpacked than it states, and names may not
 * lead out of the bundle. With a problem there are no files.
 *
 * @example
 * const { files, problems } = unzipBundle(bytes);
 */
export function unzipBundle(
  bytes: Uint8Array,
  limits: Partial<BundleLimits> = {},
): { readonly files: readonly BundleFile[]; readonly problems: readonly Problem[] } {
  const tally: Tally = {
    files: 0,
    bytes: 0,
    names: new Map(),
    problems: [],
    limits: { ...defaultLimits, ...limits },
  };
  const entries = unpack(bytes, tally);
  if (tally.problems.length > 0) return { files: [], problems: tally.problems };
  const files = entries.map(([name, content]) => ({ name, content: textOrBytes(name, content) }));
  return { files: withoutCommonFolder(files).sort(byName), problems: [] };
}

function unpack(bytes: Uint8Array, tally: Tally): [string, Uint8Array][] {
  const sizes = new Map<string, number>();
  try {
    const unpacked = unzipSync(bytes, {
      filter: (entry) => {
        if (!isWanted(entry, tally)) return false;
        sizes.set(entry.name, entry.originalSize);
        return true;
      },
    });
    const entries = Object.entries(unpacked);
    // An entry that unpacks to less than the archive says was cut or made up.
    const isWhole = entries.every(([name, content]) => content.length === sizes.get(name));
    if (!isWhole) throw new Error('an entry has another length than stated');
    return entries;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    tally.problems.push(bundleError('BUNDLE_ARCHIVE_BROKEN', undefined, { reason }));
    return [];
  }
}

/** Counts an entry, and says whether to unpack it. After the first problem nothing more is unpacked. */
function isWanted(entry: UnzipFileInfo, tally: Tally): boolean {
  const { limits, problems, names } = tally;
  const { name } = entry;
  if (problems.length > 0) return false;
  tally.files += 1;
  if (tally.files > limits.files) {
    problems.push(
      bundleError('BUNDLE_TOO_MANY_FILES', undefined, { found: tally.files, limit: limits.files }),
    );
    return false;
  }
  if (name.endsWith('/') || LITTER.test(name)) return false;
  const problem = nameProblem(name, names) ?? sizeProblem(entry, tally);
  if (problem !== undefined) problems.push(problem);
  return problem === undefined;
}

function nameProblem(name: string, names: Map<string, string>): Problem | undefined {
  // The unzipper keeps entries in an ordinary object, where this key is no entry.
  const fault = name === '__proto__' ? 'character' : faultOfFileName(name);
  if (fault !== undefined) return bundleError('BUNDLE_FILE_NAME', name, { name, fault });
  const other = names.get(fileNameKey(name));
  names.set(fileNameKey(name), name);
  return other === undefined ? undefined : bundleError('BUNDLE_FILE_DUPLICATE', name, { name, other });
}

/** A stored entry is as large as it is in the archive, whatever size it states. */
function sizeProblem({ name, size, originalSize }: UnzipFileInfo, tally: Tally): Problem | undefined {
  const bytes = Math.max(size, originalSize);
  const { fileBytes, totalBytes } = tally.limits;
  tally.bytes += bytes;
  if (bytes > fileBytes)
    return bundleError('BUNDLE_FILE_TOO_LARGE', name, { found: bytes, limit: fileBytes });
  if (tally.bytes <= totalBytes) return undefined;
  return bundleError('BUNDLE_TOO_LARGE', undefined, { found: tally.bytes, limit: totalBytes });
}

function textOrBytes(name: string, content: Uint8Array): string | Uint8Array {
  if (!TEXT_FILE.test(name)) return content;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    return content;
  }
}

function withoutCommonFolder(files: readonly BundleFile[]): BundleFile[] {
  const [folder, ...others] = new Set(files.map(({ name }) => /^[^/]+\//.exec(name)?.[0]));
  const isBundleFolder = bundleFolders.some((known) => folder === `${known}/`);
  if (folder === undefined || others.length > 0 || isBundleFolder) return [...files];
  return files.map(({ name, content }) => ({ name: name.slice(folder.length), content }));
}
