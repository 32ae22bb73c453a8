import { memberOf } from "../../../support/run-query";
import { openTestStore, type TestStore } from "../../../support/test-store";
import {
  advanced,
  brings,
  formed,
  gaillon,
  jointDesk,
  louviers,
  openLine,
  stranger,
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

/** Gaillon asks Louviers to carry a private line of its own. */
async function asked(line: string): Promise<string> {
  await openLine(store, gaillon, line, { visibility: "PRIVATE" });
  const input = {
    plannedProcurementId: line,
    carrierSiret: louviers.siret,
    message: " Merci de porter cet achat. ",
  };
  return String((await desk.send("askToCarryPurchase", input, gaillonToo)).found["id"]);
}

describe("a request to carry a purchase", () => {
  test("tells the carrier what the line says, and not the line", async () => {
    const carryRequestId = await asked("portage-1");
    const { data } = await desk.ask(`{ carryRequest(id: "${carryRequestId}") {
      need message state value { amount } buyer { siret } carrier { siret } plannedProcurement { id } }
      carryRequests(filter: { side: ASKED_TO_US }) { nodes { id } } }`);
    expect(data).toMatchObject({
      carryRequest: {
        ...{ need: "Papier", message: "Merci de porter cet achat.", state: "ASKED" },
        ...{
          value: { amount: "1000.00" },
          buyer: { siret: gaillon.siret },
          carrier: { siret: louviers.siret },
        },
        plannedProcurement: null,
      },
    });
    expect(data?.["carryRequests"]).toMatchObject({
      nodes: expect.arrayContaining([{ id: carryRequestId }]) as unknown,
    });
    const outside = await desk.ask(`{ carryRequest(id: "${carryRequestId}") { id } }`, { caller: stranger });
    expect(outside.data).toEqual({ carryRequest: null });
  });

  test("is accepted into a joint procurement, to which who asked is invited", async () => {
    const carryRequestId = await asked("portage-2");
    const jointProcurementId = await formed(desk, { invitedBuyerSirets: [] });
    const answer = {
      carryRequestId,
      version: 1,
      answer: "ACCEPT",
      reason: "Avec plaisir",
      jointProcurementId,
    };
    const { found } = await desk.send("answerCarryRequest", answer);
    expect(found).toMatchObject({
      ...{ state: "ACCEPTED", answeredOn: "2026-11-23", answerReason: "Avec plaisir", version: 2 },
      jointProcurement: { id: jointProcurementId },
    });
    const join = { jointProcurementId, version: 1, brings: brings("1000.00", "portage-2") };
    expect((await desk.send("joinJointProcurement", join, gaillonToo)).found).toMatchObject({
      ownMember: { state: "JOINED" },
    });
  });

  test("is refused with a reason, then asked anew", async () => {
    const carryRequestId = await asked("portage-3");
    const refusal = { carryRequestId, version: 1, answer: "REFUSE" };
    expect((await desk.send("answerCarryRequest", refusal)).code).toBe("REASON_MISSING");
    const refused = await desk.send("answerCarryRequest", { ...refusal, reason: "Plan de charge complet" });
    expect(refused.found).toMatchObject({ state: "REFUSED", answerReason: "Plan de charge complet" });
    const again = {
      plannedProcurementId: "portage-3",
      carrierSiret: louviers.siret,
      message: "Et cette année ?",
    };
    expect((await desk.send("askToCarryPurchase", again, gaillonToo)).found).toMatchObject({
      state: "ASKED",
    });
    expect((await desk.send("askToCarryPurchase", again, gaillonToo)).code).toBe("ALREADY_ASKED");
  });

  test("is withdrawn by who asked, and by nobody else", async () => {
    const carryRequestId = await asked("portage-4");
    const read = { carryRequestId, version: 1 };
    expect((await desk.send("withdrawCarryRequest", read)).code).toBe("NOT_OWN_REQUEST");
    expect((await desk.send("withdrawCarryRequest", { ...read, version: 2 }, gaillonToo)).code).toBe(
      "REQUEST_CHANGED",
    );
    const withdrawn = await desk.send("withdrawCarryRequest", read, gaillonToo);
    expect(withdrawn.found).toMatchObject({ state: "WITHDRAWN", withdrawnOn: "2026-11-23" });
    const late = await desk.send("answerCarryRequest", { ...read, version: 2, answer: "ACCEPT" });
    expect(late.answer).toMatchObject({
      message: "Cette demande a été retirée : elle ne change plus, adressez-en une autre.",
    });
  });

  test("is answered once, by two at once", async () => {
    const carryRequestId = await asked("portage-5");
    const answer = { carryRequestId, version: 1, answer: "ACCEPT" };
    const answers = await Promise.all([1, 2].map(() => desk.send("answerCarryRequest", answer)));
    const codes = answers.map(({ code }) => code ?? "DONE").toSorted();
    expect(codes[0]).toBe("DONE");
    expect(["REQUEST_CHANGED", "TRANSITION_NOT_ALLOWED"]).toContain(codes[1]);
  });

  test("is unknown to others, as one that does not exist", async () => {
    const answer = (carryRequestId: string) =>
      desk.send("answerCarryRequest", { carryRequestId, version: 1, answer: "ACCEPT" }, { caller: stranger });
    const [hidden, absent] = [await answer(await asked("portage-6")), await answer("nulle-part")];
    expect(hidden.code).toBe("UNKNOWN_CARRY_REQUEST");
    expect(hidden.answer).toEqual(absent.answer);
  });

  test.each([
    ["of another organisation", "portage-refus-1", louviers, {}, {}, "NOT_OWN_LINE"],
    ["already launched", "portage-refus-2", gaillon, { status: "LAUNCHED" }, {}, "LINE_NOT_OPEN"],
    ["asked of oneself", "portage-refus-3", gaillon, {}, { carrierSiret: gaillon.siret }, "OWN_CARRIER"],
    [
      "asked of nobody known",
      "portage-refus-4",
      gaillon,
      {},
      { carrierSiret: "73282932000074" },
      "UNKNOWN_BUYER",
    ],
    ["without a word", "portage-refus-5", gaillon, {}, { message: " " }, "TEXT_EMPTY"],
  ] as const)("is not made about a line %s", async (_, line, owner, options, change, code) => {
    await openLine(store, owner, line, options);
    const input = { plannedProcurementId: line, carrierSiret: louviers.siret, message: "Merci", ...change };
    expect((await desk.send("askToCarryPurchase", input, gaillonToo)).code).toBe(code);
  });

  test("leads into no joint procurement that can no longer be joined", async () => {
    const carryRequestId = await asked("portage-7");
    const jointProcurementId = await advanced(desk, "SIGNED");
    const answer = { carryRequestId, version: 1, answer: "ACCEPT", jointProcurementId };
    expect((await desk.send("answerCarryRequest", answer)).code).toBe("JOINT_NOT_FORMING");
    const refusal = { ...answer, answer: "REFUSE", reason: "Non" };
    expect((await desk.send("answerCarryRequest", refusal)).code).toBe("JOINT_OF_REFUSAL");
  });
});
