import { isHttpsLink } from '../https-link.ts';

/** The form as typed. */
export interface MaterialsFields {
  readonly materials: string;
  readonly recording: string;
  /** `true`: for all, not only for those who came. */
  readonly toAll: string;
}

export interface MaterialsFaults {
  readonly materials?: 'no-such-link';
  readonly recording?: 'no-such-link';
}

/** What a session's facts say of its materials. */
export interface Materials {
  readonly materials: string | undefined;
  readonly recording: string | undefined;
  readonly materialsToAll: boolean;
}

/** Reads the form, or names each fault at its field; a link left empty is none. */
export function readMaterials(
  fields: MaterialsFields,
): { readonly read: Materials } | { readonly faults: MaterialsFaults } {
  const materials = fields.materials.trim();
  const recording = fields.recording.trim();
  const good = (link: string) => link === '' || isHttpsLink(link);
  if (good(materials) && good(recording)) {
    const materialsToAll = fields.toAll.trim() === 'true';
    return {
      read: { materials: materials || undefined, recording: recording || undefined, materialsToAll },
    };
  }
  return {
    faults: {
      ...(good(materials) ? {} : { materials: 'no-such-link' }),
      ...(good(recording) ? {} : { recording: 'no-such-link' }),
    },
  };
}
