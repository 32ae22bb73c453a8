import { auditTrailReads } from "../../shared/commands/audit-trail.resolver";
import { joinedAccessRules } from "../../shared/access/joined-access-rules";
import { buyersAccess } from "./access/buyers.access";
import { contractsAccess } from "./access/contracts.access";
import { domainsAccess } from "./access/domains.access";
import { foodAccess } from "./access/food.access";
import { jointAccess } from "./access/joint.access";
import { lawAccess } from "./access/law.access";
import { plansAccess } from "./access/plans.access";
import { poolingAccess } from "./access/pooling.access";
import { spaserAccess } from "./access/spaser.access";
import { territoriesAccess } from "./access/territories.access";

export const access = joinedAccessRules([
  {
    reads: { ...auditTrailReads, Query: { ROW: "procurementAuditTrail(first after filter)" } },
    mutations: {},
    references: {},
  },
  buyersAccess,
  domainsAccess,
  plansAccess,
  lawAccess,
  poolingAccess,
  jointAccess,
  contractsAccess,
  spaserAccess,
  foodAccess,
  territoriesAccess,
]);
