import { addDays } from "../../../shared/kernel/day";
import type { DomainRow, StrategyRow } from "../world/procurement-rows";
import type { World } from "../world/world";
import { absentId, firstOf, gate, replaced, type Change, type Changing } from "./change";

const writers = ["BUYER", "COORDINATOR", "ADMINISTRATOR"];
const widths = ["PRIVATE", "POOLED", "PUBLIC"] as const;

export function domainOpening({ draw, world, caller }: Changing): Change {
  const visibility = draw.pick(widths);
  const cpvPrefixes = draw.pick([["5552"], ["90"], ["55", "5552"], []]);
  const isOverlapIntended = draw.chance(60);
  const name = draw.pick(["Domaine neuf", "Autre domaine", " "]);
  const input = { name, description: "", cpvPrefixes, isOverlapIntended, visibility };
  const own = world.purchasing_domain.filter(({ organisation }) => organisation === caller.organisation);
  const isOverlapping = own.some((each) =>
    each.cpv_prefixes.some((prefix) =>
      cpvPrefixes.some((asked) => prefix.startsWith(asked) || asked.startsWith(prefix)),
    ),
  );
  return {
    field: "openPurchasingDomain",
    input,
    payload: "purchasingDomain { id }",
    expected: firstOf(
      gate(caller, writers),
      caller.organisation === null && "NO_ORGANISATION",
      name === " " && "TEXT_EMPTY",
      cpvPrefixes.length === 0 && "NO_PREFIX",
      cpvPrefixes.length === 2 && "PREFIX_TWICE",
      visibility === "POOLED" && caller.pools.length === 0 && "NOT_POOLING",
      own.some((each) => each.name === name) && "NAME_TAKEN",
      !isOverlapIntended && isOverlapping && "DOMAINS_OVERLAP",
    ),
    effect: (before, { id }): World => ({
      ...before,
      purchasing_domain: [
        ...before.purchasing_domain,
        {
          ...{ id: String(id), organisation: caller.organisation ?? "", visibility, version: 1 },
          ...{ pool: caller.pools[0] ?? null, name, description: "", cpv_prefixes: cpvPrefixes },
        },
      ],
    }),
  };
}

export function domainChange(changing: Changing): Change {
  const { draw, world, seen, caller } = changing;
  const domain = drawnDomain(changing);
  const version = domain.version + (draw.chance(85) ? 0 : 1);
  const name = draw.pick([domain.name, "Domaine corrigé", " "]);
  const cpvPrefixes = draw.pick([domain.cpv_prefixes, [...domain.cpv_prefixes, "98"], ["98"]]);
  const isDouble = domain.cpv_prefixes.includes("98") && cpvPrefixes.length > domain.cpv_prefixes.length;
  const isHidden = !seen.purchasing_domain.some(({ id }) => id === domain.id);
  const input = {
    ...{ domainId: domain.id, version, name, description: "corrigé", cpvPrefixes },
    isOverlapIntended: true,
  };
  const others = world.purchasing_domain.filter(
    ({ organisation, id }) => organisation === domain.organisation && id !== domain.id,
  );
  return {
    field: "changePurchasingDomain",
    input,
    payload: "purchasingDomain { id }",
    expected: firstOf(
      gate(caller, writers),
      isHidden && "UNKNOWN_DOMAIN",
      domain.organisation !== caller.organisation && "NOT_OWN_DOMAIN",
      version !== domain.version && "DOMAIN_CHANGED",
      name === " " && "TEXT_EMPTY",
      isDouble && "PREFIX_TWICE",
      domain.cpv_prefixes.some((each) => !cpvPrefixes.includes(each)) && "PREFIX_LEFT_OUT",
      others.some((each) => folded(each.name) === folded(name)) && "NAME_TAKEN",
    ),
    effect: (before): World => {
      const row = { ...domain, name, description: "corrigé", cpv_prefixes: cpvPrefixes };
      return {
        ...before,
        purchasing_domain: replaced(before.purchasing_domain, { ...row, version: version + 1 }),
      };
    },
    ...(isHidden ? { absentTwin: { ...input, domainId: absentId } } : {}),
  };
}

export function strategyAddition(changing: Changing): Change {
  const { draw, world, seen, caller } = changing;
  const domain = drawnDomain(changing);
  const version = domain.version + (draw.chance(85) ? 0 : 1);
  const visibility = draw.pick(widths);
  const [validFrom, validUntil] = draw.pick(spans);
  const endsPrevious = draw.chance(50);
  const tradeBodyId = draw.pick(["t00001", "t00001", "zz99999"]);
  const input = {
    ...{ domainId: domain.id, version, versionLabel: "v", validFrom, validUntil, endsPrevious, visibility },
    ...{ aims: ["un but"], stakeholders: [{ name: "Fédération", kind: "TRADE_BODY", tradeBodyId }] },
  };
  const isHidden = !seen.purchasing_domain.some(({ id }) => id === domain.id);
  const overlapping = world.purchasing_strategy.filter(
    (each) => each.domain_id === domain.id && isOverlapping(each, validFrom, validUntil),
  );
  const [previous] = overlapping;
  const isLeaving =
    endsPrevious &&
    overlapping.length === 1 &&
    previous?.valid_until === null &&
    previous.valid_from < validFrom;
  return {
    field: "addPurchasingStrategy",
    input,
    payload: "purchasingStrategy { id }",
    expected: firstOf(
      gate(caller, writers),
      visibility === "POOLED" && caller.pools.length === 0 && "NOT_POOLING",
      tradeBodyId === "zz99999" && "UNKNOWN_TRADE_BODY",
      isHidden && "UNKNOWN_DOMAIN",
      domain.organisation !== caller.organisation && "NOT_OWN_DOMAIN",
      version !== domain.version && "DOMAIN_CHANGED",
      widths.indexOf(visibility) > widths.indexOf(domain.visibility) && "VISIBILITY_TOO_WIDE",
      overlapping.length > 0 && !isLeaving && "VERSIONS_OVERLAP",
    ),
    effect: (before, written): World => {
      const id = String(written["id"]);
      const { organisation } = domain;
      const eve = addDays(validFrom, -1);
      const ended =
        previous === undefined ? null : { ...previous, valid_until: eve, version: previous.version + 1 };
      const row: StrategyRow = {
        ...{ id, organisation, visibility, pool: caller.pools[0] ?? null, domain_id: domain.id, version: 1 },
        ...{ version_label: "v", valid_from: validFrom, valid_until: validUntil },
        ...{ aims: ["un but"], levers: [] },
      };
      const stakeholder = { organisation, strategy_id: id, position: 1, name: "Fédération" };
      return {
        ...before,
        purchasing_domain: replaced(before.purchasing_domain, { ...domain, version: domain.version + 1 }),
        purchasing_strategy: [
          ...(ended === null ? before.purchasing_strategy : replaced(before.purchasing_strategy, ended)),
          row,
        ],
        strategy_stakeholder: [
          ...before.strategy_stakeholder,
          { ...stakeholder, kind: "TRADE_BODY", trade_body_id: tradeBodyId },
        ],
      };
    },
    ...(isHidden ? { absentTwin: { ...input, domainId: absentId } } : {}),
  };
}

/** Before every strategy of the worlds, and after the last end that is known. */
const spans = [
  ["2017-01-01", "2017-12-31"],
  ["2028-01-01", null],
  ["2028-01-01", "2028-12-31"],
  ["2025-01-01", null],
] as const;

export function strategyEnding({ draw, world, seen, caller }: Changing): Change {
  const own = world.purchasing_strategy.filter(({ organisation }) => organisation === caller.organisation);
  const strategy = own.length > 0 && draw.chance(75) ? draw.pick(own) : draw.pick(world.purchasing_strategy);
  const version = strategy.version + (draw.chance(85) ? 0 : 1);
  const validUntil = draw.pick(["2027-06-30", "2010-01-01", strategy.valid_from]);
  const isHidden = !seen.purchasing_strategy.some(({ id }) => id === strategy.id);
  const input = { strategyId: strategy.id, version, validUntil };
  const others = world.purchasing_strategy.filter(
    (each) => each.domain_id === strategy.domain_id && each.id !== strategy.id,
  );
  return {
    field: "endPurchasingStrategy",
    input,
    payload: "purchasingStrategy { id }",
    expected: firstOf(
      gate(caller, writers),
      isHidden && "UNKNOWN_STRATEGY",
      strategy.organisation !== caller.organisation && "NOT_OWN_DOMAIN",
      version !== strategy.version && "STRATEGY_CHANGED",
      validUntil < strategy.valid_from && "ENDS_BEFORE_START",
      others.some((each) => isOverlapping(each, strategy.valid_from, validUntil)) && "VERSIONS_OVERLAP",
    ),
    effect: (before): World => ({
      ...before,
      purchasing_strategy: replaced(before.purchasing_strategy, {
        ...{ ...strategy, valid_until: validUntil, version: strategy.version + 1 },
      }),
    }),
    ...(isHidden ? { absentTwin: { ...input, strategyId: absentId } } : {}),
  };
}

function folded(name: string): string {
  return name.trim().toLocaleLowerCase("fr");
}

function drawnDomain({ draw, world, caller }: Changing): DomainRow {
  const own = world.purchasing_domain.filter(({ organisation }) => organisation === caller.organisation);
  return own.length > 0 && draw.chance(75) ? draw.pick(own) : draw.pick(world.purchasing_domain);
}

function isOverlapping(row: StrategyRow, from: string, until: string | null): boolean {
  return row.valid_from <= (until ?? "9999") && from <= (row.valid_until ?? "9999");
}
