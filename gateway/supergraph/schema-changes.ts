import { mapSchema, MapperKind, pruneSchema } from "@graphql-tools/utils";
import {
  BreakingChangeType,
  DangerousChangeType,
  findBreakingChanges,
  findDangerousChanges,
  type GraphQLSchema,
} from "graphql";

/** What a schema does to the clients of the one before, each change in one French line with the original sentence beneath. */
export interface SchemaChanges {
  /** Questions answered before are refused or answered otherwise. What was deprecated before may go. */
  readonly breaking: readonly string[];
  /** Questions are still answered, perhaps with values that clients did not expect. */
  readonly dangerous: readonly string[];
}

/** Compares two schemas as clients see them. */
export function schemaChanges(before: GraphQLSchema, after: GraphQLSchema): SchemaChanges {
  return {
    breaking: findBreakingChanges(withoutDeprecated(before), after).map(({ type, description }) =>
      line(breakingWords[type], description),
    ),
    dangerous: findDangerousChanges(before, after).map(({ type, description }) =>
      line(dangerousWords[type], description),
    ),
  };
}

/** What clients may count on: they have been told that the rest will go. */
function withoutDeprecated(schema: GraphQLSchema): GraphQLSchema {
  const kept = ({ deprecationReason }: { deprecationReason?: string | null | undefined }) =>
    typeof deprecationReason === "string" ? null : undefined;
  const promised = mapSchema(schema, {
    [MapperKind.FIELD]: kept,
    [MapperKind.ARGUMENT]: kept,
    [MapperKind.ENUM_VALUE]: kept,
  });
  return pruneSchema(promised);
}

function line(words: string, description: string): string {
  return `${words}\n    ${description}`;
}

const breakingWords: Readonly<Record<BreakingChangeType, string>> = {
  [BreakingChangeType.TYPE_REMOVED]: "Un type disparaît.",
  [BreakingChangeType.TYPE_CHANGED_KIND]: "Un type change de sorte (objet, énumération, entrée…).",
  [BreakingChangeType.TYPE_REMOVED_FROM_UNION]: "Une union perd un de ses types.",
  [BreakingChangeType.VALUE_REMOVED_FROM_ENUM]: "Une énumération perd une valeur.",
  [BreakingChangeType.REQUIRED_INPUT_FIELD_ADDED]: "Une entrée exige un champ de plus.",
  [BreakingChangeType.IMPLEMENTED_INTERFACE_REMOVED]: "Un type ne suit plus une interface.",
  [BreakingChangeType.FIELD_REMOVED]: "Un champ disparaît.",
  [BreakingChangeType.FIELD_CHANGED_KIND]: "Un champ change de type.",
  [BreakingChangeType.REQUIRED_ARG_ADDED]: "Un champ exige un argument de plus.",
  [BreakingChangeType.ARG_REMOVED]: "Un argument disparaît.",
  [BreakingChangeType.ARG_CHANGED_KIND]: "Un argument change de type.",
  [BreakingChangeType.DIRECTIVE_REMOVED]: "Une directive disparaît.",
  [BreakingChangeType.DIRECTIVE_ARG_REMOVED]: "Une directive perd un argument.",
  [BreakingChangeType.REQUIRED_DIRECTIVE_ARG_ADDED]: "Une directive exige un argument de plus.",
  [BreakingChangeType.DIRECTIVE_REPEATABLE_REMOVED]: "Une directive ne se répète plus.",
  [BreakingChangeType.DIRECTIVE_LOCATION_REMOVED]: "Une directive n’est plus permise à un endroit.",
};

const dangerousWords: Readonly<Record<DangerousChangeType, string>> = {
  [DangerousChangeType.VALUE_ADDED_TO_ENUM]: "Une énumération gagne une valeur.",
  [DangerousChangeType.TYPE_ADDED_TO_UNION]: "Une union gagne un type.",
  [DangerousChangeType.OPTIONAL_INPUT_FIELD_ADDED]: "Une entrée gagne un champ facultatif.",
  [DangerousChangeType.OPTIONAL_ARG_ADDED]: "Un champ gagne un argument facultatif.",
  [DangerousChangeType.IMPLEMENTED_INTERFACE_ADDED]: "Un type suit une interface de plus.",
  [DangerousChangeType.ARG_DEFAULT_VALUE_CHANGE]: "Un argument change de valeur par défaut.",
};
