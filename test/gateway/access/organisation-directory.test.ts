import { GraphQLError, type ExecutionResult } from "graphql";
import { organisationDirectory } from "../../../gateway/access/organisation-directory";
import type { TransportRequest } from "../../../gateway/transport/transport";

const holder = {
  id: "k",
  organisation: "212703755",
  roles: ["BUYER"],
  scopes: ["READ"],
  pools: ["200089456"],
  status: "ACTIVE",
};

function directoryOver(answer: () => Promise<ExecutionResult>) {
  const asked: TransportRequest[] = [];
  let elapsedMs = 0;
  const transport = {
    execute: (request: TransportRequest) => {
      asked.push(request);
      return answer();
    },
    close: () => Promise.resolve(),
  };
  const directory = organisationDirectory({ transport, elapsedMs: () => elapsedMs });
  return {
    directory,
    asked,
    later: (ms: number) => {
      elapsedMs += ms;
    },
  };
}

describe("the directory of organisations", () => {
  test("asks as the gateway, with the digest of the key", async () => {
    const { directory, asked } = directoryOver(() => Promise.resolve({ data: { answer: holder } }));
    expect(await directory.holderOfKey("digest", "trace")).toEqual(holder);
    expect(asked).toEqual([
      expect.objectContaining({
        subgraph: "organisations",
        variables: { digest: "digest" },
        caller: expect.objectContaining({ kind: "GATEWAY" }),
        correlationId: "trace",
      }),
    ]);
  });

  test("remembers an answer for three seconds, counted from the question", async () => {
    let status = "ACTIVE";
    const { directory, asked, later } = directoryOver(() =>
      Promise.resolve({ data: { answer: { ...holder, status } } }),
    );
    await Promise.all([directory.holderOfKey("d", "t"), directory.holderOfKey("d", "t")]);
    expect(asked).toHaveLength(1);
    status = "REVOKED";
    later(2999);
    expect((await directory.holderOfKey("d", "t"))?.status).toBe("ACTIVE");
    later(1);
    expect((await directory.holderOfKey("d", "t"))?.status).toBe("REVOKED");
    expect(asked).toHaveLength(2);
  });

  test.each<[string, () => Promise<ExecutionResult>]>([
    ["fails", () => Promise.reject(new Error("down"))],
    ["refuses", () => Promise.resolve({ data: { answer: null }, errors: [new GraphQLError("no")] })],
    ["answers something else", () => Promise.resolve({ data: { answer: { id: 1 } } })],
    ["answers nothing", () => Promise.resolve({})],
  ])("takes an owner that %s for no answer at all, and asks again", async (_, answer) => {
    const { directory, asked } = directoryOver(answer);
    for (const count of [1, 2]) {
      await expect(directory.accessOf("212703755", "t")).rejects.toMatchObject({
        code: "IDENTITY_UNAVAILABLE",
      });
      expect(asked).toHaveLength(count);
    }
  });

  test("knows an unknown organisation from one that cannot be looked up", async () => {
    const { directory } = directoryOver(() => Promise.resolve({ data: { answer: null } }));
    expect(await directory.accessOf("552032534", "t")).toBeNull();
  });
});
