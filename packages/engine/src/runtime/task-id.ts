/** The id of a task: that of the activation it belongs to. */
export function taskIdOf(caseId: string, token: string): string {
  return `${caseId}.${token}`;
}

/** The case that a task with this id would be of. No id of a token has a dot. */
export function caseOfTask(taskId: string): string {
  return taskId.slice(0, Math.max(taskId.lastIndexOf('.'), 0));
}
