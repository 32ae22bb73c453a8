import { createHash } from "node:crypto";
import { memberOf } from "../../../support/run-query";
import { openTestStore, type TestStore } from "../../../support/test-store";
import { advanced, brings, formed, gaillon, jointDesk, louviers, type JointDesk } from "./joint-desk";

let store: TestStore;
let desk: JointDesk;
beforeAll(async () => {
  store = await openTestStore();
  desk = jointDesk(store);
});
afterAll(() => store.close());

const said = { title: " Papier et enveloppes ", need: "Papier recyclé, enveloppes", durationMonths: 24 };

describe("changeJointProcurement", () => {
  test("rewrites what is said of it, and nothing else", async () => {
    const jointProcurementId = await formed(desk, { lastDayToJoin: "2026-12-01" });
    const before = await desk.read(jointProcurementId);
    const input = { jointProcurementId, version: 1, ...said, lastDayToJoin: "2027-01-15" };
    const { found } = await desk.send("changeJointProcurement", input);
    expect(found).toEqual({
      ...before,
      ...{ title: "Papier et enveloppes", lastDayToJoin: "2027-01-15", version: 2 },
    });
    const { data } = await desk.ask(
      `{ jointProcurement(id: "${jointProcurementId}") { need durationMonths } }`,
    );
    expect(data).toEqual({ jointProcurement: { need: "Papier recyclé, enveloppes", durationMonths: 24 } });
  });

  test("puts the last day off, so that a member invited joins after all", async () => {
    const jointProcurementId = await formed(desk, { lastDayToJoin: "2026-11-30" });
    const later = { clock: () => new Date("2026-12-05T09:00:00Z") };
    const joining = () =>
      desk.send(
        "joinJointProcurement",
        { jointProcurementId, version: 1, brings: brings("1.00") },
        { caller: memberOf(gaillon.siren), ...later },
      );
    expect((await joining()).code).toBe("LAST_DAY_PASSED");
    const input = { jointProcurementId, version: 1, ...said, lastDayToJoin: "2026-12-31" };
    expect((await desk.send("changeJointProcurement", input, later)).code).toBeUndefined();
    expect((await joining()).code).toBeUndefined();
  });

  test.each([
    ["a title that says nothing", { title: " " }, "TEXT_EMPTY"],
    ["a title of 201 characters", { title: "x".repeat(201) }, "TEXT_TOO_LONG"],
    ["a need that says nothing", { need: "" }, "TEXT_EMPTY"],
    ["no month", { durationMonths: 0 }, "DURATION_OUT_OF_RANGE"],
    ["a last day that has passed", { lastDayToJoin: "2026-11-22" }, "LAST_DAY_PASSED"],
    ["a version that was not read", { version: 2 }, "JOINT_CHANGED"],
  ])("refuses %s, and changes nothing", async (_, change, code) => {
    const jointProcurementId = await formed(desk);
    const before = await desk.read(jointProcurementId);
    const input = { jointProcurementId, version: 1, ...said, ...change };
    expect((await desk.send("changeJointProcurement", input)).code).toBe(code);
    expect(await desk.read(jointProcurementId)).toEqual(before);
  });

  test("comes too late once the convention is signed", async () => {
    const jointProcurementId = await advanced(desk, "SIGNED");
    const { answer } = await desk.send("changeJointProcurement", { jointProcurementId, version: 3, ...said });
    expect(answer).toMatchObject({
      __typename: "TransitionRefusedError",
      code: "TOO_LATE",
      message: "Ce groupement est conventionné : son objet et ses dates sont arrêtés.",
    });
  });

  test("is for somebody with the right role", async () => {
    const jointProcurementId = await formed(desk);
    const caller = { ...memberOf(louviers.siren), roles: ["SPECIFIER"] as const };
    const input = { jointProcurementId, version: 1, ...said };
    const { errors } = await desk.send("changeJointProcurement", input, { caller });
    expect(errors?.[0]?.extensions["code"]).toBe("FORBIDDEN");
  });

  test("of two at once one is told that it changed meanwhile", async () => {
    const jointProcurementId = await formed(desk);
    const input = { jointProcurementId, version: 1, ...said };
    const answers = await Promise.all([1, 2].map(() => desk.send("changeJointProcurement", input)));
    expect(answers.map(({ code }) => code ?? "DONE").toSorted()).toEqual(["DONE", "JOINT_CHANGED"]);
  });

  test("asked for again with the same key has one effect and the same answer", async () => {
    const jointProcurementId = await formed(desk);
    const input = { jointProcurementId, version: 1, ...said };
    const idempotency = { key: "corriger-1", digest: createHash("sha256").update("c").digest("hex") };
    const [first, again] = [
      await desk.send("changeJointProcurement", input, { idempotency }),
      await desk.send("changeJointProcurement", input, { idempotency }),
    ];
    expect(again.answer).toEqual(first.answer);
    expect(await desk.read(jointProcurementId)).toMatchObject({ version: 2 });
  });
});
