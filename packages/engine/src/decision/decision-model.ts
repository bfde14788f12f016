import type { BoxedExpression, FunctionLogic } from './boxed-expression.ts';
import type { TypedName } from './typed-name.ts';

/** What an `href` of DMN points at. */
export interface ElementReference {
  readonly namespace: string;
  readonly id: string;
}

/** A type of the model: one of FEEL or another item definition by `typeRef`, a structure, or a function. */
export interface ItemDefinition {
  readonly id?: string;
  readonly name: string;
  readonly isCollection: boolean;
  readonly typeRef?: string;
  /** Unary tests that each value (of a collection: each item) must pass. */
  readonly allowedValues?: string;
  /** Unary tests that the value as a whole must pass. DMN 1.5. */
  readonly typeConstraint?: string;
  readonly components: readonly ItemDefinition[];
  readonly function?: { readonly parameters: readonly TypedName[]; readonly resultType?: string };
}

interface NamedElement {
  readonly id: string;
  readonly name: string;
  /** The name under which others read it, and the type of its value. */
  readonly variable: TypedName;
}

export interface InputData extends NamedElement {
  readonly kind: 'input';
}

export interface Decision extends NamedElement {
  readonly kind: 'decision';
  readonly question?: string;
  readonly requires: readonly ElementReference[];
  readonly logic?: BoxedExpression;
}

export interface KnowledgeModel extends NamedElement {
  readonly kind: 'knowledge';
  readonly requires: readonly ElementReference[];
  readonly logic?: FunctionLogic;
}

export interface DecisionService extends NamedElement {
  readonly kind: 'service';
  readonly inputData: readonly ElementReference[];
  readonly inputDecisions: readonly ElementReference[];
  readonly outputDecisions: readonly ElementReference[];
}

export type ModelElement = InputData | Decision | KnowledgeModel | DecisionService;

export interface ModelImport {
  /** The name under which the elements are read, `name.element`; empty: they are read as if they were here. */
  readonly name: string;
  readonly namespace: string;
}

/** A DMN file as plain JSON. */
export interface DecisionModel {
  readonly namespace: string;
  readonly id?: string;
  readonly name: string;
  readonly imports: readonly ModelImport[];
  readonly types: readonly ItemDefinition[];
  readonly elements: readonly ModelElement[];
}
