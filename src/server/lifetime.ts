/**
 * Calls `stop` when this process is to end: on Ctrl-C, on SIGTERM, and when the npm that started it is gone, because
 * the shell between the two keeps SIGTERM to itself.
 * @returns a function that takes this back
 */
export function whenAskedToStop(stop: (signal: 'SIGINT' | 'SIGTERM') => void): () => void {
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.env['npm_lifecycle_event'] !== undefined && process.ppid !== parent) stop('SIGTERM');
  }, 300).unref();
  return () => {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
    clearInterval(watch);
  };
}
