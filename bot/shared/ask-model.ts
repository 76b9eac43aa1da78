/** A question to a model of a service outside: which of the tools would it call? */
export interface ModelQuestion {
  readonly system: string;
  readonly text: string;
  readonly tools: readonly ModelTool[];
}

export interface ModelTool {
  readonly name: string;
  readonly description: string;
  /** JSON schema of its arguments. */
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** As the model wrote it: it may be anything. */
export interface ToolCall {
  readonly name: string;
  /** JSON, if it is. */
  readonly arguments: string;
}

/**
 * The one call that it answered with. Undefined: it answered otherwise, not in time, or is not asked now. Never rejects.
 */
export type AskModel = (question: ModelQuestion) => Promise<ToolCall | undefined>;
