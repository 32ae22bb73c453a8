import type {
  LegalParameter,
  LegalThreshold,
  WholeLaw,
} from "../../../../../subgraphs/procurement-plans/rules/law/dated-law";

const basisOf = {
  NO_ADVERTISING_BELOW: "ccp-r2122-8",
  ADVERTISING_FROM: "ccp-r2131-12",
  EU_PROCEDURE_FROM: "ccp-l2124-1",
  ESSENTIAL_DATA_FROM: "ccp-r2196-1",
} as const;

const forever = { validFrom: "2026-04-01", validTo: null } as const;

/** The law from April 2026 on, written out: a rule is tested against it, not against what ships. */
export const literalLaw: WholeLaw = {
  thresholds: [
    threshold("free-goods-services", "NO_ADVERTISING_BELOW", 60_000n, { natures: ["GOODS", "SERVICES"] }),
    threshold("free-works", "NO_ADVERTISING_BELOW", 100_000n, { natures: ["WORKS"] }),
    threshold("notice", "ADVERTISING_FROM", 90_000n, {}),
    threshold("europe-local", "EU_PROCEDURE_FROM", 216_000n, {
      natures: ["GOODS", "SERVICES"],
      buyerCategory: "LOCAL_AUTHORITY",
    }),
    threshold("europe-state", "EU_PROCEDURE_FROM", 140_000n, {
      natures: ["GOODS", "SERVICES"],
      buyerCategory: "STATE",
    }),
    threshold("europe-works", "EU_PROCEDURE_FROM", 5_404_000n, { natures: ["WORKS"] }),
    threshold("decp", "ESSENTIAL_DATA_FROM", 40_000n, { legalBasisId: "ccp-r2196-1" }),
  ],
  parameters: [
    parameter("COUNTED_MONTHS_AT_MOST", 48n, "MONTHS", {
      natures: ["GOODS", "SERVICES"],
      legalBasisId: "ccp-r2121-7",
    }),
    parameter("ESSENTIAL_DATA_WITHIN", 2n, "MONTHS", { legalBasisId: "ccp-r2196-1" }),
    parameter("SPASER_YEARLY_FROM", 50_000_000_00n, "EURO_CENTS", { legalBasisId: "ccp-d2111-3" }),
  ],
  articles: [
    article("ccp-r2121-7", "R2121-7"),
    article("ccp-r2122-8", "R2122-8"),
    article("ccp-r2123-1", "R2123-1"),
    article("ccp-r2131-12", "R2131-12"),
    article("ccp-l2124-1", "L2124-1"),
    article("ccp-r2196-1", "R2196-1"),
    article("ccp-d2111-3", "D2111-3"),
  ],
};

function threshold(
  id: string,
  kind: LegalThreshold["kind"],
  euros: bigint,
  rest: Partial<LegalThreshold>,
): LegalThreshold {
  return {
    id,
    kind,
    valueCents: euros * 100n,
    natures: ["GOODS", "SERVICES", "WORKS"],
    buyerCategory: null,
    legalBasisId: basisOf[kind],
    ...forever,
    ...rest,
  };
}

export function parameter(
  code: string,
  value: bigint,
  unit: LegalParameter["unit"],
  rest: Partial<LegalParameter> & Pick<LegalParameter, "legalBasisId">,
): LegalParameter {
  return {
    id: code.toLowerCase(),
    code,
    value,
    unit,
    natures: ["GOODS", "SERVICES", "WORKS"],
    ...forever,
    ...rest,
  };
}

export function article(id: string, name: string): WholeLaw["articles"][number] {
  return { id, article: name, successorId: null, completesId: null, ...forever };
}
