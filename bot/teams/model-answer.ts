import { z } from 'zod/v4';
import type { ToolCall } from '../shared/ask-model.ts';

const call = z.object({
  id: z.string().max(200).default(''),
  type: z.literal('function').default('function'),
  function: z.object({ name: z.string().max(50), arguments: z.string().max(500).default('') }),
});
/** What of a completion is looked at: its texts are not. */
const completion = z.object({
  choices: z
    .array(z.object({ message: z.object({ tool_calls: z.array(call).max(20).nullish() }) }))
    .length(1),
});

type Call = z.infer<typeof call>;

/** The calls in what a service answered; undefined: it is no completion. */
export function callsIn(body: string): readonly Call[] | undefined {
  const parsed = completion.safeParse(parseJson(body));
  return parsed.success ? (parsed.data.choices[0]?.message.tool_calls ?? []) : undefined;
}

/** Who calls several tools has not chosen. */
export function onlyCall(calls: readonly Pick<Call, 'function'>[] = []): ToolCall | undefined {
  return calls.length === 1 ? calls[0]?.function : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
