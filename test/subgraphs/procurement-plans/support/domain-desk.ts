import type { EntityLookup } from "../../../../shared/federation/entity-lookup";
import { procurementPlans } from "../../../../subgraphs/procurement-plans/subgraph";
import { memberOf, queryRunner } from "../../../support/run-query";
import type { TestStore } from "../../../support/test-store";
import { louviers, type Asking, type Input } from "./plan-editor";

export interface DomainAnswer {
  readonly __typename?: string;
  readonly code?: string;
  readonly message?: string;
  readonly path?: readonly string[];
  readonly purchasingDomain?: { readonly id: string; readonly version: number };
  readonly purchasingStrategy?: Readonly<Record<string, unknown>> & {
    readonly id: string;
    readonly version: number;
  };
}

const domainFields = "id name cpvPrefixes visibility version";
const strategyFields = `id versionLabel validFrom validUntil aims levers visibility version domain { id version }
  stakeholders { name kind tradeBody { id } }`;

export interface DomainAsking extends Asking {
  readonly entities?: EntityLookup;
}

/** Sends a mutation about domains and strategies, in the name of a buyer of Louviers unless said otherwise. */
export async function sendDomain(
  store: TestStore,
  field:
    "openPurchasingDomain" | "changePurchasingDomain" | "addPurchasingStrategy" | "endPurchasingStrategy",
  input: Input,
  { caller = memberOf(louviers), ...options }: DomainAsking = {},
): Promise<DomainAnswer> {
  const type = field.charAt(0).toUpperCase() + field.slice(1);
  const payload = field.endsWith("Domain")
    ? `purchasingDomain { ${domainFields} }`
    : `purchasingStrategy { ${strategyFields} }`;
  const ask = queryRunner(procurementPlans, store, { caller, ...options });
  const { data, errors } = await ask(
    `mutation Change($input: ${type}Input!) { ${field}(input: $input) {
      __typename ... on ${type}Payload { ${payload} } ... on UserError { code message path } } }`,
    { input },
  );
  const [error] = errors ?? [];
  if (error !== undefined) return { code: String(error.extensions["code"]), message: error.message };
  return data?.[field] ?? {};
}

export const aDomain: Input = {
  ...{ name: "Papier", description: "Papier et enveloppes", cpvPrefixes: ["3019"], visibility: "POOLED" },
};

/** Opens a domain of Louviers and answers what is sent back with a version of its strategy. */
export async function openedDomain(
  store: TestStore,
  difference: Input,
): Promise<{ readonly domainId: string; readonly version: number }> {
  const { purchasingDomain, ...refused } = await sendDomain(store, "openPurchasingDomain", {
    ...aDomain,
    isOverlapIntended: true,
    ...difference,
  });
  if (purchasingDomain === undefined) throw new Error(JSON.stringify(refused));
  return { domainId: purchasingDomain.id, version: purchasingDomain.version };
}

export const aStrategy: Input = {
  ...{ versionLabel: "Stratégie 2026", validFrom: "2026-01-01", visibility: "POOLED" },
  aims: ["Acheter moins"],
};
