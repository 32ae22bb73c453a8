import type { AuditHeadFile } from "../../shared/commands/audit-heads";
import { verifyTrails, type AuditFault } from "../../shared/commands/audit-verify";
import type { Database } from "../../shared/runtime/database";

/** The state of the audit trails, as lines of French. */
export interface AuditVerdict {
  readonly isIntact: boolean;
  readonly lines: readonly string[];
}

interface VerifiedSubgraph {
  readonly title: string;
  readonly databaseSchema: string;
}

const faultNames: Readonly<Record<AuditFault["kind"], string>> = {
  MISSING: "une écriture manque",
  CHANGED: "l’écriture a été modifiée",
  UNLINKED: "l’écriture ne suit plus la précédente",
  CUT_TAIL: "la fin du journal a été coupée",
  HEADLESS: "aucune tête signée : une fin coupée ne se verrait pas",
};

/** Reads the trails of each subgraph against the signed heads. */
export async function auditVerdict(
  database: Database,
  heads: AuditHeadFile,
  subgraphs: readonly VerifiedSubgraph[],
): Promise<AuditVerdict> {
  const { heads: signed, forged } = heads.read();
  const lines: string[] = [];
  let entries = 0;
  for (const { title, databaseSchema } of subgraphs) {
    const report = await verifyTrails(database, databaseSchema, signed);
    entries += report.entries;
    lines.push(...report.faults.map((fault) => `${title} : ${faultLine(fault)}`));
  }
  if (forged > 0) lines.push(`Têtes des journaux : ${forged} ligne(s) falsifiée(s) ou illisible(s).`);
  return lines.length === 0
    ? { isIntact: true, lines: [`${entries} écritures vérifiées, chaîne intacte.`] }
    : { isIntact: false, lines: [...lines, `${entries} écritures lues, ${lines.length} défaut(s).`] };
}

function faultLine({ organisation, sequence, kind }: AuditFault): string {
  const trail = organisation === "000000000" ? "journal des anonymes" : `organisation ${organisation}`;
  return `${trail}, écriture ${sequence} : ${faultNames[kind]} (${kind}).`;
}
