import type { FormNode } from './form-node.ts';

/** The pages of a form: the categories of a `Categorization` that is the whole form, else the form as one page. */
export function pagesOf(root: FormNode): readonly FormNode[] {
  if (root.type !== 'layout') return [root];
  const [only, ...others] = root.children;
  if (root.layout === 'pages') return root.children.length > 0 ? root.children : [root];
  return only !== undefined && others.length === 0 && only.type === 'layout' ? pagesOf(only) : [root];
}
