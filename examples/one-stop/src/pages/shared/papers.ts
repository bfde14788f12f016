import { fetchTransport, resumableUpload } from '@motcua/forms';

/** Stores a paper at the portal as soon as it is chosen; after a lost line it goes on where it was. */
export const uploadPaper = resumableUpload({ transport: fetchTransport({ url: '/v1/files' }) });

/** Where a stored paper can be opened: by who sent it, and by whoever may read the case that refers to it. */
export function paperAddress(id: string, caseId?: string): string {
  const path = id.split('/').map(encodeURIComponent).join('/');
  return `/v1/files/${path}${caseId === undefined ? '' : `?case=${encodeURIComponent(caseId)}`}`;
}

/** A paper that a case refers to: where it is, and its name. */
export interface PaperLink {
  readonly href: string;
  readonly name: string;
}

export function paperLink(reference: unknown, caseId?: string): PaperLink | undefined {
  const name = typeof reference === 'string' ? /^[\w-]{43}\/(.+)$/.exec(reference)?.[1] : undefined;
  return name === undefined ? undefined : { href: paperAddress(reference as string, caseId), name };
}
