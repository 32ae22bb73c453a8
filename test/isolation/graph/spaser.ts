import type { Json, TypeModel } from "../engine/graph-model";
import { page, type ListModel } from "../engine/list-model";
import type { SchemeMemberRow, SchemeRow } from "../world/contract-rows";
import { indicators } from "../world/draw-contracts";
import type { BuyerRow, ContractRow } from "../world/procurement-rows";
import type { View } from "../world/view";
import { folded } from "../engine/filters";
import { answerOf, currentCents } from "./contracts";
import { by, euros, share, sum } from "./values";

/** From the first to the last day of contracts of the worlds, less some months: both days count. */
const [from, until] = ["2024-03-11", "2026-06-12"];

const figures = `{ from until contractCount contractValue { amount currency } figures {
  indicator shareByNumber shareByValue coverageByNumber coverageByValue
  yes { contractCount value { amount currency } } no { contractCount value { amount currency } }
  undeclared { contractCount value { amount currency } }
  contracts(answer: UNDECLARED first: 2) { totalCount nodes { id } } } }`;

export const buyerSpaserFields: Readonly<Record<string, (row: BuyerRow, view: View) => Json>> = {
  [`spaserIndicators(from: "${from}" until: "${until}") ${figures}`]: ({ siret }, view) =>
    indicatorsOf(
      view.seen.contract.filter((each) => each.buyer_siret === siret),
      view,
    ),
};

export const schemeType: TypeModel<SchemeRow> = {
  name: "SpaserScheme",
  fields: {
    id: ({ id }) => id,
    name: ({ name }) => name,
    validFrom: (row) => row.valid_from,
    validUntil: (row) => row.valid_until,
    visibility: ({ visibility }) => visibility,
    version: ({ version }) => version,
    leadSiren: ({ organisation }) => organisation,
    "targets { indicator measure share }": ({ id }, view) => targetsOf(id, view).map(({ target }) => target),
    [`progress(from: "${from}" until: "${until}") { outcome target { indicator measure } }`]: (row, view) =>
      targetsOf(row.id, view).map(({ target: { indicator, measure }, basisPoints }) => ({
        outcome: outcomeOf(contractsOf(row, view), view, { indicator, measure, basisPoints }),
        target: { indicator, measure },
      })),
    [`indicators(from: "${from}" until: "${until}") ${figures}`]: (row, view) =>
      indicatorsOf(contractsOf(row, view), view),
  },
  branches: {
    members: page(
      () => memberList,
      ({ id }, { seen }) => seen.spaser_scheme_member.filter((each) => each.scheme_id === id),
    ),
  },
};

export const memberType: TypeModel<SchemeMemberRow> = {
  name: "SpaserSchemeMember",
  fields: { siren: (row) => row.member_organisation, addedOn: (row) => row.added_on },
  branches: {},
};

export const schemeList: ListModel<SchemeRow> = {
  to: "SpaserScheme",
  key: ({ id }) => id,
  orders: { NAME: ({ name }) => folded(name) },
  usual: { field: "NAME", direction: "ASC" },
  filters: {
    memberSiren: ({ draw, view }) => {
      const siren = draw.pick(view.all.spaser_scheme_member).member_organisation;
      const held = view.seen.spaser_scheme_member.filter((each) => each.member_organisation === siren);
      return { literal: `"${siren}"`, keep: ({ id }) => held.some((each) => each.scheme_id === id) };
    },
  },
};

const memberList: ListModel<SchemeMemberRow> = {
  to: "SpaserSchemeMember",
  key: (row) => `${row.scheme_id} ${row.member_organisation}`,
  orders: { SIREN: (row) => row.member_organisation },
  usual: { field: "SIREN", direction: "ASC" },
};

function contractsOf({ id }: SchemeRow, { seen }: View): readonly ContractRow[] {
  const members = seen.spaser_scheme_member.filter((each) => each.scheme_id === id);
  return seen.contract.filter((each) =>
    members.some(({ member_organisation: siren }) => siren === each.organisation),
  );
}

function inPeriod(contracts: readonly ContractRow[]): readonly ContractRow[] {
  return contracts
    .filter(({ notified_on: day }) => from <= day && day <= until)
    .toSorted(
      by(
        (each) => each.notified_on,
        ({ id }) => id,
      ),
    )
    .toReversed();
}

function indicatorsOf(all: readonly ContractRow[], view: View): Json {
  const contracts = inPeriod(all);
  const value = (rows: readonly ContractRow[]): number =>
    sum(rows.map((row) => currentCents(row, view, until)));
  return {
    ...{ from, until, contractCount: contracts.length, contractValue: euros(value(contracts)) },
    figures: indicators.map((indicator) => {
      const partOf = (answer: string) => contracts.filter((row) => answerOf(row, indicator) === answer);
      const [yes, no, undeclared] = [partOf("YES"), partOf("NO"), partOf("UNDECLARED")];
      const part = (rows: readonly ContractRow[]) => ({
        contractCount: rows.length,
        value: euros(value(rows)),
      });
      return {
        indicator,
        shareByNumber: share(yes.length, yes.length + no.length),
        shareByValue: share(value(yes), value(yes) + value(no)),
        coverageByNumber: share(yes.length + no.length, contracts.length),
        coverageByValue: share(value(yes) + value(no), value(contracts)),
        ...{ yes: part(yes), no: part(no), undeclared: part(undeclared) },
        contracts: { totalCount: undeclared.length, nodes: undeclared.slice(0, 2).map(({ id }) => ({ id })) },
      };
    }),
  };
}

/** In the order of the enumerations. */
function targetsOf(schemeId: string, { seen }: View) {
  return seen.spaser_target
    .filter((each) => each.scheme_id === schemeId)
    .toSorted(
      by(
        ({ indicator }) => indicators.findIndex((each) => each === indicator),
        ({ measure }) => measure,
      ),
    )
    .map(({ indicator, measure, share_basis_points: basisPoints }) => ({
      target: { indicator, measure, share: basisPoints / 10_000 },
      basisPoints,
    }));
}

interface Aim {
  readonly indicator: string;
  readonly measure: string;
  readonly basisPoints: number;
}

function outcomeOf(
  all: readonly ContractRow[],
  view: View,
  { indicator, measure, basisPoints }: Aim,
): string {
  const contracts = inPeriod(all);
  const weight = (rows: readonly ContractRow[]): number =>
    measure === "NUMBER" ? rows.length : sum(rows.map((row) => currentCents(row, view, until)));
  const sure = weight(contracts.filter((row) => answerOf(row, indicator) === "YES"));
  const possible = weight(contracts.filter((row) => answerOf(row, indicator) !== "NO"));
  const whole = weight(contracts);
  if (whole === 0) return "UNDETERMINED";
  if (sure * 10_000 >= whole * basisPoints) return "MET";
  return possible * 10_000 < whole * basisPoints ? "NOT_MET" : "UNDETERMINED";
}
