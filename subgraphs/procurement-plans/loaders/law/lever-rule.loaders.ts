import type { GroupDefinition } from "../../../../shared/loading/loader-definitions";
import type { Db } from "../../context";
import { leverRules, type LeverRuleRow } from "../../repositories/law/lever-rule.repository";
import { wholeLaw } from "./law.loaders";

export const leverRuleTable: GroupDefinition<Db, LeverRuleRow> = {
  name: "lever rules",
  fetch: (db) => leverRules(db),
  parentOf: () => wholeLaw,
};
