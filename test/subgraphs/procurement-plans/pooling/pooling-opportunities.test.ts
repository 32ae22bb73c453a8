import { anonymousCaller, type Caller } from "../../../../shared/access/caller";
import { roles } from "../../../../shared/access/roles";
import { procurementPlans } from "../../../../subgraphs/procurement-plans/subgraph";
import { queryRunner } from "../../../support/run-query";
import { openTestStore, type TestStore } from "../../../support/test-store";
import { addLine, addPlans, organisations, pool, sirets, type Who } from "./pooling-world";

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
  await addPlans(store);
});
beforeEach(async () => {
  await store.database.query(
    `DELETE FROM procurement_plans.planned_procurement WHERE pool = '${pool}' AND plan_id LIKE 'plan-%'`,
  );
});
afterAll(() => store.close());

function member(who: Who): Caller {
  return { kind: "PERSON", subject: "person-1", organisation: organisations[who], pools: [pool], roles };
}

interface Found {
  readonly id: string;
  readonly lines: { readonly nodes: readonly { readonly id: string }[] };
  readonly [field: string]: unknown;
}

const selection = `{ id basis subject cpvClass organisationCount lineCount value { amount } windowFrom windowUntil
  lastDayToJoin undatedLineCount appearedOn improvedOn considerations { consideration organisationCount }
  rank { score }
  participants { nodes { buyer { siret } value { amount } } } lines { nodes { id } } }`;

async function opportunities(caller: Caller, filter = ""): Promise<readonly Found[]> {
  const ask = queryRunner(procurementPlans, store, { caller });
  const { data, errors } = await ask(
    `{ poolingOpportunities(territory: "${pool}" filter: { ${filter} }) { totalCount nodes ${selection} } }`,
  );
  expect(errors).toBeUndefined();
  return (data?.["poolingOpportunities"] as { readonly nodes: readonly Found[] }).nodes;
}

const linesOf = (found: readonly Found[]) =>
  found.map(({ lines }) => lines.nodes.map(({ id }) => id).toSorted());

describe("poolingOpportunities", () => {
  test("shows who needs the same at the same time, by which procedure and until when to join", async () => {
    await addLine(store, ["a", "a1"], {
      ...{ cents: 50_000_00, considerations: "{SOCIAL}", since: "2026-11-02T23:30:00Z" },
      days: ["'2027-02-01'", "'2027-03-01'", "'2027-06-30'"],
    });
    await addLine(store, ["b", "b1"], {
      cents: 45_000_00,
      since: "2026-11-04T09:00:00Z",
      considerations: "{SOCIAL}",
    });
    const [found, ...others] = await opportunities(member("a"));
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      ...{ basis: "CPV_CLASS", subject: "Papier", cpvClass: "3019", organisationCount: 2, lineCount: 2 },
      value: { amount: "95000.00" },
      ...{
        windowFrom: "2027-02-01",
        windowUntil: "2027-06-30",
        lastDayToJoin: "2027-02-01",
        undatedLineCount: 1,
      },
      ...{ appearedOn: "2026-11-04", improvedOn: "2026-11-04" },
      considerations: [{ consideration: "SOCIAL", organisationCount: 2 }],
      participants: {
        nodes: [{ buyer: { siret: sirets.a } }, { buyer: { siret: sirets.b } }],
      },
    });
  });

  test.each([
    ["the eve of the notice", "2027-01-31", [["a1", "b1"]]],
    ["the day of the notice", "2027-02-01", [["a1", "b1"]]],
    ["the day after the notice", "2027-02-02", []],
  ])("can be joined until the first notice: on %s", async (_, on, expected) => {
    await addLine(store, ["a", "a1"], { days: ["'2027-02-01'", "NULL", "NULL"] });
    await addLine(store, ["b", "b1"]);
    expect(linesOf(await opportunities(member("a"), `joinableOn: "${on}"`))).toEqual(expected);
  });

  test("when the notice of one has passed, the others go on without it", async () => {
    await addLine(store, ["a", "a1"], { days: ["'2027-02-01'", "NULL", "NULL"] });
    await addLine(store, ["b", "b1"]);
    await addLine(store, ["c", "c1"]);
    expect(linesOf(await opportunities(member("a"), `joinableOn: "2027-02-02"`))).toEqual([["b1", "c1"]]);
  });

  test("what is launched, or taken up by a joint procurement, is not offered", async () => {
    await addLine(store, ["a", "a1"]);
    await addLine(store, ["b", "b1"], { status: "LAUNCHED" });
    await addLine(store, ["c", "c1"]);
    expect(linesOf(await opportunities(member("a")))).toEqual([["a1", "c1"]]);
    await store.database.query(`
      INSERT INTO procurement_plans.joint_procurement (id, organisation, visibility, pool, lead_buyer_siret, title, need,
        cpv_code, nature, status, last_day_to_join, formed_on)
      VALUES ('joint-essai', '${organisations.c}', 'POOLED', '${pool}', '${sirets.c}', 'Essai', 'Essai', '30197630',
        'GOODS', 'FORMING', '2027-01-31', '2026-11-20')`);
    await store.database.query(`
      INSERT INTO procurement_plans.joint_procurement_member (joint_procurement_id, lead_organisation, organisation,
        buyer_siret, state, invited_on, joined_on)
      VALUES ('joint-essai', '${organisations.c}', '${organisations.c}', '${sirets.c}', 'JOINED', '2026-11-20', '2026-11-20')`);
    await store.database.query(`
      INSERT INTO procurement_plans.joint_procurement_line (joint_procurement_id, lead_organisation, organisation,
        planned_procurement_id, attached_on)
      VALUES ('joint-essai', '${organisations.c}', '${organisations.c}', 'c1', '2026-11-20')`);
    expect(await opportunities(member("a"))).toEqual([]);
    await store.database.query(
      `UPDATE procurement_plans.joint_procurement_line SET released_on = '2026-11-21' WHERE planned_procurement_id = 'c1'`,
    );
    expect(linesOf(await opportunities(member("a")))).toEqual([["a1", "c1"]]);
    await store.database.query(
      `DELETE FROM procurement_plans.joint_procurement_line WHERE planned_procurement_id = 'c1'`,
    );
  });

  test("no private line of another changes a byte of the answer", async () => {
    await addLine(store, ["a", "a1"], { cents: 10_00 });
    await addLine(store, ["b", "b1"]);
    await addLine(store, ["b", "b3"], { cpv: "55520000" });
    const before = await opportunities(member("a"));
    await addLine(store, ["c", "c1"], { visibility: "PRIVATE", days: ["NULL", "NULL", "'2027-01-02'"] });
    await addLine(store, ["b", "b2"], { visibility: "PRIVATE", considerations: "{ORGANIC}" });
    await addLine(store, ["c", "c2"], { visibility: "PRIVATE", cpv: "55520000" });
    expect(await opportunities(member("a"))).toEqual(before);
    expect(linesOf(await opportunities(member("c"))).toSorted()).toEqual([
      ["a1", "b1", "c1"],
      ["b3", "c2"],
    ]);
    expect(linesOf(await opportunities(member("b")))).toEqual([["a1", "b1", "b2"]]);
  });

  test("a private line of the caller keeps the name under which all others know the opportunity", async () => {
    await addLine(store, ["a", "a1"]);
    await addLine(store, ["b", "b1"]);
    await addLine(store, ["c", "c1"], { visibility: "PRIVATE", since: "2026-01-01T09:00:00Z" });
    const [seen] = await opportunities(member("a"));
    const [own] = await opportunities(member("c"));
    expect(own?.["lineCount"]).toBe(3);
    expect(own?.id).toBe(seen?.id);
  });

  test("who is out of the intercommunality sees what is public alone", async () => {
    await addLine(store, ["a", "a1"], { visibility: "PUBLIC" });
    await addLine(store, ["b", "b1"]);
    expect(await opportunities(anonymousCaller([]))).toEqual([]);
    await addLine(store, ["c", "c1"], { visibility: "PUBLIC" });
    expect(linesOf(await opportunities(anonymousCaller([])))).toEqual([["a1", "c1"]]);
  });

  test("a commune is answered what its own buyers are concerned by", async () => {
    const ask = queryRunner(procurementPlans, store);
    const { data } = await ask(`{
      commune: poolingOpportunities(territory: "27375" first: 100) { nodes { id participants(first: 100) { nodes { buyer { siret } } } } }
      all: poolingOpportunities(territory: "200089456" first: 100) { nodes { id participants(first: 100) { nodes { buyer { siret } } } } } }`);
    interface Concerned {
      readonly id: string;
      readonly participants: { readonly nodes: readonly { readonly buyer: { readonly siret: string } }[] };
    }
    const { commune, all } = data as Record<"commune" | "all", { readonly nodes: readonly Concerned[] }>;
    const concerned = all.nodes.filter(({ participants }) =>
      participants.nodes.some(({ buyer }) => buyer.siret === "21270375500018"),
    );
    expect(commune.nodes.length).toBeGreaterThan(0);
    expect(commune.nodes.length).toBeLessThan(all.nodes.length);
    expect(commune.nodes).toEqual(concerned);
  });

  test("all the territories of a request read the lines of their intercommunality once", async () => {
    const ask = queryRunner(procurementPlans, store);
    store.statements.length = 0;
    await ask(
      `{ _entities(representations: [${["27375", "27701", "27275", "200089456"]
        .map((code) => `{ __typename: "Territory", code: "${code}" }`)
        .join(
          ", ",
        )}]) { ... on Territory { poolingOpportunities(first: 2) { totalCount nodes { subject } } } } }`,
    );
    expect(store.statements.filter((sql) => sql.includes("poolable_since"))).toHaveLength(1);
  });

  test("finds what is new or better since a day", async () => {
    await addLine(store, ["a", "a1"], { since: "2026-10-01T09:00:00Z" });
    await addLine(store, ["b", "b1"], { since: "2026-10-02T09:00:00Z" });
    expect(await opportunities(member("a"), `since: "2026-10-03"`)).toEqual([]);
    expect(await opportunities(member("a"), `since: "2026-10-02"`)).toHaveLength(1);
    await addLine(store, ["c", "c1"], { since: "2026-10-05T09:00:00Z" });
    const [better] = await opportunities(member("a"), `since: "2026-10-03"`);
    expect(better).toMatchObject({
      appearedOn: "2026-10-02",
      improvedOn: "2026-10-05",
      organisationCount: 3,
    });
  });

  test.each([
    [`cpvPrefix: "3019"`, 1],
    [`cpvPrefix: "5552"`, 0],
    [`basis: PURCHASING_DOMAIN`, 0],
    [`buyerSiret: "${sirets.b}"`, 1],
    [`buyerSiret: "${sirets.c}"`, 0],
    [`valueFrom: "2000.00"`, 1],
    [`valueFrom: "2000.01"`, 0],
    [`organisationsFrom: 2`, 1],
    [`organisationsFrom: 3`, 0],
    [`considerations: [SOCIAL, ORGANIC]`, 1],
    [`considerations: [FAIR_TRADE]`, 0],
    [`domainId: "nope"`, 0],
    [`following: [FOLLOWED]`, 0],
  ])("filter %s keeps %s", async (filter, count) => {
    await addLine(store, ["a", "a1"], { considerations: "{SOCIAL}" });
    await addLine(store, ["b", "b1"], { considerations: "{ORGANIC}" });
    expect(await opportunities(member("a"), filter)).toHaveLength(count);
  });

  test.each([
    'poolingOpportunities(territory: "200089456" first: 0)',
    'poolingOpportunities(territory: "200089456" first: 101)',
  ])("%s is too small or too large a page", async (field) => {
    const { errors } = await queryRunner(procurementPlans, store)(`{ ${field} { totalCount } }`);
    expect(errors?.[0]?.extensions["code"]).toBe("INVALID_PAGE_SIZE");
  });
});

describe("poolingOpportunity", () => {
  test("is found by the name that it had while its oldest line is in it, and not without", async () => {
    await addLine(store, ["a", "a1"], { since: "2026-10-01T09:00:00Z" });
    await addLine(store, ["b", "b1"]);
    const id = (await opportunities(member("a")))[0]?.id ?? "";
    await addLine(store, ["c", "c1"], { since: "2026-01-01T09:00:00Z" });
    const ask = queryRunner(procurementPlans, store, { caller: member("a") });
    const look = async () => (await ask(`{ poolingOpportunity(id: "${id}") { id lineCount } }`)).data;
    const { poolingOpportunity: found } = (await look()) as { readonly poolingOpportunity: Found };
    expect(found["lineCount"]).toBe(3);
    expect(found.id).not.toBe(id);
    await store.database.query(
      `UPDATE procurement_plans.planned_procurement SET status = 'LAUNCHED' WHERE id = 'a1'`,
    );
    expect(await look()).toEqual({ poolingOpportunity: null });
  });

  test("who may not see its lines is answered as for one that does not exist", async () => {
    await addLine(store, ["a", "a1"]);
    await addLine(store, ["b", "b1"]);
    const id = (await opportunities(member("a")))[0]?.id ?? "";
    const ask = queryRunner(procurementPlans, store, { caller: anonymousCaller([]) });
    for (const name of [id, "nope"]) {
      expect(await ask(`{ poolingOpportunity(id: "${name}") { id } }`)).toEqual({
        data: { poolingOpportunity: null },
      });
    }
  });
});
