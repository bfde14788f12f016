export async function measureAlpha(input: number): Promise<number> {
  return input + 1;
}
