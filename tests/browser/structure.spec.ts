import { expect, test } from '@playwright/test';
import { accessibleTree, withRole } from './accessible-tree.ts';
import { CASE, openUnfolded } from './pages.ts';

test('headings begin with one of the first level, and none leaves a level out', async ({ page }) => {
  await openUnfolded(page, CASE);
  const headings = withRole(await accessibleTree(page), 'heading');
  expect(headings.filter(({ level }) => level === 1).map(({ name }) => name)).toEqual([
    'Two carriers, one customer',
  ]);
  let before = 0;
  for (const { level = 0, name } of headings) {
    expect(name).not.toBe('');
    expect(level, name).toBeLessThanOrEqual(before + 1);
    before = level;
  }
});

test('steps are a list of articles in order, and messages are articles in them, each with its name', async ({
  page,
}) => {
  await openUnfolded(page, CASE);
  const tree = await accessibleTree(page);
  const steps = withRole(tree, 'article').filter(({ name }) => name.startsWith('Step '));
  expect(steps.map(({ name }) => Number(/^Step (\d+) of 8: ./.exec(name)?.[1]))).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8,
  ]);
  const items = withRole(tree, 'list')
    .map(({ children }) => children)
    .find((children) => children.some(({ children: [first] }) => first === steps[0]));
  expect(items?.map(({ role, children }) => [role, ...children.map((child) => child.role)])).toEqual(
    steps.map(() => ['listitem', 'article']),
  );
  for (const step of steps) {
    for (const message of withRole(step, 'article').slice(1)) {
      const [speaker] = withRole(message, 'heading');
      expect(message.name).toBe(speaker?.name);
      expect(message.name).not.toBe('');
    }
  }
  expect(steps.flatMap((step) => withRole(step, 'article').slice(1))).toHaveLength(14);
});

test('notes are set apart, numbered in reading order, and read after the sign that leads to them', async ({
  page,
}) => {
  await openUnfolded(page, CASE);
  const tree = await accessibleTree(page);
  const notes = withRole(tree, 'note', 'complementary').filter(({ name }) => name.startsWith('Note '));
  expect(notes.map(({ name }) => name)).toEqual(notes.map((_, index) => `Note ${index + 1}`));
  expect(notes.length).toBeGreaterThan(10);
  const order = withRole(tree, 'link', 'note', 'complementary');
  for (const note of notes) {
    const link = order.findIndex(({ role, name }) => role === 'link' && name === note.name);
    expect(link, note.name).toBeGreaterThanOrEqual(0);
    expect(link, note.name).toBeLessThan(order.indexOf(note));
  }
});

test('a poll is a group that has its question for a name, and every choice in it has one', async ({
  page,
}) => {
  await openUnfolded(page, CASE);
  const tree = await accessibleTree(page);
  const choices = withRole(tree, 'radio', 'checkbox');
  const questions = withRole(tree, 'group', 'radiogroup').filter(
    (group) =>
      withRole(group, 'radio', 'checkbox').length > 0 && withRole(group, 'group', 'radiogroup').length === 1,
  );
  expect(questions.flatMap((group) => withRole(group, 'radio', 'checkbox'))).toHaveLength(choices.length);
  expect(questions).toHaveLength(4);
  for (const { name } of questions) expect(name).toMatch(/\?$/);
  for (const { name } of choices) expect(name).not.toBe('');
});

test('the page is divided into landmarks, and of several of a kind each has a name', async ({ page }) => {
  await openUnfolded(page, CASE);
  const tree = await accessibleTree(page);
  for (const only of ['banner', 'main', 'contentinfo']) expect(withRole(tree, only), only).toHaveLength(1);
  const names = withRole(tree, 'navigation').map(({ name }) => name);
  expect(names).not.toContain('');
  expect(new Set(names).size).toBe(names.length);
});
