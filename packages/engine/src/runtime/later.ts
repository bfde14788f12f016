/** A moment so many milliseconds after another. */
export function later(now: string, milliseconds: number): string {
  return new Date(new Date(now).getTime() + milliseconds).toISOString();
}
