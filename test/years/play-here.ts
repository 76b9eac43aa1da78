import { play } from './play.ts';

/** Plays in a process of its own; its zone is in the environment. */
const [connectionString = '', seed, count] = process.argv.slice(2);
const played = await play(connectionString, Number(seed), Number(count));
process.stdout.write(JSON.stringify(played), () => process.exit(0));
