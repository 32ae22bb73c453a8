import { roleNames, roles, rolesOfOrganisation } from "../../shared/access/roles";
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
  const rows = manifests.flatMap(({ access }) =>
    Object.entries(access.mutations).map(([name, { title, roles: allowed, on }]) => {
      const marks = roles.map((role) => (allowed.includes(role) ? "oui" : "–"));
      return `| ${title} (\`${name}\`) | ${on} | ${marks.join(" | ")} |`;
    }),
  );
  const names = roles.map((role) => roleNames[role]);
  return [
    `| action | sur quelles lignes | ${names.join(" | ")} |`,
    `| --- | --- | ${names.map(() => "---").join(" | ")} |`,
    ...rows,
  ].join("\n");
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
