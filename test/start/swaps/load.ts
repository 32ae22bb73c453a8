/** What a constant load met. */
export interface Met {
  readonly requests: number;
  /** How often each failure came. */
  readonly failures: ReadonlyMap<string, number>;
  readonly latenciesMs: readonly number[];
}

export interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The body of the only right answer. */
  readonly answer: string;
}

/** Asks questions over and over, several at a time, until told to stop. */
export function startLoad(origin: string, questions: readonly Question[], workers: number) {
  let isOver = false;
  let requests = 0;
  const failures = new Map<string, number>();
  const latenciesMs: number[] = [];
  const work = async () => {
    while (!isOver) {
      const question = questions[requests % questions.length];
      if (question === undefined) return;
      requests += 1;
      const began = performance.now();
      const failure = await failureOf(origin, question);
      latenciesMs.push(performance.now() - began);
      if (failure !== null) failures.set(failure, (failures.get(failure) ?? 0) + 1);
    }
  };
  const working = Promise.all(Array.from({ length: workers }, work));
  return {
    requests: () => requests,
    stop: async (): Promise<Met> => {
      isOver = true;
      await working;
      return { requests, failures, latenciesMs: latenciesMs.toSorted((one, other) => one - other) };
    },
  };
}

/** What a question is answered, status included. */
export async function answerOf(
  origin: string,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
) {
  const answer = await fetch(`${origin}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  return { status: answer.status, body: await answer.text() };
}

async function failureOf(origin: string, { query, variables, answer }: Question): Promise<string | null> {
  try {
    const { status, body } = await answerOf(origin, query, variables);
    return status === 200 && body === answer ? null : `${status} ${body.slice(0, 200)}`;
  } catch (error) {
    return String(error);
  }
}
