import type { Caller } from "../../../../shared/access/caller";
import { procurementPlans } from "../../../../subgraphs/procurement-plans/subgraph";
import { memberOf, queryRunner, type QueryRunner, type QueryRunnerOptions } from "../../../support/run-query";
import type { TestStore } from "../../../support/test-store";

export const louviers = { siren: "212703755", siret: "21270375500018" };
export const gaillon = { siren: "212702757", siret: "21270275700015" };
export const valDeReuil = { siren: "212707012", siret: "21270701200010" };
/** Of no intercommunality of these tests, and in no joint procurement. */
export const stranger: Caller = { ...memberOf("900100017"), pools: [] };

const joint = `id version status title cpvCode nature visibility formedOn lastDayToJoin conventionReference conventionSignedOn
  launchedOn awardedOn abandonedOn abandonReason leadBuyer { siret } handedOverTo { siret } value { amount } awardedValue { amount }
  ownMember { state version value { amount } quantity { amount unit } sharePercent awardedValue { amount } }
  members { nodes { siren state invitedOn joinedOn declinedOn leftOn withdrawnOn reason version value { amount } sharePercent awardedValue { amount } } }
  participatingBuyers { nodes { siret } } plannedProcurements { nodes { id status } }`;
const carry = `id version state need value { amount } message askedOn answeredOn withdrawnOn answerReason
  buyer { siret } carrier { siret } plannedProcurement { id } jointProcurement { id }`;

export type Json = Readonly<Record<string, unknown>>;
export type DeskOptions = QueryRunnerOptions & { readonly caller?: Caller };

/** Answers about joint procurements and requests to carry, asked of a store; Louviers asks unless said otherwise. */
export function jointDesk(store: TestStore) {
  const run = ({ caller = memberOf(louviers.siren), ...options }: DeskOptions): QueryRunner =>
    queryRunner(procurementPlans, store, { caller, ...options });
  return {
    send: async (name: string, input: Json, options: DeskOptions = {}) => {
      const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
      const isCarry = name.includes("Carry");
      const payload = isCarry ? `carryRequest { ${carry} }` : `jointProcurement { ${joint} }`;
      const { data, errors } = await run(options)(
        `mutation ($input: ${type}Input!) { ${name}(input: $input) { __typename
          ... on ${type}Payload { ${payload} } ... on UserError { code message path } } }`,
        { input },
      );
      const answer = (data?.[name] ?? {}) as Json;
      const found = (answer["jointProcurement"] ?? answer["carryRequest"] ?? {}) as Json;
      return { answer, found, code: answer["code"] as string | undefined, errors };
    },
    read: async (id: string, options: DeskOptions = {}) => {
      const { data } = await run(options)(`query ($id: ID!) { jointProcurement(id: $id) { ${joint} } }`, {
        id,
      });
      return data?.["jointProcurement"] as Json | null;
    },
    ask: (query: string, options: DeskOptions = {}) => run(options)(query),
  };
}

export type JointDesk = ReturnType<typeof jointDesk>;

export const draft = {
  ...{ leadBuyerSiret: louviers.siret, title: "Papier", need: "Papier recyclé", cpvCode: "30197630" },
  ...{ nature: "GOODS", visibility: "PRIVATE", invitedBuyerSirets: [gaillon.siret, valDeReuil.siret] },
};

export function brings(value: string, ...plannedProcurementIds: readonly string[]) {
  return { value, plannedProcurementIds };
}

/** A joint procurement that Louviers forms, with Gaillon and Val-de-Reuil invited. */
export async function formed({ send }: JointDesk, change: Json = {}): Promise<string> {
  const input = { ...draft, brings: brings("1000.00"), ...change };
  return String((await send("createJointProcurement", input)).found["id"]);
}

/** One that Gaillon has joined. */
export async function joined(desk: JointDesk, change: Json = {}): Promise<string> {
  const jointProcurementId = await formed(desk, change);
  const input = { jointProcurementId, version: 1, brings: brings("500.00") };
  await desk.send("joinJointProcurement", input, { caller: memberOf(gaillon.siren) });
  return jointProcurementId;
}

const shares = [
  { memberSiren: louviers.siren, sharePercent: "66.67" },
  { memberSiren: gaillon.siren, sharePercent: "33.33" },
];

/** One taken as far as said: with shares it has the version 2, and one more at each step. */
export async function advanced(desk: JointDesk, until: "SHARED" | "SIGNED" | "LAUNCHED" | "AWARDED") {
  const jointProcurementId = await joined(desk);
  const at = (version: number) => ({ jointProcurementId, version });
  const steps = [
    ["SHARED", "setJointShares", { ...at(1), shares }],
    ["SIGNED", "signJointConvention", { ...at(2), reference: "DEL-2026-1", signedOn: "2026-11-01" }],
    ["LAUNCHED", "launchJointProcurement", { ...at(3), launchedOn: "2026-11-10" }],
    ["AWARDED", "awardJointProcurement", { ...at(4), awardedOn: "2026-11-20", value: "1000.01" }],
  ] as const;
  for (const [name, mutation, input] of steps) {
    await desk.send(mutation, input);
    if (name === until) break;
  }
  return jointProcurementId;
}

const planDays = {
  DRAFT: "NULL, NULL, NULL",
  ADOPTED: "'2026-01-01', NULL, NULL",
  CLOSED: "'2026-01-01', '2026-01-02', '2026-01-03'",
} as const;

interface LineOptions {
  readonly planStatus?: keyof typeof planDays;
  readonly status?: "OPEN" | "LAUNCHED";
  readonly visibility?: "PRIVATE" | "POOLED";
}

/** An open line of a member, in a plan of its own. */
export async function openLine(
  { database }: TestStore,
  { siren, siret }: typeof louviers,
  id: string,
  { planStatus = "ADOPTED", status = "OPEN", visibility = "POOLED" }: LineOptions = {},
): Promise<string> {
  const owned = `'${siren}', '${visibility}', '200089456'`;
  const days = planDays[planStatus];
  await database.query(`
    INSERT INTO procurement_plans.procurement_plan (id, organisation, visibility, pool, buyer_siret, year, title, status, adopted_on, published_on, closed_on)
    VALUES ('${id}', ${owned}, '${siret}', 2027, 'Essai', '${planStatus}', ${days})`);
  await database.query(`
    INSERT INTO procurement_plans.planned_procurement (id, organisation, visibility, pool, plan_id, buyer_siret, year,
      need, description, cpv_code, value_cents, nature, considerations, status)
    VALUES ('${id}', ${owned}, '${id}', '${siret}', 2027, 'Papier', 'Papier', '30197630', 100000, 'GOODS', '{}', '${status}')`);
  return id;
}
