import { issueDevelopmentToken } from "../../../gateway/access/development-token";
import { startAllInOne, type RunningHub } from "../../../gateway/hub";
import type { Role } from "../../../shared/access/roles";
import type { SubgraphManifest } from "../../../shared/federation/subgraph";
import { createLog } from "../../../shared/runtime/log";
import { entityOwners, subgraphManifests } from "../../../subgraphs/all";
import { testConfig } from "../../support/running-hub";
import type { TestStore } from "../../support/test-store";

const secret = "d".repeat(32);
const now = new Date("2026-11-23T09:00:00Z");

export const louviers = "212703755";

/** A hub of its own over a test store. */
export function startHub(
  store: TestStore,
  manifests: readonly SubgraphManifest[] = subgraphManifests,
): Promise<RunningHub> {
  return startAllInOne({
    config: testConfig({ DEVELOPMENT_TOKEN_SECRET: secret }),
    log: createLog("silent"),
    database: { ...store.database, close: () => Promise.resolve() },
    ...{ manifests, entityOwners, clock: () => now },
  });
}

export interface Answer {
  readonly status: number;
  readonly retryAfter: string | null;
  // Answers are read without a type for each query.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
}

export type Headers = Readonly<Record<string, string>>;

export async function askedOf(
  { address }: RunningHub,
  query: string,
  headers: Headers = {},
): Promise<Answer> {
  const response = await fetch(`${address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ query }),
  });
  const retryAfter = response.headers.get("retry-after");
  return { status: response.status, retryAfter, body: await response.json() };
}

export function codeOf({ status, body }: Answer): readonly unknown[] {
  return [status, body.errors?.[0]?.extensions.code];
}

export interface Speaker {
  readonly roles: readonly Role[];
  readonly organisation?: string;
  /** Whether its token is over. */
  readonly isLate?: boolean;
}

export async function tokenFor({
  roles,
  organisation = louviers,
  isLate = false,
}: Speaker): Promise<Headers> {
  const issuedAt = isLate ? new Date(now.getTime() - 3 * 86_400_000) : now;
  const token = await issueDevelopmentToken(
    { subject: "essai", organisation, roles },
    { secret, now: issuedAt, days: 1 },
  );
  return { authorization: `Bearer ${token}` };
}

export function labelAward(obtainedOn = "2026-03-01"): string {
  return `mutation { recordLabelAward(input: {
    schemeId: "territoire-de-commerce-equitable", territoryCode: "27375", obtainedOn: "${obtainedOn}" }) { __typename } }`;
}

export const departure = `mutation { leaveIntercommunality(input: {
  intercommunality: "200089456", leavesOn: "2031-01-01" }) { __typename } }`;

/** The refusals of an organisation, latest first. */
export async function refusalsOf(hub: RunningHub, organisation = louviers): Promise<readonly unknown[]> {
  const { body } = await askedOf(
    hub,
    `{ organisationAuditTrail(first: 5, filter: { outcome: REFUSED }) { nodes { action code entity } } }`,
    await tokenFor({ roles: ["ADMINISTRATOR"], organisation }),
  );
  return body.data.organisationAuditTrail.nodes;
}
