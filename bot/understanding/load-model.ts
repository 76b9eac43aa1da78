import { readFile } from 'node:fs/promises';
import { type Model, openModel, type StoredModel } from './model.ts';

/** Reads the model on its first use: most words need none. */
export function loadModel(file: URL): () => Promise<Model> {
  let model: Promise<Model> | undefined;
  const read = async () => openModel(JSON.parse(await readFile(file, 'utf8')) as StoredModel);
  return () => {
    model ??= read().catch((error: unknown) => {
      model = undefined;
      throw error;
    });
    return model;
  };
}
