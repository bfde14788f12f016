/**
 * Between which ids the jobs of a case lie: theirs begin with its own and a dot, and in the order of bytes `/` follows `.`. Jobs of another case
 * lie there too where its id goes on with a dot.
 */
export function idsOfJobs(caseId: string): { readonly from: string; readonly before: string } {
  return { from: `${caseId}.`, before: `${caseId}/` };
}
