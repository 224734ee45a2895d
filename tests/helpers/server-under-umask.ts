/** The server of the site, under the umask that TEST_UMASK names: it cannot be set in a thread of Vitest. */
process.umask(Number.parseInt(process.env['TEST_UMASK'] ?? '022', 8));
await import('../../src/server/main.ts');

export {};
