import type { BundleFile } from '../../bundle/bundle.ts';
import { exampleFiles } from './example.ts';
import type { Mistake } from './mistake.ts';
import { defaultFile } from './mistakes.ts';

/** The files of the example with a mistake in them. */
export function planted({ file = defaultFile, change, extra = [] }: Mistake): readonly BundleFile[] {
  if (typeof change === 'string') return [...exampleFiles, { name: file, content: change }];
  const changedFiles = exampleFiles.map(({ name, content }) => {
    if (name !== file) return { name, content };
    const changed = change.reduce((text, [from, to]) => {
      if (!text.includes(from)) throw new RangeError(`Expected ${file} to contain ${from}`);
      return text.replace(from, () => to);
    }, String(content));
    return { name, content: changed };
  });
  return [...changedFiles, ...extra];
}
