import ts from 'typescript';

/** Files of the checkout by path, e.g. `packages/engine/src/kernel/step.ts`. */
export type Sources = Readonly<Record<string, string>>;

export interface Import {
  readonly specifier: string;
  readonly line: number;
  /** Erased when the program runs. */
  readonly typeOnly: boolean;
}

/** A use of something that the environment gives: the clock, randomness, the page. */
export interface GlobalUse {
  readonly name: string;
  readonly line: number;
}

export interface ParsedFile {
  readonly imports: readonly Import[];
  readonly globals: readonly GlobalUse[];
}

const watchedGlobals = new Set([
  'crypto',
  'performance',
  'process',
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'globalThis',
  'window',
  'document',
  'customElements',
  'HTMLElement',
]);

const watchedMembers = new Set(['Date.now', 'Date.parse', 'Math.random']);

function literal(node: ts.Node | undefined): string | undefined {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined;
}

/** `import … from`, `export … from`, `import()` and `typeof import('…')`. */
function importedBy(node: ts.Node): { specifier: string | undefined; typeOnly: boolean } | undefined {
  if (ts.isImportDeclaration(node)) {
    return {
      specifier: literal(node.moduleSpecifier),
      typeOnly: node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword,
    };
  }
  if (ts.isExportDeclaration(node))
    return { specifier: literal(node.moduleSpecifier), typeOnly: node.isTypeOnly };
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return { specifier: literal(node.arguments[0]), typeOnly: false };
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return { specifier: literal(node.argument.literal), typeOnly: true };
  }
  return undefined;
}

/** `new Date()` and `Date()` read the clock; `new Date(x)` does not. */
function clockCall(node: ts.Node): string | undefined {
  if (!ts.isNewExpression(node) && !ts.isCallExpression(node)) return undefined;
  if (!ts.isIdentifier(node.expression) || node.expression.text !== 'Date') return undefined;
  if (ts.isCallExpression(node)) return 'Date()';
  return node.arguments === undefined || node.arguments.length === 0 ? 'new Date()' : undefined;
}

/** A name that stands for a value, and not for a member, a key or a declaration. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isQualifiedName(parent)) return parent.left === node;
  const declaresIt = 'name' in parent && parent.name === node;
  return !declaresIt || ts.isShorthandPropertyAssignment(parent);
}

function globalUsedBy(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node) && watchedMembers.has(node.getText())) return node.getText();
  if (ts.isIdentifier(node) && watchedGlobals.has(node.text) && isReference(node)) return node.text;
  return clockCall(node);
}

/** The names that a file declares itself: a parameter `process` of the kernel is not Node's. */
function declaredNames(file: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    const declares =
      ts.isVariableDeclaration(node) ||
      ts.isParameter(node) ||
      ts.isBindingElement(node) ||
      ts.isFunctionDeclaration(node) ||
      ts.isImportSpecifier(node);
    if (declares && node.name !== undefined && ts.isIdentifier(node.name)) names.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return names;
}

/** Reads what a file imports and which globals it uses, with the compiler's own parser. */
export function parseFile(path: string, source: string): ParsedFile {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const declared = declaredNames(file);
  const imports: Import[] = [];
  const globals: GlobalUse[] = [];
  const visit = (node: ts.Node): void => {
    const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    const imported = importedBy(node);
    if (imported?.specifier !== undefined) {
      imports.push({ specifier: imported.specifier, line, typeOnly: imported.typeOnly });
    }
    const name = globalUsedBy(node);
    if (name !== undefined && !declared.has(name)) globals.push({ name, line });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { imports, globals };
}
