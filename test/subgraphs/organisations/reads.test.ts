import { anonymousCaller, gatewayCaller } from "../../../shared/access/caller";
import { organisations } from "../../../subgraphs/organisations/subgraph";
import { memberOf, queryRunner } from "../../support/run-query";
import { openTestStore, type TestStore } from "../../support/test-store";
import { administratorOf, agglomeration, louviers } from "./support/callers";

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const asNobody = () => queryRunner(organisations, store, { caller: anonymousCaller([]) });

describe("organisations", () => {
  test("an organisation is found by its SIREN, with its memberships", async () => {
    const { data } = await asNobody()(`{
      organisation(siren: "${louviers}") {
        kind name endedOn memberships { validFrom validUntil intercommunality { siren name } }
      }
      unknown: organisation(siren: "552032534") { name }
    }`);
    expect(data).toEqual({
      organisation: {
        kind: "COMMUNE",
        name: "Louviers",
        endedOn: null,
        memberships: [
          {
            validFrom: "2019-09-01",
            validUntil: null,
            intercommunality: { siren: agglomeration, name: expect.stringContaining("Seine-Eure") },
          },
        ],
      },
      unknown: null,
    });
  });

  test("the agglomeration is a member of its own pool", async () => {
    const { data } = await asNobody()(
      `{ organisation(siren: "${agglomeration}") { kind memberships { intercommunality { siren } } } }`,
    );
    expect(data?.["organisation"]).toEqual({
      kind: "INTERCOMMUNALITY",
      memberships: [{ intercommunality: { siren: agglomeration } }],
    });
  });

  test("they can be listed by kind, by intercommunality and by name, without regard to accents", async () => {
    const { data } = await asNobody()(`{
      members: organisations(filter: { memberOf: "${agglomeration}" }) { totalCount }
      communes: organisations(filter: { memberOf: "${agglomeration}", kind: COMMUNE }, first: 100) { nodes { siren } }
      networks: organisations(filter: { kind: PARTNER_NETWORK }) { nodes { name } }
      found: organisations(filter: { nameContains: "reseaux" }) { nodes { kind } }
    }`);
    expect(data).toMatchObject({
      members: { totalCount: 61 },
      networks: { nodes: [{ name: "RAN COPER" }] },
      found: { nodes: [{ kind: "SUPPLIER" }] },
    });
    expect((data?.["communes"] as { nodes: unknown[] }).nodes).toHaveLength(60);
  });

  test("paging gives each one once, in order", async () => {
    const ask = asNobody();
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await ask(
        `query Page($after: String) { organisations(first: 17, after: $after, orderBy: { field: SIREN, direction: ASC }) {
          nodes { siren } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      const page = data?.["organisations"] as {
        nodes: { siren: string }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
      seen.push(...page.nodes.map(({ siren }) => siren));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual([...new Set(seen)].sort());
    expect(seen.length).toBeGreaterThan(70);
  });

  test.each([0, 101])("a page of %d is refused", async (first) => {
    const { errors } = await asNobody()(`{ organisations(first: ${first}) { totalCount } }`);
    expect(errors?.[0]?.extensions).toMatchObject({ code: "INVALID_PAGE_SIZE", argument: "first" });
  });

  test("memberships cost as many statements for one organisation as for a hundred", async () => {
    const count = async (first: number) => {
      store.statements.length = 0;
      await asNobody()(
        `{ organisations(first: ${first}) { nodes { memberships { intercommunality { name } } } } }`,
      );
      return store.statements.length;
    };
    const one = await count(1);
    expect(await count(100)).toBeLessThanOrEqual(one);
  });

  test("they are reached as an entity", async () => {
    const { data } = await asNobody()(
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Organisation { name } } }`,
      {
        r: [
          { __typename: "Organisation", siren: louviers },
          { __typename: "Organisation", siren: "552032534" },
        ],
      },
    );
    expect(data).toEqual({ _entities: [{ name: "Louviers" }, null] });
  });
});

describe("me", () => {
  const query = `{ me { kind roles scopes organisation { name } pools { siren } } }`;

  test("is nobody for an anonymous caller", async () => {
    expect((await asNobody()(query)).data).toEqual({
      me: { kind: "ANONYMOUS", roles: [], scopes: ["READ"], organisation: null, pools: [] },
    });
  });

  test("is a person in its organisation", async () => {
    const ask = queryRunner(organisations, store, { caller: { ...memberOf(louviers), roles: ["BUYER"] } });
    expect((await ask(query)).data).toEqual({
      me: {
        kind: "PERSON",
        roles: ["BUYER"],
        scopes: ["READ", "WRITE"],
        organisation: { name: "Louviers" },
        pools: [{ siren: agglomeration }],
      },
    });
  });

  test("tells a program its scopes", async () => {
    const caller = { ...memberOf(louviers), kind: "PROGRAM", scopes: ["READ"] } as const;
    expect((await queryRunner(organisations, store, { caller })("{ me { kind scopes } }")).data).toEqual({
      me: { kind: "PROGRAM", scopes: ["READ"] },
    });
  });
});

describe("what the gateway alone may ask", () => {
  const asks = `{ organisationAccess(siren: "${louviers}") { kind pools } }`;

  test.each([
    ["nobody", anonymousCaller([agglomeration])],
    ["a person", memberOf(louviers)],
    ["an administrator", administratorOf(louviers)],
    ["a development token", { ...administratorOf(agglomeration), kind: "DEVELOPMENT" } as const],
  ])("is refused to %s", async (_, caller) => {
    const ask = queryRunner(organisations, store, { caller });
    for (const query of [asks, `{ keyHolder(digest: "${"0".repeat(64)}") { id } }`]) {
      const { data, errors } = await ask(query);
      expect(errors?.[0]?.extensions["code"]).toBe("FORBIDDEN");
      expect(Object.values(data ?? {})).toEqual([null]);
    }
  });

  test("is what an organisation gives access to, and nothing for one that ended or is unknown", async () => {
    const ask = queryRunner(organisations, store, { caller: gatewayCaller });
    const { data } = await ask(`{
      commune: organisationAccess(siren: "${louviers}") { kind pools }
      supplier: organisationAccess(siren: "900200015") { kind pools }
      ended: organisationAccess(siren: "200035665") { kind }
      unknown: organisationAccess(siren: "552032534") { kind }
    }`);
    expect(data).toEqual({
      commune: { kind: "COMMUNE", pools: [agglomeration] },
      supplier: { kind: "SUPPLIER", pools: [] },
      ended: null,
      unknown: null,
    });
  });
});
