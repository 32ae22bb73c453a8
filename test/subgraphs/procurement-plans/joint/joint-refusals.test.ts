import { anonymousCaller } from "../../../../shared/access/caller";
import { memberOf } from "../../../support/run-query";
import { openTestStore, type TestStore } from "../../../support/test-store";
import {
  advanced,
  brings,
  draft,
  formed,
  gaillon,
  jointDesk,
  joined,
  louviers,
  openLine,
  stranger,
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

describe("createJointProcurement", () => {
  test.each([
    ["without a title", { title: " " }, "TEXT_EMPTY"],
    ["led by a buyer of another organisation", { leadBuyerSiret: gaillon.siret }, "NOT_OWN_BUYER"],
    ["led by nobody known", { leadBuyerSiret: "73282932000074" }, "UNKNOWN_BUYER"],
    ["without a CPV code", { cpvCode: null }, "CPV_MISSING"],
    ["without a nature", { nature: null }, "NATURE_MISSING"],
    ["of an unknown domain", { domainId: "nulle-part" }, "UNKNOWN_DOMAIN"],
    ["of an unknown opportunity", { poolingOpportunityId: "nulle-part" }, "UNKNOWN_OPPORTUNITY"],
    ["to be joined until yesterday", { lastDayToJoin: "2026-11-22" }, "LAST_DAY_PASSED"],
    [
      "that invites one organisation twice",
      { invitedBuyerSirets: [gaillon.siret, gaillon.siret] },
      "ORGANISATION_TWICE",
    ],
    ["that invites its own lead", { invitedBuyerSirets: [louviers.siret] }, "TRANSITION_NOT_ALLOWED"],
    ["that invites nobody known", { invitedBuyerSirets: ["73282932000074"] }, "UNKNOWN_BUYER"],
    ["that brings less than nothing", { brings: brings("-1.00") }, "VALUE_NOT_POSITIVE"],
    ["that brings an unknown line", { brings: brings("1.00", "nulle-part") }, "UNKNOWN_LINE"],
  ])("refuses one %s, and leaves nothing of it", async (_, change, code) => {
    const before = await counted();
    expect((await desk.send("createJointProcurement", { ...draft, ...change })).code).toBe(code);
    expect(await counted()).toBe(before);
  });

  test("is for somebody identified, with the right role", async () => {
    const nobody = await desk.send("createJointProcurement", draft, { caller: anonymousCaller([]) });
    expect(nobody.errors?.[0]?.extensions["code"]).toBe("UNAUTHENTICATED");
    const caller = { ...memberOf(louviers.siren), roles: ["SPECIFIER"] as const };
    const specifier = await desk.send("createJointProcurement", draft, { caller });
    expect(specifier.errors?.[0]?.extensions["code"]).toBe("FORBIDDEN");
  });
});

async function counted(): Promise<unknown> {
  const [row] = await store.database.query<{ readonly count: number }>(
    `SELECT (SELECT count(*) FROM procurement_plans.joint_procurement)
      + (SELECT count(*) FROM procurement_plans.joint_procurement_member) AS count`,
  );
  return row?.count;
}

describe("a member", () => {
  test("joins once, and not without having been invited", async () => {
    const jointProcurementId = await joined(desk, {
      visibility: "POOLED",
      invitedBuyerSirets: [gaillon.siret],
    });
    const again = { jointProcurementId, version: 2, brings: brings("1.00") };
    expect((await desk.send("joinJointProcurement", again, gaillonToo)).code).toBe("TRANSITION_NOT_ALLOWED");
    const uninvited = await desk.send("joinJointProcurement", again, { caller: memberOf(valDeReuil.siren) });
    expect(uninvited.answer).toMatchObject({
      __typename: "TransitionRefusedError",
      message: "Votre organisation n'est pas invitée : elle ne peut pas le rejoindre.",
    });
  });

  test.each([
    ["2026-11-23T09:00:00Z", undefined],
    ["2026-11-24T09:00:00Z", "LAST_DAY_PASSED"],
  ])("joins until the last day: at %s", async (instant, code) => {
    const jointProcurementId = await formed(desk, { lastDayToJoin: "2026-11-23" });
    const input = { jointProcurementId, version: 1, brings: brings("1.00") };
    const answered = await desk.send("joinJointProcurement", input, {
      ...gaillonToo,
      clock: () => new Date(instant),
    });
    expect(answered.code).toBe(code);
  });

  test("no longer joins once the convention is signed, nor leaves once it is launched", async () => {
    const signed = await advanced(desk, "SIGNED");
    const late = { jointProcurementId: signed, version: 1, brings: brings("1.00") };
    const { code } = await desk.send("joinJointProcurement", late, { caller: memberOf(valDeReuil.siren) });
    expect(code).toBe("TOO_LATE");
    const invitation = { jointProcurementId: signed, version: 3, buyerSirets: [valDeReuil.siret] };
    expect((await desk.send("inviteToJointProcurement", invitation)).code).toBe("TRANSITION_NOT_ALLOWED");
    const change = { jointProcurementId: signed, version: 2, brings: brings("1.00") };
    expect((await desk.send("changeJointNeed", change, gaillonToo)).code).toBe("TOO_LATE");
    const launched = await advanced(desk, "LAUNCHED");
    const leaving = await desk.send(
      "leaveJointProcurement",
      { jointProcurementId: launched, version: 2 },
      gaillonToo,
    );
    expect(leaving.answer).toMatchObject({
      code: "TOO_LATE",
      message: "Ce groupement est lancé : on ne peut plus le quitter.",
    });
  });

  test("that leads does not leave before handing over", async () => {
    const jointProcurementId = await joined(desk);
    expect((await desk.send("leaveJointProcurement", { jointProcurementId, version: 1 })).code).toBe(
      "LEAD_STAYS",
    );
  });

  test("that leaves a signed convention stops the launch until the shares are set anew", async () => {
    const jointProcurementId = await advanced(desk, "SIGNED");
    await desk.send("leaveJointProcurement", { jointProcurementId, version: 2 }, gaillonToo);
    const launch = { jointProcurementId, version: 3, launchedOn: "2026-11-10" };
    expect((await desk.send("launchJointProcurement", launch)).code).toBe("MEMBERS_MISSING");
  });

  test.each([
    ["of another member", louviers, {}, "NOT_OWN_LINE"],
    ["of a closed plan", gaillon, { planStatus: "CLOSED" }, "PLAN_CLOSED"],
    ["already launched", gaillon, { status: "LAUNCHED" }, "LINE_NOT_OPEN"],
  ] as const)("does not bring a line %s", async (name, owner, options, code) => {
    const line = await openLine(store, owner, `refus ${name}`, options);
    const jointProcurementId = await formed(desk);
    const input = { jointProcurementId, version: 1, brings: brings("1.00", line) };
    expect((await desk.send("joinJointProcurement", input, gaillonToo)).code).toBe(code);
    // Nothing half-done: it is still invited.
    expect(await desk.read(jointProcurementId, gaillonToo)).toMatchObject({
      ownMember: { state: "INVITED", value: null },
    });
  });

  test("does not bring one line to two", async () => {
    const line = await openLine(store, louviers, "deux fois");
    await formed(desk, { brings: brings("1.00", line) });
    const second = await desk.send("createJointProcurement", { ...draft, brings: brings("1.00", line) });
    expect(second.code).toBe("LINE_HELD");
  });
});

describe("its lead", () => {
  test.each([
    ["99.99", "SHARES_NOT_WHOLE"],
    ["100.01", "SHARE_OUT_OF_RANGE"],
  ])("sets no shares that make %s", async (sharePercent, code) => {
    const jointProcurementId = await joined(desk);
    const shares = [
      { memberSiren: louviers.siren, sharePercent },
      { memberSiren: gaillon.siren, sharePercent: "0.00" },
    ];
    expect((await desk.send("setJointShares", { jointProcurementId, version: 1, shares })).code).toBe(code);
  });

  test("signs no convention alone, nor without shares", async () => {
    const sign = { version: 1, reference: "C", signedOn: "2026-11-01" };
    const alone = await desk.send("signJointConvention", { ...sign, jointProcurementId: await formed(desk) });
    expect(alone.code).toBe("MEMBERS_MISSING");
    const unshared = await desk.send("signJointConvention", {
      ...sign,
      jointProcurementId: await joined(desk),
    });
    expect(unshared.code).toBe("SHARES_MISSING");
  });

  test("takes no step out of its order", async () => {
    const jointProcurementId = await advanced(desk, "SHARED");
    const launch = { jointProcurementId, version: 2, launchedOn: "2026-11-10" };
    expect((await desk.send("launchJointProcurement", launch)).answer).toMatchObject({
      code: "TRANSITION_NOT_ALLOWED",
      message: "Ce groupement est en constitution : il ne peut pas être lancé.",
    });
    const awarded = await advanced(desk, "AWARDED");
    const abandon = { jointProcurementId: awarded, version: 5, abandonedOn: "2026-11-23", reason: "Non" };
    expect((await desk.send("abandonJointProcurement", abandon)).code).toBe("TRANSITION_NOT_ALLOWED");
  });

  test("is told when it read an earlier version", async () => {
    const jointProcurementId = await advanced(desk, "SHARED");
    const stale = { jointProcurementId, version: 1, reference: "C", signedOn: "2026-11-01" };
    expect((await desk.send("signJointConvention", stale)).answer).toMatchObject({
      __typename: "VersionConflictError",
      code: "JOINT_CHANGED",
    });
  });

  test.each([
    ["changeJointProcurement", { title: "Papier", need: "Papier recyclé" }],
    ["setJointShares", { shares: [] }],
    ["signJointConvention", { reference: "C", signedOn: "2026-11-01" }],
    ["launchJointProcurement", { launchedOn: "2026-11-01" }],
    ["awardJointProcurement", { awardedOn: "2026-11-01", value: "1.00" }],
    ["abandonJointProcurement", { abandonedOn: "2026-11-01", reason: "x" }],
    ["handOverJointLead", { memberSiren: gaillon.siren }],
    ["inviteToJointProcurement", { buyerSirets: [gaillon.siret] }],
    ["withdrawJointInvitation", { memberSiren: gaillon.siren }],
  ])("alone may %s; a stranger is answered as if it did not exist", async (name, change) => {
    const jointProcurementId = await joined(desk);
    const input = { jointProcurementId, version: 1, ...change };
    expect((await desk.send(name, input, gaillonToo)).code).toBe("NOT_LEAD");
    const hidden = await desk.send(name, input, { caller: stranger });
    const absent = await desk.send(
      name,
      { ...input, jointProcurementId: "nulle-part" },
      { caller: stranger },
    );
    expect(hidden.code).toBe("UNKNOWN_JOINT_PROCUREMENT");
    expect(hidden.answer).toEqual(absent.answer);
  });
});
