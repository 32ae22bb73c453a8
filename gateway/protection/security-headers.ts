import type { FastifyInstance } from "fastify";

/** What each kind of answer may load. Answers are never framed, and nothing is ever loaded from elsewhere. */
export const contentPolicies = {
  api: "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  page: "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  /** GraphiQL's components write style elements; its scripts all come from files. */
  graphiql:
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; font-src 'self' data:; " +
    "img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
} as const;

const headers = {
  "content-security-policy": contentPolicies.api,
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
};

/** Sets the strictest headers on every answer; a page then widens its own content policy. */
export function addSecurityHeaders(app: FastifyInstance): void {
  app.addHook("onRequest", (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
}
