import { AwayCache } from '../storage/away.ts';
import { Committer } from '../storage/commit.ts';
import { ConsultantsCache } from '../storage/consultants.ts';
import { Directory } from '../storage/directory.ts';
import { GuestsCache } from '../storage/guests.ts';
import { forgetInvitations } from '../storage/invitations.ts';
import { Lease } from '../storage/lease.ts';
import { NetworkCache } from '../storage/network.ts';
import { Overviews } from '../storage/overviews.ts';
import { PeopleCache } from '../storage/people.ts';
import { ofQuotaPartition } from '../storage/quota.ts';
import { SessionIndexCache } from '../storage/session-index.ts';
import { forgetSuccessions } from '../storage/successions.ts';
import type { TableName } from '../storage/tables/client.ts';
import { Tables, type TablesLocation } from '../storage/tables/client.ts';
import { forgetUndelivered } from '../storage/undelivered.ts';
import { forgetUploads } from '../storage/uploads.ts';
import { forgetOldTries } from '../storage/wrong-codes.ts';
import { createCopies } from './announce/copies.ts';
import { createPosts } from './announce/post.ts';
import { createAnnounceUpkeep } from './announce/upkeep.ts';
import { createWatchReport } from './announce/watch-report.ts';
import { createChannelCards } from './channel-cards.ts';
import { compose } from './compose.ts';
import type { Config } from './config.ts';
import { finishErasures } from './erasure/finish.ts';
import { createLinks } from './links/signed-links.ts';
import { createSigner } from './links/signer.ts';
import { noLinks } from './links.ts';
import { createLocalMode } from './local/local-mode.ts';
import { localChat } from './local-mode.ts';
import { createAfterSession } from './materials/after-session.ts';
import { createOpenLink } from './open-link.ts';
import { Dispatcher, type DispatcherTimes } from './outbox/dispatcher.ts';
import { Pace } from './outbox/pace.ts';
import { Pointers } from './outbox/pointers.ts';
import { Turns } from './outbox/turns.ts';
import type { Window } from './outbox/windows.ts';
import { createWorkOff } from './outbox/work-off.ts';
import { placesOf } from './place-names.ts';
import { follow } from './presentation/follow.ts';
import { createForgetting } from './presentation/forget.ts';
import { createReplies } from './presentation/reply.ts';
import { createCollect } from './remind/collect.ts';
import { createSeed } from './remind/seed.ts';
import { createSessionReminders } from './remind/session-reminders.ts';
import { createTend } from './remind/tend.ts';
import { createWatch } from './remind/watch.ts';
import { createRetention } from './retention/retention.ts';
import { createSessionUpkeep } from './session-upkeep.ts';
import type { Log } from './shared/log.ts';
import { finishSuccessions } from './successor/succeed.ts';
import { createAcquaintance } from './teams/acquaintance.ts';
import { createAskModel } from './teams/ask-model.ts';
import { createConnector } from './teams/connector.ts';
import { createEdge, type OnActivity } from './teams/edge.ts';
import { createFetchFile } from './teams/fetch-file.ts';
import type { OpenLink } from './teams/links.ts';
import { memberTenants } from './teams/member-tenants.ts';
import { createMessenger } from './teams/messenger.ts';
import type { RateLimits } from './teams/rate-limit.ts';
import type { Services } from './turn.ts';
import { loadModel } from './understanding/load-model.ts';
import { noticedLanguage } from './understanding/noticed-language.ts';
import { Recent } from './understanding/recent.ts';
import { createWayTo, type WayTo } from './way-to.ts';

/** Messages in hand at once: up to 16 of them may be under way, the others are put into words meanwhile. */
const inHand = 24;

/** How long it is kept which messages may not have come (milliseconds): as long as what announcements reached. */
const undeliveredKept = 60 * 86_400_000;
/** How long an invitation is listed after it ended or was used, and wrong codes count (milliseconds). */
const invitationsKept = 30 * 86_400_000;
const triesKept = 3_600_000;
/** Files that somebody sent to import, and did not. */
const uploadsKept = 3_600_000;
/** How long a successor may still be named to who left, and it is kept who became it (milliseconds). */
const successionsKept = 365 * 86_400_000;

export interface WiringOptions {
  readonly config: Config;
  readonly location: TablesLocation;
  readonly log: Log;
  readonly clock: () => Date;
  readonly newId: () => string;
  /** Local mode: who in the Playground acts as others. */
  readonly playgroundUser: string;
  /** What a conversation takes, where it is not Teams that it goes to and years pass in seconds. */
  readonly windows?: readonly Window[];
  /** How much a person may do, where it is not persons who press; else as in service. */
  readonly perPerson?: RateLimits;
  /** The file with what the build has learnt, where it does not lie beside the program. */
  readonly understanding?: URL;
  /** How long the sending waits, where a test shall not; else as in service. */
  readonly times?: Partial<DispatcherTimes>;
  /** Hears of each request to the store. */
  readonly observe?: (table: TableName, call: string) => void;
}

/** The program put together; nothing runs yet. */
export interface Program {
  readonly services: Services;
  readonly onActivity: OnActivity;
  /** What signed links open; undefined without a key to sign them with. */
  readonly onLink: OpenLink | undefined;
  /** Where links lead to when the configuration names no address. */
  reachedAt(address: string): void;
  readonly dispatcher: Dispatcher;
  /** Whether the store answers. */
  ready(): Promise<boolean>;
  /** Loads what the first message in somebody's own words would have to wait for (0.3 s). */
  warm(): Promise<void>;
}

export function wire({
  config,
  location,
  log,
  clock,
  newId,
  playgroundUser,
  observe,
  windows,
  perPerson,
  understanding = new URL('./understanding.json', import.meta.url),
  times = {},
}: WiringOptions): Program {
  const tables = new Tables(location, observe);
  const pointers = new Pointers(tables);
  const monotonic = () => performance.now();
  const signer = config.linkKey === undefined ? undefined : createSigner(config.linkKey, clock);
  let { publicUrl } = config;
  const committer = new Committer(tables, {
    now: clock,
    beforeOutbox: (table, partition) => pointers.ensure(table, partition),
    afterOutbox(table, partition) {
      const quota = table === 'Quotas' ? ofQuotaPartition(partition) : undefined;
      if (quota) {
        services.overviews.follow(quota.municipality, quota.period);
      }
      dispatcher.kick(table, partition);
    },
  });
  const services: Services = {
    log,
    tables,
    committer,
    network: new NetworkCache(tables, monotonic),
    people: new PeopleCache(tables, monotonic),
    consultants: new ConsultantsCache(tables, monotonic),
    aways: new AwayCache(tables, monotonic),
    directory: new Directory(tables, monotonic),
    overviews: new Overviews(tables, monotonic),
    sessionIndex: new SessionIndexCache(tables, monotonic),
    guests: new GuestsCache(tables, monotonic),
    links: signer ? createLinks(signer, () => publicUrl, clock) : noLinks,
    local: config.mode === 'local',
    fetchFile: createFetchFile(config),
    understanding: loadModel(understanding),
    askModel: config.model && createAskModel({ model: config.model, log, now: monotonic }),
    recent: new Recent(),
    newId,
  };
  const connector = createConnector(config);
  const isMemberTenant = memberTenants(config.tenants);
  const messenger = createMessenger(connector);
  const local = services.local ? createLocalMode({ services, clock, playgroundUser }) : undefined;
  const pace = new Pace(monotonic, messenger.warm, windows);
  const standIn: WayTo = async (person, card) => local?.standIn(person, card);
  const wayTo = createWayTo(tables, standIn);
  const showing = { services, clock, pace, wayTo, update: messenger.update };
  const channelCards = createChannelCards(showing);
  const posts = createPosts({
    services,
    clock,
    toChannel: messenger.toChannel,
    toPerson: messenger.toPerson,
    wayTo,
  });
  const acquaintance = createAcquaintance({
    tables,
    people: services.people,
    connector,
    isMemberTenant,
    log,
    clock,
    local: services.local,
  });
  const turns = new Turns(inHand);
  const afterSession = createAfterSession(services, clock);
  const workOff = createWorkOff({
    tables,
    log,
    clock,
    newId,
    pace,
    turns,
    gone: (person) => acquaintance.forget(person),
    parkedUnder: (person) => (services.local ? [person, localChat] : [person]),
    compose: (message, person) => compose(message, person, clock(), services),
    sendToPerson: messenger.toPerson,
    standIn,
    preparePost: posts.preparePost,
    posted: posts.posted,
    ...createReplies({ services, clock, toPerson: messenger.toPerson }),
    collect: createCollect(tables, clock, log),
    refreshSession: createSessionUpkeep({
      services,
      clock,
      cards: channelCards,
      async afterwards(id, session) {
        await follow(session, services);
        return afterSession(id, session);
      },
      reminders: createSessionReminders(services, clock),
    }),
    keepAnnouncement: createAnnounceUpkeep({
      services,
      clock,
      copies: createCopies(showing),
      watch: createWatchReport(showing),
    }),
    tend: createTend(services, clock),
    watch: createWatch(services, clock),
  });
  const lease = new Lease(tables, 'dispatcher', newId());
  const seed = createSeed(services, clock);
  const forgetPresentations = createForgetting(services, clock);
  const retention = createRetention(services, clock);
  const duty = async () => {
    await seed();
    const now = clock().getTime();
    await forgetUndelivered(tables, now - undeliveredKept);
    await forgetInvitations(tables, now - invitationsKept);
    await forgetOldTries(tables, now - triesKept);
    await forgetUploads(tables, now - uploadsKept);
    await forgetPresentations();
    await finishErasures(services, clock());
    await retention();
    await finishSuccessions(services, clock());
    await forgetSuccessions(tables, now - successionsKept);
  };
  const dispatcher = new Dispatcher({ tables, lease, workOff, turns, pace, log, clock, duty, times });
  const onActivity = createEdge({
    services,
    acquaintance,
    connector,
    messenger,
    isMemberTenant,
    perPerson,
    clock,
    log,
    local,
  });

  async function warm(): Promise<void> {
    const network = await services.network.get();
    placesOf(network);
    await Promise.all([services.understanding(), noticedLanguage('montako pajaa on jäljellä')]);
  }

  async function ready(): Promise<boolean> {
    await tables.get('Lease', 'lease', 'dispatcher');
    return true;
  }

  return {
    services,
    onActivity,
    onLink: signer && createOpenLink(signer, services, clock),
    reachedAt(address) {
      publicUrl ??= address;
    },
    dispatcher,
    ready,
    warm,
  };
}
