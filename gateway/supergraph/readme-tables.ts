import type { ActionRule } from "../../shared/access/access-rules";
import { roleNames, roles, rolesOfOrganisation, type Role } from "../../shared/access/roles";
import type { SubgraphManifest } from "../../shared/federation/subgraph";
import { errorCodes } from "../../shared/graphql/error-codes";

/** The README with its tables made anew from what the program enforces. */
export function withCurrentTables(readme: string, manifests: readonly SubgraphManifest[]): string {
  return [
    ["codes", errorTable()],
    ["actions", actionTable(manifests)],
    ["roles", roleTable()],
  ].reduce((text, [name = "", table = ""]) => replaceBetween(text, name, table), readme);
}

function errorTable(): string {
  const rows = Object.entries(errorCodes).map(
    ([code, { httpStatus, message }]) => `| \`${code}\` | ${httpStatus.toString()} | ${message} |`,
  );
  return ["| code | HTTP | sens |", "| --- | --- | --- |", ...rows].join("\n");
}

function actionTable(manifests: readonly SubgraphManifest[]): string {
  const rows = manifests.flatMap(({ access }) => [
    ...Object.entries(access.personalReads ?? {}).map(([name, rule]) =>
      actionRow(name, rule, (role) => (rule.ownRoles.includes(role) ? "les siens" : "–")),
    ),
    ...Object.entries(access.mutations).flatMap(([name, rule]) =>
      rule === "GATEWAY" ? [] : [actionRow(name, rule, () => "–")],
    ),
  ]);
  const names = roles.map((role) => roleNames[role]);
  return [
    `| action | sur quelles lignes | ${names.join(" | ")} |`,
    `| --- | --- | ${names.map(() => "---").join(" | ")} |`,
    ...rows,
  ].join("\n");
}

function actionRow(
  name: string,
  { title, roles: allowed, on }: ActionRule,
  otherwise: (role: Role) => string,
): string {
  const marks = roles.map((role) => (allowed.includes(role) ? "oui" : otherwise(role)));
  return `| ${title} (\`${name}\`) | ${on} | ${marks.join(" | ")} |`;
}

function roleTable(): string {
  const rows = Object.entries(rolesOfOrganisation).map(
    ([kind, held]) => `| \`${kind}\` | ${held.map((role) => roleNames[role]).join(", ")} |`,
  );
  return ["| organisation | rôles qu'elle peut donner |", "| --- | --- |", ...rows].join("\n");
}

/** Replaces what stands between `<!-- name -->` and `<!-- /name -->`. */
function replaceBetween(text: string, name: string, content: string): string {
  const [opening, closing] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [start, end] = [text.indexOf(opening), text.indexOf(closing)];
  if (start < 0 || end < start) return text;
  return `${text.slice(0, start + opening.length)}\n\n${content}\n\n${text.slice(end)}`;
}
