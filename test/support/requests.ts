/** What the dispatcher asks each second, whatever else is done. */
const polled = /^(Lease\.|Due\.range$)/;
/** Milliseconds in which nothing else may have been asked. */
const quiet = 200;

/** What is asked of the store while something is done, once all that came before has come to rest; sorted. */
export async function requestsOf(
  bot: { readonly requests: readonly string[] },
  does: () => Promise<unknown>,
): Promise<readonly string[]> {
  const own = () => bot.requests.filter((request) => !polled.test(request));
  for (let before = -1; before !== own().length; ) {
    before = own().length;
    await new Promise((resolve) => setTimeout(resolve, quiet));
  }
  const from = own().length;
  await does();
  return own().slice(from).toSorted();
}
