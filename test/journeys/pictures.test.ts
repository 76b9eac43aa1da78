import { describe, expect, it } from 'vitest';
import { strayPictures } from '../support/browser-pictures.ts';

describe('the README’s pictures', () => {
  it('are only those that a journey draws', () => {
    expect(strayPictures()).toEqual([]);
  });
});
