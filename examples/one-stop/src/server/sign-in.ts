import type { Actor } from '@motcua/engine';
import { Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { parse } from 'hono/utils/cookie';
import { type Account, accounts, actorOf, office } from './accounts.ts';
import type { Sessions } from './sessions.ts';

const COOKIE = 'one-stop-session';

/** Who makes a request: only the cookie says so, never what was sent. */
function accountOfRequest(sessions: Sessions, request: Request): Account | undefined {
  return sessions.accountOf(parse(request.headers.get('cookie') ?? '', COOKIE)[COOKIE]);
}

export function actorOfRequest(sessions: Sessions, request: Request): Actor | undefined {
  const account = accountOfRequest(sessions, request);
  return account === undefined ? undefined : actorOf(account);
}

/** What a page may know of an account that is not its own. */
const shown = ({ id, kind, name, position }: Account) => ({ id, kind, name, position });

/** Signing in by choosing an account, without a password: for a demonstration only. */
export function signIn(sessions: Sessions): Hono {
  const app = new Hono();
  app.get('/session', (context) => {
    const account = accountOfRequest(sessions, context.req.raw);
    return context.json({ account: account ?? null, accounts: accounts.map(shown), office });
  });
  app.post('/session', async (context) => {
    const body: unknown = await context.req.json().catch(() => undefined);
    const wanted = typeof body === 'object' && body !== null && 'account' in body ? body.account : undefined;
    const account = accounts.find(({ id }) => id === wanted);
    if (account === undefined) {
      const message = `Expected 'account' to be one of ${accounts.map(({ id }) => id).join(', ')}`;
      return context.json({ error: { code: 'ACCOUNT_UNKNOWN', message, details: {} } }, 400);
    }
    const before = getCookie(context, COOKIE);
    if (before !== undefined) sessions.close(before);
    setCookie(context, COOKIE, sessions.open(account), { httpOnly: true, sameSite: 'Lax', path: '/' });
    return context.json({ account });
  });
  app.delete('/session', (context) => {
    const token = deleteCookie(context, COOKIE, { path: '/' });
    if (token !== undefined) sessions.close(token);
    return context.json({});
  });
  return app;
}
