import { notOwn, unknown } from "../../../shared/commands/refuse";
import { randomUUID } from "node:crypto";
import { invalidInput, Refusal } from "../../../shared/graphql/user-error.type";
import type { Day } from "../../../shared/kernel/day";
import type { Db, Scope } from "../context";
import {
  awardsRenewing,
  isAlreadyRecorded,
  labelAwardsById,
  lockAwardsOf,
  type LabelAwardRow,
  type NewLabelAward,
} from "../repositories/label-award.repository";
import { labelSchemesById, type LabelSchemeRow } from "../repositories/label-scheme.repository";
import { predecessorsOf, territoriesByCode, type TerritoryRow } from "../repositories/territory.repository";
import { awardRecordingFault, poolingFault } from "../rules/award-recording";

export interface LabelAwardDraft {
  readonly schemeId: string;
  readonly level?: string | null;
  readonly obtainedOn: Day;
  readonly validUntil?: Day | null;
  readonly renewsId?: string | null;
  readonly visibility: "PRIVATE" | "POOLED" | "PUBLIC";
}

/** The territory of the caller's own organisation. Throws Refusal for any other. */
export async function ownTerritory(db: Db, { caller }: Scope, code: string): Promise<TerritoryRow> {
  const [territory] = await territoriesByCode(db, [code]);
  if (territory === undefined) {
    throw unknown("UNKNOWN_TERRITORY", "Ce territoire n'existe pas dans ce hub.", "territoryCode");
  }
  if (territory.siren === caller.organisation) return territory;
  throw notOwn(
    "NOT_OWN_TERRITORY",
    "Seule l'organisation de ce territoire peut enregistrer ou demander un label pour lui.",
    "territoryCode",
  );
}

/** The award of a territory as it will be written. Waits for its turn; throws Refusal when it cannot be. */
export async function checkedAward(
  db: Db,
  scope: Scope,
  { draft, territory }: { readonly draft: LabelAwardDraft; readonly territory: TerritoryRow },
): Promise<NewLabelAward> {
  const scheme = await schemeOf(db, draft.schemeId);
  await lockAwardsOf(db, territory.code, scheme.id);
  const renewed = await renewedAward(db, draft);
  const award = newAward(draft, territory, renewed);
  await checkDraft(db, scope, { award, scheme, renewed });
  if (!(await isAlreadyRecorded(db, award))) return award;
  throw alreadyRecorded();
}

export function alreadyRecorded(): Refusal {
  return new Refusal(
    invalidInput({
      code: "ALREADY_RECORDED",
      message: "Cette attribution, obtenue ce jour-là, est déjà enregistrée pour ce territoire.",
      path: ["input", "obtainedOn"],
    }),
  );
}

export function alreadyRenewed(): Refusal {
  return new Refusal(
    invalidInput({
      code: "ALREADY_RENEWED",
      message: "Cette attribution a déjà été renouvelée.",
      path: ["input", "renewsId"],
    }),
  );
}

async function schemeOf(db: Db, id: string): Promise<LabelSchemeRow> {
  const [scheme] = await labelSchemesById(db, [id]);
  if (scheme === undefined) throw unknown("UNKNOWN_SCHEME", "Ce label n'existe pas dans ce hub.", "schemeId");
  return scheme;
}

async function renewedAward(db: Db, { renewsId }: LabelAwardDraft): Promise<LabelAwardRow | null> {
  if (renewsId == null) return null;
  const [award] = await labelAwardsById(db, [renewsId]);
  if (award === undefined) {
    throw unknown("UNKNOWN_AWARD", "L'attribution renouvelée n'existe pas.", "renewsId");
  }
  if ((await awardsRenewing(db, [renewsId])).length === 0) return award;
  throw alreadyRenewed();
}

interface DraftedAward {
  readonly award: NewLabelAward;
  readonly scheme: LabelSchemeRow;
  readonly renewed: LabelAwardRow | null;
}

async function checkDraft(
  db: Db,
  { today, caller }: Scope,
  { award, scheme, renewed }: DraftedAward,
): Promise<void> {
  const predecessors = await predecessorsOf(db, [award.territoryCode]);
  const lineage = [award.territoryCode, ...predecessors.map(({ territory }) => territory.code)];
  const fault =
    awardRecordingFault(
      { level: award.level, obtainedOn: award.firstDay, validUntil: award.validUntil },
      {
        today,
        levels: scheme.levels,
        renewed: renewed && {
          sameScheme: renewed.schemeId === scheme.id,
          sameHolder: lineage.includes(renewed.territoryCode),
          obtainedOn: renewed.firstDay,
        },
      },
    ) ?? poolingFault(award, caller.pools);
  if (fault !== null) throw new Refusal(invalidInput(fault));
}

function newAward(
  draft: LabelAwardDraft,
  territory: TerritoryRow,
  renewed: LabelAwardRow | null,
): NewLabelAward {
  return {
    id: randomUUID(),
    organisation: territory.siren,
    visibility: draft.visibility,
    pool: poolOf(territory),
    schemeId: draft.schemeId,
    territoryCode: territory.code,
    level: draft.level ?? null,
    firstDay: draft.obtainedOn,
    validUntil: draft.validUntil ?? null,
    renewsId: renewed?.id ?? null,
    renewsOrganisation: renewed?.organisation ?? null,
  };
}

/** SIREN of the intercommunality with which a territory pools its rows; null for a commune that has none. */
function poolOf({ kind, code, memberOfCode }: TerritoryRow): string | null {
  return kind === "INTERCOMMUNALITY" ? code : memberOfCode;
}
