import type { Json } from '../../model/json.ts';
import type { Problem, Severity } from '../../model/problem.ts';
import type { PlanNode } from '../plan.ts';
import { type FeelProblemCode, feelProblem, positionParams, type Span } from '../problems.ts';
import type { TypeDescription } from '../type-description.ts';
import type { SyntaxNode } from './parse.ts';
import type { Local, Scope } from './scope.ts';

/** A compiled part and what is known of its value. */
export interface Typed {
  readonly node: PlanNode;
  readonly type: TypeDescription;
}

/** The names that exist outside the expression. */
export interface OuterNames {
  readonly declared: ReadonlyMap<string, { readonly name: string; readonly type: TypeDescription }>;
  /** Whether any other single word may be a name too. */
  readonly open: boolean;
  readonly hostFunctions: ReadonlySet<string>;
  readonly types: Readonly<Record<string, TypeDescription>>;
}

/** Compiles one kind of syntax node. */
export type CompileForm = (node: SyntaxNode, compiler: Compiler, scope: Scope | undefined) => Typed;

/** The state of one compilation: problems found, names read, slots given out. */
export class Compiler {
  readonly text: string;
  readonly outer: OuterNames;
  readonly problems: Problem[] = [];
  readonly namesRead = new Set<string>();
  private readonly forms: Readonly<Record<string, CompileForm>>;
  private slotCount = 0;

  constructor(text: string, outer: OuterNames, forms: Readonly<Record<string, CompileForm>>) {
    this.text = text;
    this.outer = outer;
    this.forms = forms;
  }

  get slots(): number {
    return this.slotCount;
  }

  compile(node: SyntaxNode, scope: Scope | undefined): Typed {
    const form = Object.hasOwn(this.forms, node.name) ? this.forms[node.name] : undefined;
    if (form !== undefined) return form(node, this, scope);
    this.report('FEEL_SYNTAX', node, { near: this.textOf(node).slice(0, 20) });
    return { node: { op: 'constant', value: null }, type: 'null' };
  }

  local(type: TypeDescription): Local {
    this.slotCount += 1;
    return { slot: this.slotCount - 1, type };
  }

  textOf({ from, to }: Span): string {
    return this.text.slice(from, to);
  }

  report(
    code: FeelProblemCode,
    span: Span,
    params: Readonly<Record<string, Json>>,
    severity?: Severity,
  ): void {
    this.problems.push(feelProblem(code, { ...params, ...positionParams(this.text, span) }, severity));
  }
}

/** The children of a node that are expressions or parts, without brackets, keywords and comments. */
export function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling)
    if (isPart(child)) children.push(child);
  return children;
}

function isPart({ name }: SyntaxNode): boolean {
  return (/^[A-Z]/.test(name) && !name.endsWith('Comment')) || name === '?' || name === 'null';
}

export const nothing: Typed = { node: { op: 'constant', value: null }, type: 'null' };
