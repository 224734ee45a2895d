import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { freePort } from '../../scripts/free-port.mjs';
import { copyProject } from '../helpers/project-copy.ts';

const SLUG = 'switching-in-public';

async function untilReady(server: ChildProcess, address: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    let output = '';
    server.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (/ready in/i.test(output)) resolve();
    });
    server.on('exit', () => {
      reject(new Error(`The development server ended:\n${output}`));
    });
  });
  await expect.poll(async () => (await fetch(address)).status, { timeout: 60_000 }).toBe(200);
}

test('a save shows in the page, a broken one in the overlay, and the next good one recovers', async ({
  page,
  isMobile,
}, info) => {
  test.skip(info.project.name !== 'desktop' || isMobile, 'once is enough');
  test.setTimeout(400_000);
  const copy = copyProject();
  const port = await freePort();
  const address = `http://127.0.0.1:${port}/cases/${SLUG}/`;
  const astro = join(process.cwd(), 'node_modules', 'astro', 'bin', 'astro.mjs');
  const server = spawn(
    process.execPath,
    [astro, 'dev', '--root', copy.folder, '--host', '127.0.0.1', '--port', String(port)],
    {
      cwd: copy.folder,
      env: { ...process.env, ASTRO_DEV_BACKGROUND: '0', ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let terminal = '';
  for (const stream of [server.stdout, server.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      terminal += chunk.toString();
    });
  }
  try {
    await untilReady(server, address);
    const polls = await fetch(new URL(`/api/polls/${SLUG}`, address));
    expect(await polls.json()).toMatchObject({ case: SLUG });
    const file = join(copy.folder, 'src', 'content', 'cases', SLUG, 'case.mdx');
    const good = readFileSync(file, 'utf8');
    const overlay = page.locator('vite-error-overlay');
    const connected = page.waitForEvent('console', (message) => message.text() === '[vite] connected.');
    const refused: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) refused.push(message.text());
    });
    const response = await page.goto(address);
    await connected;
    expect(response?.headers()['content-security-policy']).toContain("script-src 'self';");
    await expect(page.locator('cb-case')).toBeVisible();
    expect(refused, 'all that Vite and the page need is allowed').toEqual([]);
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'globalThis.ran = true';
      document.body.append(script);
      document.body.insertAdjacentHTML('beforeend', '<button onclick="globalThis.ran = true">a</button>');
      document.querySelector<HTMLButtonElement>('body > button')?.click();
    });
    expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
    expect(refused.length, 'markup that got into a page runs nothing').toBeGreaterThan(1);

    writeFileSync(file, good.replace(/^title: .*/m, 'title: A title from a save'));
    await expect(page.locator('main h1')).toHaveText('A title from a save', { timeout: 60_000 });

    writeFileSync(file, good.replace(/<Message /, '<Mesage '));
    await expect(overlay).toContainText('There is no block <Mesage>', { timeout: 60_000 });
    expect(terminal).toMatch(/case\.mdx:\d+:\d+ {2}CASE-014/);
    await expect(async () => {
      await page.reload();
    }, 'a reload that meets one of Vite’s own is given up').toPass();
    await expect(page.locator('main h1')).toHaveText('A title from a save');

    const program =
      '<script>globalThis.ran = true</script>\n\n[a link](javascript:globalThis.ran=true)\n\n</Step>';
    writeFileSync(file, good.replace('</Step>', program));
    await expect(overlay).toContainText('CASE-023', { timeout: 60_000 });
    await expect(overlay).toContainText('CASE-030');
    await expect(async () => {
      expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
    }, 'a page that Vite loads again meanwhile is asked again').toPass();

    writeFileSync(file, good);
    await expect(page.locator('main h1')).not.toHaveText('A title from a save', { timeout: 60_000 });
    await expect(overlay).toHaveCount(0);
  } finally {
    server.kill();
    copy.remove();
  }
});
