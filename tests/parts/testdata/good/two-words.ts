export async function measureTwoWords(): Promise<{ readonly nodes: readonly number[] }> {
  return { nodes: [1, 2] };
}
