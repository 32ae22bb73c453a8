import { createHash } from "node:crypto";
import { memberOf } from "../../../support/run-query";
import { openTestStore, type TestStore } from "../../../support/test-store";
import {
  brings,
  draft,
  formed,
  gaillon,
  jointDesk,
  joined,
  louviers,
  openLine,
  valDeReuil,
  type JointDesk,
} from "./joint-desk";

let store: TestStore;
let desk: JointDesk;
beforeAll(async () => {
  store = await openTestStore();
  desk = jointDesk(store);
});
afterAll(() => store.close());

const gaillonToo = { caller: memberOf(gaillon.siren) };

describe("at once", () => {
  test("two members join, and both are members", async () => {
    const jointProcurementId = await formed(desk);
    const input = { jointProcurementId, version: 1, brings: brings("1.00") };
    const answers = await Promise.all(
      [gaillon, valDeReuil].map(({ siren }) =>
        desk.send("joinJointProcurement", input, { caller: memberOf(siren) }),
      ),
    );
    expect(answers.map(({ code }) => code)).toEqual([undefined, undefined]);
    expect(await desk.read(jointProcurementId)).toMatchObject({
      participatingBuyers: { nodes: { length: 3 } },
      value: { amount: "1002.00" },
    });
  });

  test("one member joins twice, and is told so once", async () => {
    const jointProcurementId = await formed(desk);
    const input = { jointProcurementId, version: 1, brings: brings("1.00") };
    const answers = await Promise.all([1, 2].map(() => desk.send("joinJointProcurement", input, gaillonToo)));
    expect(answers.map(({ code }) => code ?? "DONE").toSorted()).toEqual(["DONE", "TRANSITION_NOT_ALLOWED"]);
  });

  test("a member joins while the convention is signed: it is in time with a share to come, or too late", async () => {
    const jointProcurementId = await joined(desk);
    const shares = [louviers, gaillon].map(({ siren }) => ({ memberSiren: siren, sharePercent: "50.00" }));
    await desk.send("setJointShares", { jointProcurementId, version: 1, shares });
    const [joining, signing] = await Promise.all([
      desk.send(
        "joinJointProcurement",
        { jointProcurementId, version: 1, brings: brings("1.00") },
        { caller: memberOf(valDeReuil.siren) },
      ),
      desk.send("signJointConvention", {
        jointProcurementId,
        version: 2,
        reference: "C",
        signedOn: "2026-11-01",
      }),
    ]);
    expect(["SHARES_MISSING/DONE", "DONE/TOO_LATE"]).toContain(
      `${signing.code ?? "DONE"}/${joining.code ?? "DONE"}`,
    );
  });

  test("one line is brought to two joint procurements, and to one of them it is", async () => {
    const line = await openLine(store, louviers, "course");
    const input = { ...draft, brings: brings("1.00", line) };
    const answers = await Promise.all([1, 2].map(() => desk.send("createJointProcurement", input)));
    expect(answers.map(({ code }) => code ?? "DONE").toSorted()).toEqual(["DONE", "LINE_HELD"]);
  });

  test("two steps are taken by the lead, and one of them is told that it changed", async () => {
    const jointProcurementId = await joined(desk);
    const invitation = { jointProcurementId, version: 1, memberSiren: valDeReuil.siren };
    const shares = [louviers, gaillon].map(({ siren }) => ({ memberSiren: siren, sharePercent: "50.00" }));
    const answers = await Promise.all([
      desk.send("withdrawJointInvitation", invitation),
      desk.send("setJointShares", { jointProcurementId, version: 1, shares }),
    ]);
    expect(answers.map(({ code }) => code ?? "DONE").toSorted()).toEqual(["DONE", "JOINT_CHANGED"]);
  });
});

describe("a retry", () => {
  const keyed = (key: string, input: unknown) => ({
    idempotency: { key, digest: createHash("sha256").update(JSON.stringify(input)).digest("hex") },
  });

  test("of a creation answers the same joint procurement", async () => {
    const [first, second] = [
      await desk.send("createJointProcurement", draft, keyed("creation-1", draft)),
      await desk.send("createJointProcurement", draft, keyed("creation-1", draft)),
    ];
    expect(first.found["id"]).toBeDefined();
    expect(second.found["id"]).toBe(first.found["id"]);
  });

  test("of a joining is one joining", async () => {
    const input = { jointProcurementId: await formed(desk), version: 1, brings: brings("1.00") };
    const answers = [
      await desk.send("joinJointProcurement", input, { ...gaillonToo, ...keyed("joining-1", input) }),
      await desk.send("joinJointProcurement", input, { ...gaillonToo, ...keyed("joining-1", input) }),
    ];
    expect(answers.map(({ code, found }) => [code, found["status"]])).toEqual([
      [undefined, "FORMING"],
      [undefined, "FORMING"],
    ]);
  });
});

describe("a crash in the middle", () => {
  test("leaves nothing: neither the answer, nor the need, nor the line", async () => {
    const line = await openLine(store, gaillon, "panne");
    const jointProcurementId = await formed(desk);
    await store.database.query(`
      CREATE FUNCTION procurement_plans.break_off() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'broken off'; END $$`);
    await store.database.query(`
      CREATE TRIGGER break_off BEFORE INSERT ON procurement_plans.joint_procurement_line
        FOR EACH ROW EXECUTE FUNCTION procurement_plans.break_off()`);
    const input = { jointProcurementId, version: 1, brings: brings("1.00", line) };
    await expect(desk.send("joinJointProcurement", input, gaillonToo)).rejects.toThrow("met a fault");
    expect(await desk.read(jointProcurementId, gaillonToo)).toMatchObject({
      ownMember: { state: "INVITED", version: 1, value: null },
    });
    await store.database.query("DROP TRIGGER break_off ON procurement_plans.joint_procurement_line");
    expect((await desk.send("joinJointProcurement", input, gaillonToo)).code).toBeUndefined();
  });
});
