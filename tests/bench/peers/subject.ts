/** One of those that are compared, at work with a number of callers. */
export interface Subject {
  /** How many cases, or workflows, it does in a second, in so many seconds. */
  rate(seconds: number): Promise<number>;
  close(): Promise<void>;
}
