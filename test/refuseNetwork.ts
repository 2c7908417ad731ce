/** An environment in which every connection of a process, and of its threads, is refused and added to a log. */
export const refuseNetwork = (log: string) => ({
  NODE_OPTIONS: `--import=${new URL('./noNetwork.mjs', import.meta.url).href}`,
  CANCU_CONNECTIONS: log,
});
