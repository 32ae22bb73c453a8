import type { RequestListener } from "node:http";
import { downloadKeys } from "../../../gateway/access/download-keys";
import { jwksServer, publishing, type JwksServer } from "./support/identity-provider";

let server: JwksServer;
beforeAll(async () => {
  server = await jwksServer([]);
});
afterAll(() => server.close());

const publicKey = { kty: "EC", kid: "a", crv: "P-256", x: "x", y: "y" };

async function download(answer: RequestListener, timeoutMs = 2000) {
  server.answer = answer;
  return downloadKeys({ url: server.url, timeoutMs });
}

describe("downloading the keys of an identity provider", () => {
  test("takes its public keys, and leaves out what should never be published", async () => {
    const secret = { kty: "oct", k: "c2VjcmV0" };
    const privateKey = { ...publicKey, kid: "b", d: "d" };
    expect(await download(publishing([publicKey, secret, privateKey]))).toEqual({ keys: [publicKey] });
  });

  test("reads no more than 1 MB of an answer of 10 MB", async () => {
    let sent = 0;
    const chunk = Buffer.alloc(64 * 1024, " ");
    const answer: RequestListener = (_, response) => {
      const send = (): void => {
        while (sent < 10 * 1024 * 1024) {
          sent += chunk.length;
          if (!response.write(chunk)) return void response.once("drain", send);
        }
        response.end('{"keys":[]}');
      };
      send();
    };
    await expect(download(answer)).rejects.toThrow(/too large/);
    expect(sent).toBeLessThan(10 * 1024 * 1024);
  });

  test("follows no redirect", async () => {
    const before = server.count;
    await expect(
      download((_, response) => response.writeHead(302, { location: server.url }).end()),
    ).rejects.toThrow(/status 302/);
    expect(server.count).toBe(before + 1);
  });

  test.each<[string, RequestListener]>([
    ["an error", (_, response) => response.writeHead(500).end('{"keys":[]}')],
    ["a page", (_, response) => response.end("<html></html>")],
    ["JSON that is no set of keys", (_, response) => response.end('{"keys":{}}')],
    ["keys without a type", (_, response) => response.end('{"keys":[{"kid":"a"}]}')],
    ["201 keys", publishing(Array.from({ length: 201 }, () => publicKey))],
    ["a cut connection", (request) => request.socket.destroy()],
  ])("refuses %s", async (_, answer) => {
    await expect(download(answer)).rejects.toThrow();
  });

  test.each<[string, RequestListener]>([
    ["does not answer", () => undefined],
    ["begins and does not end", (_, response) => response.write('{"keys":[')],
  ])("gives up on a provider that %s", async (_, answer) => {
    await expect(download(answer, 60)).rejects.toMatchObject({ name: "TimeoutError" });
  });

  test("fails when nobody listens", async () => {
    await expect(downloadKeys({ url: "http://127.0.0.1:1/jwks", timeoutMs: 500 })).rejects.toThrow();
  });
});
