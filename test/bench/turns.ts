import { drive, message, type Round, type Subject, send } from './drive.ts';
import { median, quantile } from './numbers.ts';
import { people } from './people.ts';
import { cpuMs } from './usage.ts';

export interface Driven extends Subject {
  readonly name: string;
  readonly pid: number;
}

export interface TurnFigures {
  /** Turns a second with one and with 16 under way. */
  readonly one: number;
  readonly sixteen: number;
  /** Milliseconds, with 16 under way. */
  readonly p50: number;
  readonly p99: number;
  /** CPU milliseconds a turn, with 16 under way; NaN where the system does not tell. */
  readonly cpu: number;
}

const rounds = 7;
const roundMs = 1_200;

/** Each subject in turn, round by round, so that what else happens on the machine hits all alike. */
export async function measureTurns(subjects: readonly Driven[]): Promise<ReadonlyMap<string, TurnFigures>> {
  const taken = new Map(subjects.map(({ name }) => [name, { one: [], sixteen: [], cpu: [] } as Taken]));
  for (const subject of subjects) await warmUp(subject);
  for (let round = 0; round < rounds; round += 1) {
    for (const subject of subjects) {
      const figures = taken.get(subject.name);
      figures?.one.push(await drive(subject, 1, roundMs / 2, asks(subject)));
      const before = cpuMs(subject.pid) ?? Number.NaN;
      const sixteen = await drive(subject, 16, roundMs, asks(subject));
      figures?.sixteen.push(sixteen);
      figures?.cpu.push(((cpuMs(subject.pid) ?? Number.NaN) - before) / sixteen.turns);
    }
  }
  return new Map([...taken].map(([name, figures]) => [name, summary(figures)]));
}

interface Taken {
  readonly one: Round[];
  readonly sixteen: Round[];
  readonly cpu: number[];
}

function summary({ one, sixteen, cpu }: Taken): TurnFigures {
  const latencies = sixteen.flatMap((round) => round.latencies);
  return {
    one: median(one.map(perSecond)),
    sixteen: median(sixteen.map(perSecond)),
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
    cpu: median(cpu),
  };
}

function perSecond({ turns, seconds }: Round): number {
  return turns / seconds;
}

/** Everybody asks once: what is kept of people is kept, and code that runs often is compiled. */
async function warmUp(subject: Driven): Promise<void> {
  for (let n = 0; n < people.length; n += 10) {
    await Promise.all(
      people.slice(n, n + 10).map((person) => send(subject, message(subject, person, 'jäljellä'), 16)),
    );
  }
}

function asks(subject: Subject): () => object {
  let n = 0;
  return () => {
    n += 1;
    const person = people[n % people.length];
    if (!person) throw new Error('nobody');
    return message(subject, person, 'jäljellä');
  };
}
