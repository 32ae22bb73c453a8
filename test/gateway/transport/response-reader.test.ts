import { assert, constantFrom, nat, property, array } from "fast-check";
import { ResponseReader } from "../../../gateway/transport/response-reader";

const type = "content-type: application/json";
const ok = `HTTP/1.1 200 OK\r\n${type}\r\n`;
const json = '{"data":{"name":"Évreux 🏛"}}';
const jsonBytes = Buffer.byteLength(json);
const hex = jsonBytes.toString(16);
const cap = 1000;

/** Reads a response that comes in pieces; what was handed over is written over, as a connection does. */
function read(response: string, cuts: readonly number[] = []): string | undefined {
  const reader = new ResponseReader(cap);
  const bytes = Buffer.from(response, "utf8");
  const places = [...new Set([0, ...cuts.filter((cut) => cut < bytes.length), bytes.length])];
  places.sort((left, right) => left - right);
  let text: string | undefined;
  places.slice(1).forEach((to, at) => {
    const piece = Buffer.from(bytes.subarray(places[at], to));
    text = reader.read(piece)?.toString() ?? text;
    piece.fill("x");
  });
  return text;
}

const whole = {
  "a length": `${ok}Content-Length: ${jsonBytes}\r\n\r\n${json}`,
  "one chunk": `${ok}transfer-encoding: chunked\r\n\r\n${hex}\r\n${json}\r\n0\r\n\r\n`,
  "a chunk for each character of a prefix": `${ok}Transfer-Encoding: Chunked\r\n\r\n1\r\n{\r\n1\r\n"\r\n${(jsonBytes - 2).toString(16).toUpperCase()}\r\n${json.slice(2)}\r\n000\r\n\r\n`,
  "interim responses before": `HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n${ok}content-length: ${jsonBytes}\r\n\r\n${json}`,
  "HTTP/1.0": `HTTP/1.0 200 OK\r\n${type}\r\ncontent-length: ${jsonBytes}\r\n\r\n${json}`,
};

describe("a reader of responses", () => {
  test.each(Object.entries(whole))("understands %s, however it is cut", (_, response) => {
    expect(read(response)).toBe(json);
    const size = Buffer.byteLength(response);
    expect(
      read(
        response,
        Array.from({ length: size }, (__, at) => at),
      ),
    ).toBe(json);
    for (let cut = 1; cut < size; cut += 1) expect(read(response, [cut])).toBe(json);
  });

  test("gives the text once the last byte has come, not before", () => {
    for (const response of Object.values(whole)) {
      expect(read(Buffer.from(response).subarray(0, -1).toString())).toBeUndefined();
    }
  });

  test("takes a body without length as whole when the connection ends", () => {
    const reader = new ResponseReader(cap);
    expect(reader.read(Buffer.from(`${ok}\r\n${json}`))).toBeUndefined();
    expect([String(reader.end()), reader.closes]).toEqual([json, true]);
  });

  test.each([
    ["nothing at all", "", "NO_ANSWER"],
    ["half a head", "HTTP/1.1 200", "BAD_ANSWER"],
    ["less than the length", `${ok}content-length: 99\r\n\r\n{`, "BAD_ANSWER"],
    ["no last chunk", `${ok}transfer-encoding: chunked\r\n\r\n1\r\n{\r\n`, "BAD_ANSWER"],
  ])("does not take %s for a whole answer when the connection ends", (_, response, reason) => {
    const reader = new ResponseReader(cap);
    reader.read(Buffer.from(response));
    expect(() => reader.end()).toThrow(expect.objectContaining({ reason }));
  });

  test.each([
    ["another protocol", "SSH-2.0-OpenSSH"],
    ["HTTP/2", "HTTP/2 200\r\n\r\n"],
    ["a bare line feed", `HTTP/1.1 200 OK\n${type}\r\n\r\n`],
    ["a folded header", `${ok} folded: x\r\ncontent-length: 2\r\n\r\n{}`],
    ["a space before the colon", `${ok}content-length : 2\r\n\r\n{}`],
    ["a header without name", `${ok}: x\r\n\r\n`],
    ["a control character", `${ok}x: a\u0000b\r\n\r\n`],
    ["a lonely carriage return", `${ok}x: a\rcontent-length: 2\r\n\r\n{}`],
    ["two lengths", `${ok}content-length: 2\r\ncontent-length: 2\r\n\r\n{}`],
    ["a list of lengths", `${ok}content-length: 2, 2\r\n\r\n{}`],
    ["a signed length", `${ok}content-length: +2\r\n\r\n{}`],
    ["a length and chunks", `${ok}content-length: 2\r\ntransfer-encoding: chunked\r\n\r\n`],
    ["an unknown coding", `${ok}transfer-encoding: gzip, chunked\r\n\r\n`],
    ["chunks in HTTP/1.0", `HTTP/1.0 200 OK\r\n${type}\r\ntransfer-encoding: chunked\r\n\r\n`],
    ["a chunk without size", `${ok}transfer-encoding: chunked\r\n\r\n\r\n`],
    ["a chunk of negative size", `${ok}transfer-encoding: chunked\r\n\r\n-1\r\n`],
    ["a chunk of nine digits", `${ok}transfer-encoding: chunked\r\n\r\n000000001\r\n`],
    ["a chunk extension", `${ok}transfer-encoding: chunked\r\n\r\n1;a=b\r\n`],
    ["a chunk longer than it said", `${ok}transfer-encoding: chunked\r\n\r\n1\r\n{}\r\n`],
    ["a trailer", `${ok}transfer-encoding: chunked\r\n\r\n0\r\nx: y\r\n\r\n`],
    ["bytes after the body", `${ok}content-length: 2\r\n\r\n{}HTTP/1.1 200 OK`],
    ["bytes after the chunks", `${ok}transfer-encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\nHTTP`],
    ["a change of protocol", "HTTP/1.1 101 Switching Protocols\r\n\r\n"],
    ["a redirect", `HTTP/1.1 302 Found\r\n${type}\r\nlocation: /\r\ncontent-length: 2\r\n\r\n{}`],
    ["compressed bytes", `${ok}content-encoding: gzip\r\ncontent-length: 2\r\n\r\n{}`],
    ["another charset", `HTTP/1.1 200 OK\r\ncontent-type: application/json; charset=latin1\r\n\r\n`],
    ["a length beyond the largest", `${ok}content-length: ${cap + 1}\r\n\r\n`],
    [
      "chunks beyond the largest",
      `${ok}transfer-encoding: chunked\r\n\r\n${(cap + 1).toString(16)}\r\n${"x".repeat(cap + 1)}`,
    ],
    ["a body without end beyond the largest", `${ok}\r\n${"x".repeat(cap + 1)}`],
    ["a head without end", `${ok}x: ${"x".repeat(17_000)}`],
    ["interim responses without end", "HTTP/1.1 100 Continue\r\n\r\n".repeat(1000)],
  ])("refuses %s", (_, response) => {
    expect(() => read(response)).toThrow(
      expect.objectContaining({ name: "WireFault", reason: "BAD_ANSWER" }),
    );
  });

  test("refuses bytes that are not UTF-8", () => {
    const reader = new ResponseReader(cap);
    const head = Buffer.from(`${ok}content-length: 3\r\n\r\n`);
    expect(() => reader.read(Buffer.concat([head, Buffer.from([34, 0xff, 34])]))).toThrow("Not UTF-8");
  });

  test.each([
    ["", false],
    ["connection: keep-alive\r\n", false],
    ["connection: close\r\n", true],
    ["connection: Close, x\r\n", true],
  ])("with %j tells whether the connection closes: %s", (header, closes) => {
    const reader = new ResponseReader(cap);
    reader.read(Buffer.from(`${ok}${header}content-length: 2\r\n\r\n{}`));
    expect(reader.closes).toBe(closes);
  });

  test("never takes a response that was tampered with for another text, and gives no text at all or throws its own fault", () => {
    const alphabet = ["\r", "\n", ":", ";", " ", "0", "1", "f", "x", "\0", "é", ""];
    const edit = array(nat(400), { minLength: 1, maxLength: 4 });
    assert(
      property(
        constantFrom(...Object.values(whole)),
        edit,
        array(constantFrom(...alphabet), { minLength: 4, maxLength: 4 }),
        (response, places, letters) => {
          const characters = [...response];
          places.forEach((place, at) => {
            characters[place % characters.length] = letters[at] ?? "";
          });
          const headOnly = characters.join("").slice(0, response.indexOf("\r\n\r\n"));
          try {
            const text = read(headOnly + response.slice(response.indexOf("\r\n\r\n")));
            expect([json, undefined]).toContain(text);
          } catch (fault) {
            expect(fault).toMatchObject({ name: "WireFault" });
          }
        },
      ),
      { numRuns: 2000, seed: 4 },
    );
  });
});
