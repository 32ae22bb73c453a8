import type { Json } from "../engine/graph-model";
import { compared } from "../engine/list-model";
import type { ExemptionRow } from "../world/law-rows";
import type { ContractRow, NeedRow } from "../world/procurement-rows";
import { today } from "../world/today";
import type { View } from "../world/view";
import { answerOf } from "./contracts";
import { estimatedCents, isLeftOut } from "./procedure-advice";

type Fields<Row> = Readonly<Record<string, (row: Row, view: View) => Json>>;

const selection = "{ duty outcome dueOn exemption { id } }";

export const needDuties: Fields<NeedRow> = {
  [`duties(on: "${today}") ${selection}`]: (row, view) => dutiesOfNeed(row, view, today),
  [`noticeDuties: duties ${selection}`]: (row, view) => dutiesOfNeed(row, view, row.notice_on ?? today),
  // Asked of this subgraph alone, which knows no supplier.
  "leverAdvice { lever }": () => null,
  "dutyExemptions { id duty reason { code } justification decidedOn withdrawnOn version }": (row, view) =>
    exemptionsOf(row, view)
      .toSorted((left, right) =>
        left.decided_on === right.decided_on
          ? compared(left.id, right.id)
          : compared(right.decided_on, left.decided_on),
      )
      .map((each) => ({
        ...{ id: each.id, duty: each.duty, reason: { code: each.reason_code } },
        ...{ justification: each.justification, decidedOn: each.decided_on },
        ...{ withdrawnOn: each.withdrawn_on, version: each.version },
      })),
};

export const contractDuties: Fields<ContractRow> = {
  essentialDataPublishedOn: (row) => row.essential_data_published_on,
  [`duties(on: "${today}") ${selection}`]: (row, view) => dutiesOfContract(row, view, today),
  [`noticeDuties: duties ${selection}`]: (row, view) => dutiesOfContract(row, view, null),
};

const social = "SOCIAL_PERFORMANCE_CONDITIONS";
const environmental = "ENVIRONMENTAL_CONSIDERATIONS";

/** The first day of both duties. */
const firstDay = "2026-08-22";

interface Purchase {
  readonly day: string;
  readonly isDayKnown: boolean;
  readonly isBuyerSeen: boolean;
  /** YES, NO or UNKNOWN: whether the value of the need reaches the European threshold. */
  readonly isLarge: string;
  readonly social: string;
  readonly environmental: string;
  readonly exemption: string | null;
}

function dutiesOfNeed(row: NeedRow, view: View, day: string): Json {
  if (isLeftOut(row)) return [];
  const answer = (name: string): string => (row.considerations.includes(name) ? "YES" : "UNDECLARED");
  return considered({
    ...{ day, isDayKnown: true, isBuyerSeen: isBuyerSeen(row, view) },
    isLarge: estimatedCents(row, view) >= europe(row.nature) ? "YES" : "NO",
    ...{ social: answer("SOCIAL"), environmental: answer("ENVIRONMENTAL") },
    exemption: standing(row, view),
  });
}

function dutiesOfContract(row: ContractRow, view: View, asked: string | null): Json {
  const line = view.seen.planned_procurement.find(({ id }) => id === row.planned_procurement_id);
  const known = asked ?? line?.notice_on ?? null;
  const duties = considered({
    ...{ day: known ?? row.notified_on, isDayKnown: known !== null, isBuyerSeen: isBuyerSeen(row, view) },
    isLarge: isLargeContract(row, line, view),
    ...{ social: answerOf(row, "SOCIAL"), environmental: answerOf(row, "ENVIRONMENTAL") },
    exemption: line === undefined ? null : standing(line, view),
  });
  return [...duties, publication(row, view)];
}

/** The need that it fulfils decides; alone, a contract tells no more than that the need is worth as much. */
function isLargeContract(row: ContractRow, line: NeedRow | undefined, view: View): string {
  if (line !== undefined && !isLeftOut(line)) {
    const cents = estimatedCents(line, view);
    if (row.nature !== null) return cents >= europe(row.nature) ? "YES" : "NO";
    if (cents >= europe("WORKS")) return "YES";
    return cents < europe("GOODS") ? "NO" : "UNKNOWN";
  }
  return row.value_cents >= europe(row.nature ?? "WORKS") ? "YES" : "UNKNOWN";
}

function considered(purchase: Purchase): readonly Readonly<Record<string, Json>>[] {
  const { day, isDayKnown, isBuyerSeen: isSeen, isLarge, exemption } = purchase;
  const applies = isSeen && isDayKnown ? "YES" : "UNKNOWN";
  const socially = applies === "YES" ? isLarge : "UNKNOWN";
  const bySocial =
    day < firstDay || socially === "NO" ? "NOT_APPLICABLE" : judged(purchase.social, socially, exemption);
  const byEnvironment = day < firstDay ? "NOT_APPLICABLE" : judged(purchase.environmental, applies, null);
  const isByExemption = bySocial === "MET" && purchase.social !== "YES";
  return [
    {
      ...{ duty: social, outcome: bySocial, dueOn: null },
      exemption: isByExemption && exemption !== null ? { id: exemption } : null,
    },
    { duty: environmental, outcome: byEnvironment, dueOn: null, exemption: null },
  ];
}

function judged(answer: string, applies: string, exemption: string | null): string {
  if (answer === "YES" || exemption !== null) return "MET";
  return answer === "NO" && applies === "YES" ? "NOT_MET" : "UNDETERMINED";
}

function publication(row: ContractRow, view: View) {
  const told = { duty: "ESSENTIAL_DATA_PUBLICATION", exemption: null };
  if (!isBuyerSeen(row, view)) return { ...told, outcome: "UNDETERMINED", dueOn: null };
  if (row.value_cents < 40_000_00) return { ...told, outcome: "NOT_APPLICABLE", dueOn: null };
  // No day is drawn after the 28th: two months later it is the same one.
  const [year = "", month = "", dayOfMonth = ""] = row.notified_on.split("-");
  const months = Number(year) * 12 + Number(month) - 1 + 2;
  const dueOn = `${Math.floor(months / 12).toString()}-${((months % 12) + 1).toString().padStart(2, "0")}-${dayOfMonth}`;
  const published = row.essential_data_published_on;
  const outcome = published === null ? "UNDETERMINED" : published <= dueOn ? "MET" : "NOT_MET";
  return { ...told, outcome, dueOn };
}

function europe(nature: string): number {
  return nature === "WORKS" ? 5_404_000_00 : 216_000_00;
}

function isBuyerSeen({ buyer_siret }: { readonly buyer_siret: string }, { seen }: View): boolean {
  return seen.buyer.some(({ siret }) => siret === buyer_siret);
}

function exemptionsOf({ id }: NeedRow, { seen }: View): readonly ExemptionRow[] {
  return seen.duty_exemption.filter((each) => each.planned_procurement_id === id);
}

function standing(row: NeedRow, view: View): string | null {
  return exemptionsOf(row, view).find((each) => each.withdrawn_on === null)?.id ?? null;
}
