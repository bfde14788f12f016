import { fetchTransport, resumableUpload } from '@motcua/forms';

/** Stores a paper at the portal as soon as it is chosen; after a lost line it goes on where it was. */
export const uploadPaper = resumableUpload({ transport: fetchTransport({ url: '/v1/files' }) });

/** What shows a paper that somebody else sent: a case that one may read, or a task that one may do. */
export type ShownBy = { readonly case: string } | { readonly task: string };

/** Where a stored paper can be opened. */
export function paperAddress(id: string, shownBy?: ShownBy): string {
  const path = id.split('/').map(encodeURIComponent).join('/');
  return `/v1/files/${path}${shownBy === undefined ? '' : `?${new URLSearchParams(shownBy)}`}`;
}

/** A paper that a case refers to: where it is, and its name. */
export interface PaperLink {
  readonly href: string;
  readonly name: string;
}

export function paperLink(reference: unknown, shownBy: ShownBy): PaperLink | undefined {
  const name = typeof reference === 'string' ? /^[\w-]{43}\/(.+)$/.exec(reference)?.[1] : undefined;
  return name === undefined ? undefined : { href: paperAddress(reference as string, shownBy), name };
}
