import { raw, sqltag as sql } from "@prisma/client/runtime/client";
import type { EntityDefinition } from "../../../shared/loading/loader-definitions";
import { frenchSort } from "../../../shared/pagination/french-sort";
import type { ListDefinition } from "../../../shared/pagination/page-loader";
import type { Db } from "../context";
import { apiKeysById, type ApiKeyRow } from "../repositories/api-key.repository";

const apiKeyById: EntityDefinition<Db, ApiKeyRow> = {
  name: "API key by id",
  fetch: apiKeysById,
  keyOf: ({ id }) => id,
};

const orders = {
  CREATED_AT: { expression: raw("api_key.created_at"), type: "timestamptz" },
  NAME: frenchSort("api_key.name"),
} as const;

export type ApiKeyOrderField = keyof typeof orders;

export const apiKeyList: ListDefinition<Db, ApiKeyRow, ApiKeyOrderField> = {
  name: "API keys",
  source: {
    from: sql`organisations.api_key`,
    key: raw("api_key.id"),
    parent: raw("api_key.organisation::text"),
  },
  orders,
  entity: apiKeyById,
};
