import { supplierRelations } from "../../../subgraphs/supplier-relations/subgraph";
import { queryRunner, type QueryRunner } from "../../support/run-query";
import { openTestStore, type TestStore } from "../../support/test-store";

let store: TestStore;
let ask: QueryRunner;
beforeAll(async () => {
  store = await openTestStore();
  ask = queryRunner(supplierRelations, store);
});
afterAll(() => store.close());

interface EventAnswer {
  readonly capacity: number;
  readonly registeredCount: number;
  readonly waitingListCount: number;
  readonly seatsLeft: number;
  readonly registrations: {
    readonly nodes: readonly { readonly status: string; readonly waitingListPosition: number | null }[];
  };
}

interface ListAnswer {
  readonly nodes: readonly { readonly key: string }[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Follows a list to its end; `query` asks for `list` with `$after`. */
async function allKeys(
  query: string,
  path: readonly string[],
): Promise<{ keys: string[]; totalCount: number }> {
  const keys: string[] = [];
  let after: string | null = null;
  for (let pages = 0; pages < 100; pages += 1) {
    const result = await ask(query, { after });
    expect(result.errors).toBeUndefined();
    const list = path.reduce<unknown>(
      (value, step) => (value as Record<string, unknown>)[step],
      result.data,
    ) as ListAnswer;
    keys.push(...list.nodes.map(({ key }) => key));
    if (!list.pageInfo.hasNextPage) return { keys, totalCount: list.totalCount };
    after = list.pageInfo.endCursor;
  }
  throw new Error("The list does not end");
}

const page = "totalCount pageInfo { hasNextPage endCursor }";

describe("following a list to its end gives each element once", () => {
  test.each([
    [
      "suppliers by name",
      `suppliers(first: 37, after: $after) { ${page} nodes { key: siret } }`,
      ["suppliers"],
    ],
    [
      "suppliers by SIRET, last first",
      `suppliers(first: 50, after: $after, orderBy: { field: SIRET, direction: DESC }) { ${page} nodes { key: siret } }`,
      ["suppliers"],
    ],
    ["events", `dialogueEvents(first: 7, after: $after) { ${page} nodes { key: id } }`, ["dialogueEvents"]],
    [
      "events by title",
      `dialogueEvents(first: 7, after: $after, orderBy: { field: TITLE, direction: ASC }) { ${page} nodes { key: id } }`,
      ["dialogueEvents"],
    ],
    [
      "consultations by subject",
      `preMarketConsultations(first: 9, after: $after, orderBy: { field: SUBJECT, direction: ASC }) { ${page} nodes { key: id } }`,
      ["preMarketConsultations"],
    ],
    ["trade bodies", `tradeBodies(first: 3, after: $after) { ${page} nodes { key: id } }`, ["tradeBodies"]],
    [
      "partner networks",
      `partnerNetworks(first: 1, after: $after) { ${page} nodes { key: id } }`,
      ["partnerNetworks"],
    ],
    [
      "registrations of an event",
      `dialogueEvent(id: "rencontre-acheteurs-fournisseurs-2026") { registrations(first: 11, after: $after) { ${page} nodes { key: id } } }`,
      ["dialogueEvent", "registrations"],
    ],
    [
      "entries of a ledger",
      `preMarketConsultation(id: "sourcage-prestations-de-bouche") { entries(first: 3, after: $after) { ${page} nodes { key: id } } }`,
      ["preMarketConsultation", "entries"],
    ],
    [
      "events of a trade body",
      `tradeBody(id: "federation-proprete") { dialogueEvents(first: 1, after: $after) { ${page} nodes { key: id } } }`,
      ["tradeBody", "dialogueEvents"],
    ],
    [
      "events of a domain",
      `_entities(representations: [{ __typename: "PurchasingDomain", id: "domaine-nettoyage" }]) {
        ... on PurchasingDomain { dialogueEvents(first: 4, after: $after) { ${page} nodes { key: id } } } }`,
      ["_entities", "0", "dialogueEvents"],
    ],
    [
      "suppliers of a perimeter",
      `_entities(representations: [{ __typename: "Territory", code: "200089456", perimeter: ["200089456", "27375", "27701"] }]) {
        ... on Territory { suppliers(first: 17, after: $after) { ${page} nodes { key: siret } } } }`,
      ["_entities", "0", "suppliers"],
    ],
  ])("%s", async (_, list, path) => {
    const { keys, totalCount } = await allKeys(`query ($after: String) { ${list} }`, path);
    expect(keys.length).toBe(totalCount);
    expect(keys.length).toBeGreaterThan(2);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("names are in French alphabetical order", async () => {
    const { data } = await ask(`{ suppliers(first: 100) { nodes { name } } }`);
    const names = (data?.["suppliers"] as { nodes: { name: string }[] }).nodes.map(({ name }) => name);
    const folded = names.map((name) =>
      name
        .normalize("NFD")
        .replace(/\p{Diacritic}/gu, "")
        .toLowerCase(),
    );
    expect(folded).toEqual([...folded].sort());
  });

  test("registrations come in order of arrival: seats first, then the waiting list", async () => {
    const { data } = await ask(`{ dialogueEvent(id: "rencontre-acheteurs-fournisseurs-2026") {
      capacity registeredCount waitingListCount seatsLeft registrations(first: 100) { nodes { status waitingListPosition } } } }`);
    const event = data?.["dialogueEvent"] as EventAnswer;
    const statuses = event.registrations.nodes.map(({ status }) => status);
    expect(statuses).toEqual([
      ...Array.from({ length: event.registeredCount }, () => "REGISTERED"),
      ...Array.from({ length: event.waitingListCount }, () => "WAITING_LIST"),
    ]);
    expect(event.registeredCount + event.seatsLeft).toBe(event.capacity);
    const positions = event.registrations.nodes
      .map(({ waitingListPosition }) => waitingListPosition)
      .filter(Boolean);
    expect(positions).toEqual(positions.map((_, index) => index + 1));
  });
});
