/** The id of a task or job: that of the activation it belongs to. */
export function workIdOf(caseId: string, token: string): string {
  return `${caseId}.${token}`;
}

/** The case that a task or job with this id would be of. No id of a token has a dot. */
export function caseOfWork(workId: string): string {
  return workId.slice(0, Math.max(workId.lastIndexOf('.'), 0));
}
