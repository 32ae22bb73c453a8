import type { FastifyReply, FastifyRequest, onRequestHookHandler } from "fastify";

/** Makes a hook of a check that throws what it refuses, without the promise that an async hook costs each request. */
export function checked(check: (request: FastifyRequest, reply: FastifyReply) => void): onRequestHookHandler {
  return (request, reply, done) => {
    const fault = faultOf(() => check(request, reply));
    if (fault === null) done();
    else done(fault);
  };
}

function faultOf(check: () => void): Error | null {
  try {
    check();
    return null;
  } catch (error) {
    return error instanceof Error ? error : new Error("A check threw no error", { cause: error });
  }
}
