import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/** Neither inline scripts nor `eval`, nothing from elsewhere. Pictures of papers that were just chosen are `blob:` and `data:`. */
const contentSecurityPolicy = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  connectSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
};

/** The same host and port, told by the browser. Programs that are no browser send neither header, and have nobody's cookie. */
function isSameOrigin(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  const origin = request.headers.get('origin');
  return origin === null || URL.parse(origin)?.host === request.headers.get('host');
}

/** Headers for every answer; commands only from our own pages, and only as POST, which no link can make. */
export function guard(): Hono {
  const app = new Hono();
  app.use(
    secureHeaders({
      contentSecurityPolicy,
      strictTransportSecurity: false,
      xFrameOptions: 'DENY',
      referrerPolicy: 'same-origin',
    }),
  );
  app.use(async (context, next) => {
    const { method, path } = context.req;
    const isPage = method === 'GET' || method === 'HEAD';
    if (!isPage && !isSameOrigin(context.req.raw)) return context.json(refusal('FOREIGN_ORIGIN'), 403);
    if (isPage && path.startsWith('/v1/')) return context.json(refusal('POST_ONLY'), 405, { Allow: 'POST' });
    return next();
  });
  return app;
}

const sentences = {
  FOREIGN_ORIGIN: 'Expected a request of a page of this portal',
  POST_ONLY: 'Expected a POST: the portal calls the engine by POST only',
} as const;

function refusal(code: keyof typeof sentences): object {
  return { error: { code, message: sentences[code], details: {} } };
}
