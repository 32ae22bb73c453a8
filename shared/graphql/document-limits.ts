/** The most that a document may ask for. Counts are those after fragments are expanded, unless said otherwise. */
export interface DocumentLimits {
  /** Lexical tokens of the source. */
  readonly maxTokens: number;
  /** Fields nested in one another. */
  readonly maxDepth: number;
  /** Aliased fields, and every `__typename` after the first of a selection set. */
  readonly maxAliases: number;
  /** Times that one type stands below itself on one path. */
  readonly maxRecursion: number;
  /** Fields at the root of the operation. */
  readonly maxRootFields: number;
  /** Directives as written, anywhere in the document. */
  readonly maxDirectives: number;
  /** Arguments of one field or directive, as written, anywhere in the document. */
  readonly maxArguments: number;
  /** Operations, fragments and variables, anywhere in the document. */
  readonly maxDefinitions: number;
  /** Selection sets written inside one another, those of inline fragments too, anywhere in the document. */
  readonly maxSelectionDepth: number;
  /** Lists and objects written inside one another in a value, as written, anywhere in the document. */
  readonly maxValueDepth: number;
  /** Fields. */
  readonly maxSelections: number;
  /** Pairs of fields that one object is asked for under one name, in all the definitions of the document. */
  readonly maxRepetitions: number;
  /** Fields that an answer could hold: each is counted as many times as the pages and lists above it are long. */
  readonly maxCost: number;
}

/** Room for the introspection of GraphiQL and for a dashboard of some thirty communes; far below what hurts the planner. */
export const defaultDocumentLimits: DocumentLimits = {
  maxTokens: 2000,
  maxDepth: 20,
  maxRecursion: 5,
  maxAliases: 100,
  maxRootFields: 30,
  maxDirectives: 50,
  maxArguments: 30,
  maxDefinitions: 200,
  maxSelectionDepth: 40,
  maxValueDepth: 10,
  maxSelections: 2000,
  maxRepetitions: 5000,
  maxCost: 50_000,
};

/** Inside a subgraph: what one planned fetch of an accepted operation, its fragments written out, can come to, and no more. */
export const subgraphDocumentLimits: DocumentLimits = {
  ...defaultDocumentLimits,
  maxTokens: 16_000,
  maxDirectives: 200,
  maxDefinitions: 2000,
  maxRecursion: 10,
  maxAliases: 300,
  maxRootFields: 60,
  maxSelections: 4000,
  maxRepetitions: 20_000,
  maxCost: 200_000,
};
