import type { Command } from '../model/command.ts';
import { idsOfFiles } from '../model/referred-files.ts';
import type { Write } from '../store/write-set.ts';

/** Notes which uploaded files the data of a command refers to, so that they can go when the case is erased. */
export function fileWrites(caseId: string, command: Command | undefined): readonly Write[] {
  const data = command !== undefined && 'data' in command ? command.data : {};
  const files = new Set(idsOfFiles(data).map(({ key }) => key));
  return [...files].map((file) => ({ statement: 'addFile', values: { case_id: caseId, file } }));
}
