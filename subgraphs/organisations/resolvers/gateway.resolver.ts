import { Arg, Ctx, Directive, Query, Resolver } from "type-graphql";
import { isRole, rolesOfOrganisation } from "../../../shared/access/roles";
import { CodedError } from "../../../shared/graphql/coded-error";
import { SirenScalar } from "../../../shared/graphql/scalars/siren.scalar";
import type { Scope } from "../context";
import { organisationBySiren, poolsByOrganisation } from "../loaders/organisation.loaders";
import type { OrganisationRow } from "../repositories/organisation.repository";
import { keyStatus } from "../rules/key-status";
import { KeyHolder, OrganisationAccess } from "../schema/key-holder.type";
import { presentedKey } from "../services/presented-key";

/** What the gateway asks to know who somebody is: absent from the public schema, and refused to anybody else. */
@Resolver()
export class GatewayResolver {
  @Directive("@inaccessible")
  @Query(() => KeyHolder, {
    nullable: true,
    description: "Whom a presented API key stands for, and marks it as used; null for an unknown one.",
  })
  async keyHolder(
    @Arg("digest", () => String, { description: "SHA-256 of the key, in hexadecimal." }) digest: string,
    @Ctx() scope: Scope,
  ): Promise<KeyHolder | null> {
    refuseAllButGateway(scope);
    const key = await presentedKey(scope, digest);
    if (key === null) return null;
    const organisation = await livingOrganisation(scope, key.organisation);
    if (organisation === null) return null;
    const held = rolesOfOrganisation[organisation.kind];
    return Object.assign(new KeyHolder(), {
      id: key.id,
      organisation: organisation.siren,
      roles: key.roles.filter((role) => isRole(role) && held.includes(role)),
      scopes: key.scopes,
      pools: await poolsOf(scope, organisation),
      status: keyStatus({ expiresAt: key.expires_at, revokedAt: key.revoked_at }, scope.now),
    });
  }

  @Directive("@inaccessible")
  @Query(() => OrganisationAccess, {
    nullable: true,
    description: "What an organisation gives access to; null for an unknown one, and for one that ended.",
  })
  async organisationAccess(
    @Arg("siren", () => SirenScalar, { description: "SIREN of the organisation." }) siren: string,
    @Ctx() scope: Scope,
  ): Promise<OrganisationAccess | null> {
    refuseAllButGateway(scope);
    const organisation = await livingOrganisation(scope, siren);
    if (organisation === null) return null;
    const pools = await poolsOf(scope, organisation);
    return Object.assign(new OrganisationAccess(), { kind: organisation.kind, pools });
  }
}

function refuseAllButGateway({ caller }: Scope): void {
  if (caller.kind !== "GATEWAY") throw new CodedError("FORBIDDEN");
}

async function livingOrganisation({ loaders, today }: Scope, siren: string): Promise<OrganisationRow | null> {
  const found = await loaders.one(organisationBySiren, siren);
  return found === null || (found.endedOn !== null && found.endedOn <= today) ? null : found;
}

async function poolsOf({ loaders, today }: Scope, { siren }: OrganisationRow): Promise<readonly string[]> {
  return (await loaders.group(poolsByOrganisation, siren, { on: today })).map(({ pool }) => pool);
}
