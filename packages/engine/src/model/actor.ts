/** Who acts. The host says who it is and what they hold; the engine, what they may. */
export interface Actor {
  readonly id: string;
  /** Roles that the person holds, by the ids that procedures use. */
  readonly roles: readonly string[];
  /** Units (offices) for which the person holds them. Absent: for every unit. */
  readonly units?: readonly string[];
  /** Somebody for whom the person acts. */
  readonly onBehalfOf?: string;
  /** Where the command comes from, as the host knows it: a counter, a network address, a program. Kept with the command, never weighed. */
  readonly from?: string;
}
