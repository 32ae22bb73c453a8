import { randomUUID } from "node:crypto";
import { invalidInput, notAllowed, Refusal, unknownReference } from "../../../shared/graphql/user-error.type";
import type { Day } from "../../../shared/kernel/day";
import type { Db, Scope } from "../context";
import { labelSchemesById, type LabelSchemeRow } from "../repositories/label-scheme.repository";
import {
  awardsRenewing,
  insertLabelAward,
  isAlreadyRecorded,
  labelAwardsById,
  lockAwardsOf,
  type LabelAwardRow,
  type NewLabelAward,
} from "../repositories/label-award.repository";
import { predecessorsOf, territoriesByCode, type TerritoryRow } from "../repositories/territory.repository";
import { awardRecordingFault } from "../rules/award-recording";

export interface LabelAwardDraft {
  readonly schemeId: string;
  readonly territoryCode: string;
  readonly level?: string | null;
  readonly obtainedOn: Day;
  readonly validUntil?: Day | null;
  readonly renewsId?: string | null;
  readonly visibility: "PRIVATE" | "POOLED" | "PUBLIC";
}

/** Records an award for the caller's organisation. Throws Refusal with the reason when it cannot be. */
export async function recordLabelAward(scope: Scope, draft: LabelAwardDraft): Promise<LabelAwardRow> {
  const recorded = await scope.session.write(async (db) => {
    const territory = await holderOf(db, scope, draft.territoryCode);
    const scheme = await schemeOf(db, draft.schemeId);
    await lockAwardsOf(db, territory.code, scheme.id);
    const renewed = await renewedAward(db, draft);
    await checkDraft(db, scope, { draft, territory, scheme, renewed });
    const award = newAward(draft, territory, renewed);
    if (await isAlreadyRecorded(db, award)) {
      throw new Refusal(
        invalidInput({
          code: "ALREADY_RECORDED",
          message: "Cette attribution, obtenue ce jour-là, est déjà enregistrée pour ce territoire.",
          path: ["input", "obtainedOn"],
        }),
      );
    }
    return insertLabelAward(db, award);
  });
  scope.loaders.clear();
  return recorded;
}

async function holderOf(db: Db, { caller }: Scope, code: string): Promise<TerritoryRow> {
  const [territory] = await territoriesByCode(db, [code]);
  if (territory === undefined)
    {throw unknown("UNKNOWN_TERRITORY", "Ce territoire n'existe pas dans ce hub.", "territoryCode");}
  if (territory.siren !== caller.organisation) {
    throw new Refusal(
      notAllowed({
        code: "NOT_OWN_TERRITORY",
        message: "Seule l'organisation qui a obtenu le label peut l'enregistrer.",
        path: ["input", "territoryCode"],
      }),
    );
  }
  return territory;
}

async function schemeOf(db: Db, id: string): Promise<LabelSchemeRow> {
  const [scheme] = await labelSchemesById(db, [id]);
  if (scheme === undefined) throw unknown("UNKNOWN_SCHEME", "Ce label n'existe pas dans ce hub.", "schemeId");
  return scheme;
}

async function renewedAward(db: Db, { renewsId }: LabelAwardDraft): Promise<LabelAwardRow | null> {
  if (renewsId == null) return null;
  const [award] = await labelAwardsById(db, [renewsId]);
  if (award === undefined)
    {throw unknown("UNKNOWN_AWARD", "L'attribution renouvelée n'existe pas.", "renewsId");}
  if ((await awardsRenewing(db, [renewsId])).length > 0) {
    throw new Refusal(
      invalidInput({
        code: "ALREADY_RENEWED",
        message: "Cette attribution a déjà été renouvelée.",
        path: ["input", "renewsId"],
      }),
    );
  }
  return award;
}

interface DraftWithContext {
  readonly draft: LabelAwardDraft;
  readonly territory: TerritoryRow;
  readonly scheme: LabelSchemeRow;
  readonly renewed: LabelAwardRow | null;
}

async function checkDraft(db: Db, { today }: Scope, { draft, territory, scheme, renewed }: DraftWithContext) {
  const lineage = [
    territory.code,
    ...(await predecessorsOf(db, [territory.code])).map((each) => each.territory.code),
  ];
  const fault = awardRecordingFault(
    { level: draft.level ?? null, obtainedOn: draft.obtainedOn, validUntil: draft.validUntil ?? null },
    {
      today,
      levels: scheme.levels,
      renewed: renewed && {
        sameScheme: renewed.schemeId === scheme.id,
        sameHolder: lineage.includes(renewed.territoryCode),
        obtainedOn: renewed.firstDay,
      },
    },
  );
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
    pool: territory.kind === "INTERCOMMUNALITY" ? territory.code : territory.memberOfCode,
    schemeId: draft.schemeId,
    territoryCode: territory.code,
    level: draft.level ?? null,
    firstDay: draft.obtainedOn,
    validUntil: draft.validUntil ?? null,
    renewsId: renewed?.id ?? null,
    renewsOrganisation: renewed?.organisation ?? null,
  };
}

function unknown(code: string, message: string, field: string): Refusal {
  return new Refusal(unknownReference({ code, message, path: ["input", field] }));
}
