import { serverAudits } from "graphql-http";
import { listen } from "../../../shared/runtime/listen";
import { openTestHub, type TestHub } from "../support/test-hub";

/** What the audits would have, and protection against requests forged by other sites refuses: GET without a preflight. */
const refusedToOtherSites = [
  "MAY accept application/x-www-form-urlencoded formatted GET requests",
  "MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json",
  "MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json",
];

describe("the public audits of GraphQL over HTTP, against a hub that listens", () => {
  let hub: TestHub;
  let url = "";
  beforeAll(async () => {
    hub = await openTestHub();
    url = `${await listen(hub.app, { host: "127.0.0.1", port: 0 })}/graphql`;
  });
  afterAll(() => hub.close());

  const audits = serverAudits({ url: () => url, fetchFn: fetch });

  test.each(audits.map(({ id, name, fn }) => ({ id, name, fn })))("$id: $name", async ({ name, fn }) => {
    const result = await fn();
    expect([result.status, "reason" in result ? result.reason : undefined]).toEqual(
      refusedToOtherSites.includes(name) ? ["notice", "Response status code is not 200"] : ["ok", undefined],
    );
  });

  test("are all satisfied by who says that it is no other site", async () => {
    const honest: typeof fetch = (input, init) => {
      const headers = new Headers(init?.headers);
      headers.set("apollo-require-preflight", "1");
      return fetch(input, { ...init, headers });
    };
    const results = await Promise.all(serverAudits({ url, fetchFn: honest }).map(({ fn }) => fn()));
    expect(results.filter(({ status }) => status !== "ok")).toEqual([]);
  });
});
