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
const valDeReuilToo = { caller: memberOf(valDeReuil.siren) };

describe("a joint procurement", () => {
  test("is formed with its lead as first member, and others invited", async () => {
    const { found } = await desk.send("createJointProcurement", { ...draft, brings: brings("1000.00") });
    expect(found).toMatchObject({
      ...{ version: 1, status: "FORMING", formedOn: "2026-11-23", leadBuyer: { siret: louviers.siret } },
      value: { amount: "1000.00" },
      members: {
        nodes: [
          { siren: gaillon.siren, state: "INVITED" },
          { siren: louviers.siren, state: "JOINED", joinedOn: "2026-11-23", value: { amount: "1000.00" } },
          { siren: valDeReuil.siren, state: "INVITED" },
        ],
      },
    });
  });

  test("is lived through to its award, each member seeing its own part alone", async () => {
    const lines = [
      await openLine(store, louviers, "vie-louviers"),
      await openLine(store, gaillon, "vie-gaillon", { visibility: "PRIVATE", planStatus: "DRAFT" }),
    ] as const;
    const jointProcurementId = await formed(desk, { brings: brings("1000.00", lines[0]) });
    const at = (version: number) => ({ jointProcurementId, version });
    const need = { ...brings("500.00", lines[1]), quantity: "12.50", unit: "ramettes" };
    const { found: ofGaillon } = await desk.send(
      "joinJointProcurement",
      { ...at(1), brings: need },
      gaillonToo,
    );
    expect(ofGaillon).toMatchObject({
      value: null,
      ownMember: {
        ...{ state: "JOINED", version: 2, sharePercent: null },
        ...{ value: { amount: "500.00" }, quantity: { amount: "12.50", unit: "ramettes" } },
      },
    });
    expect(await desk.read(jointProcurementId)).toMatchObject({ value: { amount: "1500.00" } });
    const shares = [
      { memberSiren: louviers.siren, sharePercent: "66.67" },
      { memberSiren: gaillon.siren, sharePercent: "33.33" },
    ];
    expect((await desk.send("setJointShares", { ...at(1), shares })).found).toMatchObject({ version: 2 });
    const signed = { ...at(2), reference: "DEL-2026-114", signedOn: "2026-11-01" };
    expect((await desk.send("signJointConvention", signed)).found).toMatchObject({
      ...{ status: "CONVENTION_SIGNED", conventionReference: "DEL-2026-114", version: 3 },
    });
    const launched = await desk.send("launchJointProcurement", { ...at(3), launchedOn: "2026-11-10" });
    expect(launched.found).toMatchObject({
      status: "LAUNCHED",
      plannedProcurements: { nodes: [{ id: lines[0], status: "LAUNCHED" }] },
    });
    const awarded = await desk.send("awardJointProcurement", {
      ...at(4),
      awardedOn: "2026-11-20",
      value: "1000.01",
    });
    expect(awarded.found).toMatchObject({ status: "AWARDED", awardedValue: { amount: "1000.01" } });
    expect(await desk.read(jointProcurementId, gaillonToo)).toMatchObject({
      ...{ value: null, awardedValue: null },
      ownMember: { sharePercent: "33.33", awardedValue: { amount: "333.30" } },
      members: {
        nodes: [
          { siren: gaillon.siren, sharePercent: "33.33" },
          { siren: louviers.siren, sharePercent: null, value: null, awardedValue: null },
        ],
      },
      plannedProcurements: {
        nodes: [
          { id: lines[1], status: "AWARDED" },
          { id: lines[0], status: "AWARDED" },
        ],
      },
    });
  });

  test("gives lines back when a member leaves, and all of them when it is given up", async () => {
    const line = await openLine(store, gaillon, "rendue");
    const id = await formed(desk);
    const at = (version: number) => ({ jointProcurementId: id, version });
    await desk.send("joinJointProcurement", { ...at(1), brings: brings("500.00", line) }, gaillonToo);
    const left = await desk.send("leaveJointProcurement", { ...at(2), reason: "Autre marché" }, gaillonToo);
    expect(left.found).toMatchObject({ ownMember: { state: "LEFT" }, plannedProcurements: { nodes: [] } });
    // Invited again, it may come back, with the same line.
    await desk.send("inviteToJointProcurement", { ...at(1), buyerSirets: [gaillon.siret] });
    const back = await desk.send(
      "joinJointProcurement",
      { ...at(4), brings: brings("600.00", line) },
      gaillonToo,
    );
    expect(back.found).toMatchObject({ ownMember: { state: "JOINED", value: { amount: "600.00" } } });
    const abandoned = { ...at(2), abandonedOn: "2026-11-23", reason: "Sans suite" };
    expect((await desk.send("abandonJointProcurement", abandoned)).found).toMatchObject({
      ...{ status: "ABANDONED", abandonReason: "Sans suite" },
    });
    const { data } = await desk.ask(
      `{ plannedProcurement(id: "${line}") { status jointProcurement { id } } }`,
      gaillonToo,
    );
    expect(data?.["plannedProcurement"]).toEqual({ status: "OPEN", jointProcurement: null });
  });

  test("opens launched lines again when it is given up", async () => {
    const line = await openLine(store, louviers, "relancee");
    const id = await joined(desk, { brings: brings("1000.00", line) });
    const at = (version: number) => ({ jointProcurementId: id, version });
    const shares = [louviers, gaillon].map(({ siren }) => ({ memberSiren: siren, sharePercent: "50.00" }));
    await desk.send("setJointShares", { ...at(1), shares });
    await desk.send("signJointConvention", { ...at(2), reference: "C", signedOn: "2026-11-01" });
    await desk.send("launchJointProcurement", { ...at(3), launchedOn: "2026-11-02" });
    await desk.send("abandonJointProcurement", {
      ...at(4),
      abandonedOn: "2026-11-03",
      reason: "Infructueux",
    });
    const { data } = await desk.ask(
      `{ plannedProcurement(id: "${line}") { status jointProcurement { id } } }`,
    );
    expect(data?.["plannedProcurement"]).toEqual({ status: "OPEN", jointProcurement: null });
  });

  test("changes what a member brings until the convention, and its lines with it", async () => {
    const [first, second] = [
      await openLine(store, gaillon, "change-1"),
      await openLine(store, gaillon, "change-2"),
    ];
    const id = await formed(desk);
    const at = (version: number) => ({ jointProcurementId: id, version });
    await desk.send("joinJointProcurement", { ...at(1), brings: brings("500.00", first) }, gaillonToo);
    const changed = await desk.send(
      "changeJointNeed",
      { ...at(2), brings: brings("700.00", second) },
      gaillonToo,
    );
    expect(changed.found).toMatchObject({
      ownMember: { version: 3, value: { amount: "700.00" } },
      plannedProcurements: { nodes: [{ id: second }] },
    });
  });

  test("changes hands: offered by its lead, taken over by a member, which may then see it all", async () => {
    const id = await joined(desk);
    const at = (version: number) => ({ jointProcurementId: id, version });
    const early = await desk.send("takeOverJointLead", at(1), gaillonToo);
    expect(early.code).toBe("NOT_HANDED_OVER");
    await desk.send("handOverJointLead", { ...at(1), memberSiren: gaillon.siren });
    const taken = await desk.send("takeOverJointLead", at(2), gaillonToo);
    expect(taken.found).toMatchObject({
      ...{ leadBuyer: { siret: gaillon.siret }, handedOverTo: null, version: 3 },
      value: { amount: "1500.00" },
    });
    // The former lead is a member as another, and may leave.
    expect(await desk.read(id)).toMatchObject({ value: null, ownMember: { value: { amount: "1000.00" } } });
    expect((await desk.send("leaveJointProcurement", at(1))).found).toMatchObject({
      ownMember: { state: "LEFT" },
    });
  });

  test("takes back an offer of the lead", async () => {
    const id = await joined(desk);
    await desk.send("handOverJointLead", { jointProcurementId: id, version: 1, memberSiren: gaillon.siren });
    const taken = await desk.send("handOverJointLead", { jointProcurementId: id, version: 2 });
    expect(taken.found).toMatchObject({ handedOverTo: null, version: 3 });
  });

  test("is told to its invited alone when it is private, who was only asked to itself and the lead", async () => {
    const id = await formed(desk);
    expect(await desk.read(id, { caller: stranger })).toBeNull();
    expect(await desk.read(id, gaillonToo)).toMatchObject({
      members: {
        nodes: [
          { siren: gaillon.siren, state: "INVITED" },
          { siren: louviers.siren, state: "JOINED" },
        ],
      },
    });
    const declined = { jointProcurementId: id, version: 1, reason: "Déjà pourvu" };
    await desk.send("declineJointInvitation", declined, valDeReuilToo);
    const withdrawn = { jointProcurementId: id, version: 1, memberSiren: gaillon.siren };
    await desk.send("withdrawJointInvitation", withdrawn);
    expect(await desk.read(id, gaillonToo)).toBeNull();
    expect(await desk.read(id)).toMatchObject({
      members: {
        nodes: [
          { siren: gaillon.siren, state: "WITHDRAWN", withdrawnOn: "2026-11-23" },
          { siren: louviers.siren, state: "JOINED" },
          { siren: valDeReuil.siren, state: "DECLINED", reason: "Déjà pourvu" },
        ],
      },
    });
  });

  test("awards the parts that are given, when they make the whole", async () => {
    const id = await advanced(desk, "LAUNCHED");
    const award = { jointProcurementId: id, version: 4, awardedOn: "2026-11-20", value: "100.00" };
    const parts = (second: string) => [
      { memberSiren: louviers.siren, value: "60.00" },
      { memberSiren: gaillon.siren, value: second },
    ];
    const short = await desk.send("awardJointProcurement", { ...award, memberValues: parts("39.99") });
    expect(short.code).toBe("PARTS_NOT_WHOLE");
    const exact = await desk.send("awardJointProcurement", { ...award, memberValues: parts("40.00") });
    expect(exact.found).toMatchObject({ awardedValue: { amount: "100.00" }, version: 5 });
  });
});
