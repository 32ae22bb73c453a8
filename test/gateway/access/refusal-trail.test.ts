import {
  linesByOrganisation,
  mostWaiting,
  RefusalTrail,
  type CountedRefusal,
  type NotedRefusal,
} from "../../../gateway/access/refusal-trail";
import { createLog } from "../../../shared/runtime/log";

const louviers = "212703755";
const written: { readonly organisation: string; readonly refusals: readonly CountedRefusal[] }[] = [];
const logged: string[] = [];
let fails = false;
let trail: RefusalTrail;

beforeEach(() => {
  written.length = 0;
  logged.length = 0;
  fails = false;
  trail = new RefusalTrail({
    record: async (organisation, refusals) => {
      if (fails) throw new Error("down");
      written.push({ organisation, refusals });
    },
    log: createLog("info", { write: (line) => logged.push(line) }),
  });
});

function refusal(change: Partial<NotedRefusal> = {}, organisation = louviers, entity = "1"): NotedRefusal {
  const party = { kind: "PROGRAM", subject: `key:${entity}`, organisation, entity } as const;
  return { party, action: "Hub.identify", code: "KEY_REVOKED", correlationId: "trace-1", ...change };
}

/** What was written, as "code entity ×times (correlation id)". */
function lines(organisation = louviers): readonly string[] {
  return written
    .filter((each) => each.organisation === organisation)
    .flatMap(({ refusals }) => refusals)
    .map(
      ({ code, party, times, correlationId }) =>
        `${code} ${party.entity ?? "–"} ×${times} (${correlationId})`,
    );
}

describe("the trail of refusals", () => {
  test("has the first of its kind written at once", async () => {
    trail.note(refusal());
    await trail.settled();
    expect(lines()).toEqual(["KEY_REVOKED 1 ×1 (trace-1)"]);
  });

  test("counts the same one within a minute, and writes it once at its end, with the last request", async () => {
    for (let index = 1; index <= 1000; index += 1) trail.note(refusal({ correlationId: `trace-${index}` }));
    await trail.settled();
    trail.endMinute();
    trail.endMinute();
    await trail.settled();
    expect(lines()).toEqual(["KEY_REVOKED 1 ×1 (trace-1)", "KEY_REVOKED 1 ×999 (trace-1000)"]);
  });

  test("begins anew with each minute", async () => {
    trail.note(refusal());
    trail.endMinute();
    trail.note(refusal({ correlationId: "trace-2" }));
    await trail.settled();
    expect(lines()).toEqual(["KEY_REVOKED 1 ×1 (trace-1)", "KEY_REVOKED 1 ×1 (trace-2)"]);
  });

  test("tells apart who was refused, what and why, and writes each organisation its own", async () => {
    trail.note(refusal());
    trail.note(refusal({ code: "KEY_EXPIRED" }));
    trail.note(refusal({}, louviers, "2"));
    trail.note(refusal({ action: "Mutation.declareHours", code: "FORBIDDEN" }));
    trail.note(refusal({}, "200089456"));
    await trail.settled();
    expect(lines()).toHaveLength(4);
    expect(lines("200089456")).toHaveLength(1);
  });

  test("cannot fill the store: beyond some lines a minute, an organisation is told a number", async () => {
    for (let index = 0; index < 5000; index += 1) trail.note(refusal({}, louviers, `k${index}`));
    trail.note(refusal({}, "200089456"));
    await trail.close();
    expect(lines()).toHaveLength(linesByOrganisation + 2);
    expect(lines().slice(-2)).toEqual(["MANY_REFUSALS – ×1 (trace-1)", "MANY_REFUSALS – ×4949 (trace-1)"]);
    expect(lines("200089456")).toEqual(["KEY_REVOKED 1 ×1 (trace-1)"]);
  });

  test("keeps what could not be written for the end of the minute", async () => {
    fails = true;
    trail.note(refusal());
    await trail.settled();
    expect(logged.join()).toContain("La trace des refus est inaccessible");
    fails = false;
    trail.endMinute();
    await trail.settled();
    expect(lines()).toEqual(["KEY_REVOKED 1 ×1 (trace-1)"]);
  });

  test("drops what would make it grow without end, and says how much", async () => {
    fails = true;
    for (let index = 0; index < mostWaiting + 5; index += 1) {
      trail.note(refusal({}, (100_000_000 + index).toString()));
    }
    trail.endMinute();
    await trail.settled();
    const told = logged.map((line) => JSON.parse(line) as { readonly dropped?: number });
    expect(told.filter(({ dropped }) => dropped !== undefined)).toMatchObject([{ dropped: 5 }]);
  });

  test("writes what is left when the gateway ends", async () => {
    trail.note(refusal());
    trail.note(refusal());
    await trail.close();
    expect(lines()).toEqual(["KEY_REVOKED 1 ×1 (trace-1)", "KEY_REVOKED 1 ×1 (trace-1)"]);
  });
});
