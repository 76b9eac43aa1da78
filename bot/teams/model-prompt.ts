import {
  type Memory,
  Prompt,
  type PromptTemplate,
  SystemMessage,
  ToolsAugmentation,
  UserMessage,
} from '@microsoft/teams-ai';
import type { ModelQuestion } from '../shared/ask-model.ts';

/** Tokens; a letter counts as one here, which is never too few. */
const mostInput = 10_000;

/**
 * No length, temperature or penalty: some models refuse them. The person's text comes from the memory and is no template;
 * the system's must have no `{{`.
 */
export function promptOf(name: string, { system, tools }: ModelQuestion): PromptTemplate {
  return {
    name,
    prompt: new Prompt([new SystemMessage(system), new UserMessage('{{$temp.input}}')]),
    config: {
      schema: 1.1,
      type: 'completion',
      completion: {
        include_history: false,
        include_input: true,
        include_images: false,
        max_input_tokens: mostInput,
        tool_choice: 'required',
      } as PromptTemplate['config']['completion'],
      augmentation: { augmentation_type: 'tools' },
    },
    actions: tools.map((tool) => ({ ...tool, parameters: { ...tool.parameters } })),
    augmentation: new ToolsAugmentation(),
  };
}

/** Letters for tokens: the real ones would take megabytes of tables to count what is known to be short. */
export const letters = {
  encode: (text: string) => Array.from(text, (letter) => letter.codePointAt(0) ?? 0),
  decode: (codes: number[]) => String.fromCodePoint(...codes),
};

/** What the library keeps of one question; it is gone with it. */
export function memoryOf(input: string): Memory {
  const values = new Map<string, unknown>([['temp.input', input]]);
  return {
    hasValue: (path) => values.has(path),
    getValue: <T>(path: string) => values.get(path) as T,
    setValue: (path, value) => void values.set(path, value),
    deleteValue: (path) => void values.delete(path),
  };
}
