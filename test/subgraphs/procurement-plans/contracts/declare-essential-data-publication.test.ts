import { procurementPlans } from "../../../../subgraphs/procurement-plans/subgraph";
import { memberOf, queryRunner, type QueryRunnerOptions } from "../../../support/run-query";
import { openTestStore, type TestStore } from "../../../support/test-store";
import { content, contractDesk, gaillon, launchedLine, louviers } from "./contract-desk";

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

async function declare(input: Readonly<Record<string, unknown>>, options: QueryRunnerOptions = {}) {
  const { data, errors } = await queryRunner(procurementPlans, store, {
    caller: memberOf(louviers.siren),
    ...options,
  })(
    `mutation ($input: DeclareEssentialDataPublicationInput!) { declareEssentialDataPublication(input: $input) { __typename
      ... on DeclareEssentialDataPublicationPayload { contract { id version essentialDataPublishedOn duties { duty outcome dueOn } } }
      ... on UserError { code message path } } }`,
    { input },
  );
  expect(errors).toBeUndefined();
  return data?.["declareEssentialDataPublication"] as Readonly<Record<string, unknown>>;
}

async function aContract(id: string): Promise<string> {
  await launchedLine(store, id);
  const { contract } = await contractDesk(store)("recordContract", {
    ...{ plannedProcurementId: id, visibility: "PUBLIC" },
    content: { ...content, value: "40000.00", notifiedOn: "2026-09-30" },
  });
  return String(contract?.["id"]);
}

describe("the publication of the essential data of a contract", () => {
  test("declared in time meets the duty, and can be taken back", async () => {
    const contractId = await aContract("published");
    expect(await declare({ contractId, version: 1, publishedOn: "2026-10-15" })).toMatchObject({
      contract: {
        version: 2,
        essentialDataPublishedOn: "2026-10-15",
        duties: [{}, {}, { outcome: "MET", dueOn: "2026-11-30" }],
      },
    });
    expect(await declare({ contractId, version: 2 })).toMatchObject({
      contract: { version: 3, essentialDataPublishedOn: null, duties: [{}, {}, { outcome: "UNDETERMINED" }] },
    });
  });

  test.each([
    ["before the notification", { publishedOn: "2026-09-29" }, "PUBLISHED_BEFORE_NOTIFICATION"],
    ["tomorrow", { publishedOn: "2026-11-24" }, "PUBLISHED_IN_FUTURE"],
    ["of another version", { publishedOn: "2026-10-15", version: 9 }, "CONTRACT_CHANGED"],
    ["of no contract", { publishedOn: "2026-10-15", contractId: "nope" }, "UNKNOWN_CONTRACT"],
  ])("%s is refused", async (name, difference, code) => {
    const contractId = await aContract(`refused ${name}`);
    expect(await declare({ contractId, version: 1, ...difference })).toMatchObject({ code });
    expect(await declare({ contractId, version: 1 })).toMatchObject({ contract: { version: 2 } });
  });

  test("is declared by its buyer alone", async () => {
    const contractId = await aContract("others");
    const input = { contractId, version: 1, publishedOn: "2026-10-15" };
    expect(await declare(input, { caller: memberOf(gaillon.siren) })).toMatchObject({
      code: "NOT_OWN_CONTRACT",
    });
  });

  test("holds back a correction that would notify the contract after it", async () => {
    const contractId = await aContract("corrected");
    await declare({ contractId, version: 1, publishedOn: "2026-10-15" });
    const correct = contractDesk(store);
    const corrected = { ...content, notifiedOn: "2026-10-16" };
    expect(
      (await correct("correctContract", { contractId, version: 2, content: corrected })).answer,
    ).toMatchObject({
      ...{ code: "NOTIFIED_AFTER_PUBLICATION", path: ["input", "content", "notifiedOn"] },
    });
    expect(
      (
        await correct("correctContract", {
          contractId,
          version: 2,
          content: { ...corrected, notifiedOn: "2026-10-15" },
        })
      ).answer,
    ).toMatchObject({ __typename: "CorrectContractPayload" });
  });

  test("asked for twice at once, or again with the same key, is written once", async () => {
    const contractId = await aContract("twice");
    const input = { contractId, version: 1, publishedOn: "2026-10-15" };
    const both = await Promise.all([declare(input), declare(input)]);
    expect(both.map(({ code }) => code).toSorted()).toEqual(["CONTRACT_CHANGED", undefined]);
    const options = { idempotency: { key: "publication-0001", digest: "0".repeat(64) } };
    const first = await declare({ ...input, version: 2, publishedOn: "2026-10-16" }, options);
    expect(await declare({ ...input, version: 2, publishedOn: "2026-10-16" }, options)).toEqual(first);
  });
});
