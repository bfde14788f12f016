import { read, send } from './call.ts';
import type { Bilingual } from './locale.ts';

/** Somebody of the demonstration. */
export interface Person {
  readonly id: string;
  readonly kind: 'citizen' | 'officer' | 'administrator';
  readonly name: string;
  readonly position?: Bilingual;
}

/** Who uses this browser, with what an application form may be prefilled with. */
export interface SignedIn extends Person {
  readonly roles: readonly string[];
  readonly profile?: Readonly<Record<string, string>>;
}

export interface Session {
  readonly account: SignedIn | null;
  readonly accounts: readonly Person[];
  readonly office: { readonly unit: string; readonly name: Bilingual };
}

export function readSession(): Promise<Session> {
  return read('/session');
}

export async function signInAs(account: string): Promise<SignedIn> {
  const answer = await send<{ account: SignedIn }>('POST', '/session', JSON.stringify({ account }));
  return answer.account;
}

export async function signOut(): Promise<void> {
  await send('DELETE', '/session');
}

/** The page that somebody begins with. */
export const startPage: Readonly<Record<Person['kind'], string>> = {
  citizen: '/apply',
  officer: '/inbox',
  administrator: '/design',
};
