import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { imageSize } from 'image-size';
import { pictureName } from '../../core/case/parse/index.ts';
import type { ParsedLesson } from '../../core/lesson/parse.ts';
import type { Fault } from '../../core/text/finding.ts';
import { isPlainFile } from '../content-folder/index.ts';

const BESIDE = 'Put a PNG, JPEG, WebP, AVIF or GIF beside lesson.mdx, and refer to it by its name alone';

/**
 * The pictures and components of a lesson that are not where it says, or are none.
 * @param root the content folder, an absolute path
 * @param folder the folder of the lesson in it
 */
export function lessonFileFaults(
  root: string,
  folder: string,
  { pictures, imports }: Pick<ParsedLesson, 'pictures' | 'imports'>,
): Fault[] {
  const inFolder = (path: string) => join(root, folder, path);
  const shown = pictures.flatMap(({ src, span }): Fault[] => {
    const name = pictureName(src);
    const fault = (what: string, advice: string): Fault[] => [
      { code: 'CASE-114', span, data: { what, path: src, advice } },
    ];
    if (name === undefined || !isPlainFile(inFolder(name), root)) return fault('picture', BESIDE);
    return isPicture(inFolder(name))
      ? []
      : fault(
          'file that can be shown as',
          `Save ${name} again as a PNG or JPEG; what lies there is no picture`,
        );
  });
  const taken = imports.flatMap(({ path, pathSpan: span }): Fault[] => {
    if (isPlainFile(inFolder(path), root)) return [];
    const advice = 'Put the component beside lesson.mdx, or take the line and its tags out';
    return [{ code: 'CASE-114', span, data: { what: 'component', path, advice } }];
  });
  return [...shown, ...taken];
}

function isPicture(path: string): boolean {
  try {
    const { width, height } = imageSize(readFileSync(path));
    return width > 0 && height > 0;
  } catch {
    return false;
  }
}
