import { connect } from "node:net";

/** A Redis for tests to write to, under keys of their own. */
export const testRedisUrl = process.env["REDIS_URL"] ?? "redis://127.0.0.1:6379";

/** Whether a Redis listens there; tests that need one say that they are skipped otherwise. */
export function isRedisListening(): Promise<boolean> {
  const { hostname, port } = new URL(testRedisUrl);
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port || "6379"), timeout: 500 });
    const answer = (isListening: boolean) => () => {
      socket.destroy();
      resolve(isListening);
    };
    socket.once("connect", answer(true)).once("error", answer(false)).once("timeout", answer(false));
  });
}
