import type { Problem } from '../model/problem.ts';

/** A problem that keeps the bundle from being used; `path` is the file it is in. */
export function bundleError(code: string, path: string | undefined, params: Problem['params'] = {}): Problem {
  return { code, severity: 'error', ...(path === undefined ? {} : { path }), params };
}

export function bundleWarning(code: string, path: string, params: Problem['params'] = {}): Problem {
  return { code, severity: 'warning', path, params };
}

export function hasError(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}
