import type { Problem } from '../model/problem.ts';
import type { BundleFile } from './bundle.ts';
import { bundleError } from './bundle-problem.ts';
import { faultOfFileName, fileNameKey } from './file-name.ts';
import type { BundleLimits } from './limits.ts';

/** What is wrong with the files as such, before one of them is opened: names that lead astray, names that stand twice, sizes. */
export function checkFiles(files: readonly BundleFile[], limits: BundleLimits): readonly Problem[] {
  if (files.length > limits.files) {
    return [bundleError('BUNDLE_TOO_MANY_FILES', undefined, { found: files.length, limit: limits.files })];
  }
  return [...checkNames(files), ...checkSizes(files, limits)];
}

function checkNames(files: readonly BundleFile[]): readonly Problem[] {
  const seen = new Map<string, string>();
  return files.flatMap(({ name }) => {
    const fault = faultOfFileName(name);
    if (fault !== undefined) return [bundleError('BUNDLE_FILE_NAME', name, { name, fault })];
    const other = seen.get(fileNameKey(name));
    seen.set(fileNameKey(name), name);
    return other === undefined ? [] : [bundleError('BUNDLE_FILE_DUPLICATE', name, { name, other })];
  });
}

function checkSizes(files: readonly BundleFile[], limits: BundleLimits): readonly Problem[] {
  const sizes = files.map(({ name, content }) => ({ name, bytes: bytesOf(content) }));
  const tooLarge = sizes
    .filter(({ bytes }) => bytes > limits.fileBytes)
    .map(({ name, bytes }) =>
      bundleError('BUNDLE_FILE_TOO_LARGE', name, { found: bytes, limit: limits.fileBytes }),
    );
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  if (total <= limits.totalBytes) return tooLarge;
  return [
    ...tooLarge,
    bundleError('BUNDLE_TOO_LARGE', undefined, { found: total, limit: limits.totalBytes }),
  ];
}

function bytesOf(content: string | Uint8Array): number {
  return typeof content === 'string' ? new TextEncoder().encode(content).length : content.length;
}
