import type { CompiledQuery } from 'kysely';

/** Stands for a value that is bound when the statement runs: its name, carried through kysely as if it were the value. */
class Parameter {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/** A value of a statement that is given when it runs, by name. */
export function parameter(name: string): never {
  return new Parameter(name) as never;
}

/** Every column of a row as a parameter of its own name. */
export function row(columns: string): never {
  return Object.fromEntries(columns.split(' ').map((column) => [column, parameter(column)])) as never;
}

/** A statement as text, and the names of its values in the order of their places. */
export interface Statement {
  readonly sql: string;
  readonly parameters: readonly (string | { readonly constant: unknown })[];
}

/** Compiles a statement once, for the dialect of a database. */
export function compileStatement(query: { compile(): CompiledQuery }): Statement {
  const { sql, parameters } = query.compile();
  return {
    sql,
    parameters: parameters.map((value) => (value instanceof Parameter ? value.name : { constant: value })),
  };
}
