/** How large a bundle may be. A bundle is hostile until proven otherwise; real ones stay far below. */
export interface BundleLimits {
  readonly files: number;
  /** Bytes of one file. */
  readonly fileBytes: number;
  /** Bytes of all files together, unpacked. */
  readonly totalBytes: number;
  /** Levels of arrays and objects within each other in a JSON file. */
  readonly jsonDepth: number;
}

export const defaultLimits: BundleLimits = {
  files: 1000,
  fileBytes: 5_000_000,
  totalBytes: 20_000_000,
  jsonDepth: 100,
};
