/** A Ctrl-C may arrive twice at once, through npm as well: only a later one is a second one (milliseconds). */
const sameCtrlC = 1_000;

/** Stops once, whichever signal comes first; a second Ctrl-C does not wait. What goes wrong is complained of. */
export function stopOnSignal(stop: () => Promise<void>, complain: (message: string) => void): void {
  let stoppingSince: number | undefined;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      const now = performance.now();
      if (stoppingSince === undefined) {
        stoppingSince = now;
        stop().then(
          () => process.exit(0),
          (error: unknown) => {
            complain(error instanceof Error ? error.message : 'stopping failed');
            process.exit(1);
          },
        );
      } else if (signal === 'SIGINT' && now - stoppingSince > sameCtrlC) {
        process.exit(1);
      }
    });
  }
}
