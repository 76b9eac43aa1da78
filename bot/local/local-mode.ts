import { z } from 'zod/v4';
import { addressedCard } from '../../cards/addressed/addressed.ts';
import type { Card } from '../../cards/card.ts';
import { nobody, roleCard } from '../../cards/role/role.ts';
import { roleTitle } from '../../cards/role/role-title.ts';
import { strangerCard } from '../../cards/stranger/stranger.ts';
import { type PersonalConversation, readPersonal } from '../../storage/conversations.ts';
import { allPeople, readPerson } from '../../storage/people.ts';
import { help } from '../help/handler.ts';
import { type LocalMode, localChat } from '../local-mode.ts';
import { municipalityName } from '../shared/network.ts';
import { type Language, type Person, roles } from '../shared/people.ts';
import type { Sender } from '../shared/sender.ts';
import type { Reply, Services } from '../turn.ts';

const words: ReadonlySet<string> = new Set(['rooli', 'roll', 'role']);
const choice = z.object({ person: z.string().min(1).max(100) });

export interface LocalModeOptions {
  readonly services: Services;
  readonly clock: () => Date;
  /** The acting user of the Playground, who acts as a Finnish-speaking manager until they choose. */
  readonly playgroundUser: string;
}

/** Lets a user who is not in the store act as any person who is. */
export function createLocalMode({ services, clock, playgroundUser }: LocalModeOptions): LocalMode & {
  standIn(
    person: Person,
    card: Card,
  ): Promise<{ readonly to: PersonalConversation; readonly card: Card } | undefined>;
} {
  const acting = new Map<string, string>();

  async function actingAs(sender: Sender): Promise<Person | undefined> {
    const chosen = acting.get(keyOf(sender));
    if (chosen === nobody) {
      return undefined;
    }
    if (chosen !== undefined) {
      return readPerson(services.tables, chosen);
    }
    return sender.aadObjectId === playgroundUser ? firstRole(services) : undefined;
  }

  async function command(sender: Sender, text: string, language: Language): Promise<Reply | undefined> {
    if (!words.has(text.toLowerCase()) || (await isOneself(sender))) {
      return undefined;
    }
    const now = acting.get(keyOf(sender)) === nobody ? nobody : (await actingAs(sender))?.id;
    return { kind: 'card', card: await chooser(language, now) };
  }

  async function action(
    sender: Sender,
    verb: string,
    data: unknown,
    language: Language,
  ): Promise<Reply | undefined> {
    if (verb !== 'role.take' || (await isOneself(sender))) {
      return undefined;
    }
    const chosen = choice.safeParse(data);
    if (chosen.success && chosen.data.person === nobody) {
      acting.set(keyOf(sender), nobody);
      return { kind: 'card', card: strangerCard({ mayAsk: true }) };
    }
    const person = chosen.success ? await readPerson(services.tables, chosen.data.person) : undefined;
    if (!person) {
      return { kind: 'card', card: await chooser(language, undefined) };
    }
    acting.set(keyOf(sender), person.id);
    const turn = {
      actor: person,
      place: { kind: sender.place, conversation: sender.conversation },
      language: person.language,
      now: clock(),
      activityId: '',
    };
    return help('hello')(turn, {}, services);
  }

  /** Somebody who is in the store is themselves and nobody else. */
  async function isOneself(sender: Sender): Promise<boolean> {
    return (await services.people.find(sender.tenantId, sender.aadObjectId)) !== undefined;
  }

  async function chooser(language: Language, now: string | undefined): Promise<Card> {
    const [people, network] = await Promise.all([everybody(services), services.network.get()]);
    return roleCard({
      language,
      people: people.map((person) => {
        const municipality = network.municipalities.get(person.municipality ?? '');
        return {
          id: person.id,
          name: person.name,
          roleTitle: roleTitle(language, person.role),
          ...(municipality ? { municipality: municipalityName(municipality, language) } : {}),
        };
      }),
      ...(now === undefined ? {} : { acting: now }),
    });
  }

  async function standIn(person: Person, card: Card) {
    const to = await readPersonal(services.tables, localChat);
    const { language } = person;
    const marked = { language, name: person.name, roleTitle: roleTitle(language, person.role) };
    return to && { to, card: addressedCard(card, marked) };
  }

  return { actingAs, command, action, standIn };
}

/** The first manager of a Finnish-speaking municipality, so that one starts in Finnish. */
async function firstRole(services: Services): Promise<Person | undefined> {
  const [people, network] = await Promise.all([everybody(services), services.network.get()]);
  const isFinnish = ({ municipality }: Person) =>
    network.municipalities.get(municipality ?? '')?.languageStatus === 'fi';
  return people.find(isFinnish) ?? people[0];
}

/** By role, then by name. */
async function everybody(services: Services): Promise<readonly Person[]> {
  const people = [...(await allPeople(services.tables))];
  return people.sort(
    (a, b) => roles.indexOf(a.role) - roles.indexOf(b.role) || a.name.localeCompare(b.name, 'fi'),
  );
}

function keyOf({ tenantId, aadObjectId, userId }: Sender): string {
  return aadObjectId ? `${tenantId}|${aadObjectId}` : userId;
}
