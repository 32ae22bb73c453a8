import { GraphQLError, type ExecutionResult } from "graphql";
import { z } from "zod";

export interface HttpAnswer {
  readonly statusCode: number;
  readonly contentType: unknown;
  readonly text: string;
}

const answer = z
  .object({
    data: z.record(z.string(), z.unknown()).nullish(),
    errors: z
      .array(
        z.object({
          message: z.string(),
          path: z.array(z.union([z.string(), z.number()])).optional(),
          extensions: z.record(z.string(), z.unknown()).optional(),
        }),
      )
      .optional(),
  })
  .refine(({ data, errors }) => data !== undefined || (errors !== undefined && errors.length > 0));

/** Reads what a subgraph answered. Throws when it is not a GraphQL answer, whatever its status. */
export function parseSubgraphAnswer({ statusCode, contentType, text }: HttpAnswer): ExecutionResult {
  const isJson =
    typeof contentType === "string" && /^application\/(?:graphql-response\+)?json\b/i.test(contentType);
  if (!isJson || (statusCode >= 300 && statusCode < 400)) {
    throw new Error(`Not a GraphQL answer: status ${statusCode}`);
  }
  const { data, errors } = answer.parse(JSON.parse(text));
  return {
    ...(data === undefined ? {} : { data }),
    ...(errors === undefined ? {} : { errors: errors.map(graphqlError) }),
  };
}

function graphqlError({
  message,
  path,
  extensions,
}: z.output<typeof answer.shape.errors.def.innerType.element>) {
  return new GraphQLError(message, { path: path ?? null, extensions: extensions ?? null });
}
