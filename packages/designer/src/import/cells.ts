/** One cell. `merged`: it is the continuation of the cell above it, as where several steps share one time. */
export interface Cell {
  readonly text: string;
  readonly merged: boolean;
}

export type TableGrid = readonly (readonly Cell[])[];
