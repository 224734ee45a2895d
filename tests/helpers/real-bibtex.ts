import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether a program answers on this machine. */
export const isHere = (program: 'bibtex' | 'biber'): boolean =>
  spawnSync(program, ['--version'], { encoding: 'utf8' }).status === 0;

/** What a program makes of a file: how it ended, what it had to complain about, and what it wrote. */
export interface Reading {
  readonly status: number | null;
  readonly complaints: readonly string[];
  readonly output: string;
}

const FIELDS = 'author title booktitle publisher year version type note url abstract edition language';

/** A style that writes, of each entry, its key, its title and each name in its four parts. */
const style = `
ENTRY { ${FIELDS} } {} {}
INTEGERS { number }
FUNCTION {not} { { #0 } { #1 } if$ }
FUNCTION {names}
{ #1 'number :=
  { number author num.names$ > not }
  { author number "{ff}|{vv}|{ll}|{jj}" format.name$ "name " swap$ * write$ newline$
    number #1 + 'number := }
  while$
}
FUNCTION {show} { newline$ "entry " cite$ * write$ newline$ names "title " title * write$ newline$ }
FUNCTION {online} { show }
FUNCTION {misc} { show }
FUNCTION {incollection} { show }
FUNCTION {default.type} { show }
READ
ITERATE {call.type$}
`;

function inFolder(run: (folder: string) => Reading): Reading {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-bibtex-'));
  try {
    return run(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const lines = (text: string, pattern: RegExp) => text.split('\n').filter((line) => pattern.test(line));

/** Reads every entry of a text with BibTeX, which breaks long lines of what it writes: they are joined again. */
export const readWithBibtex = (bib: string): Reading =>
  inFolder((folder) => {
    writeFileSync(join(folder, 'all.bib'), bib);
    writeFileSync(join(folder, 'show.bst'), style);
    writeFileSync(join(folder, 'all.aux'), '\\citation{*}\n\\bibstyle{show}\n\\bibdata{all}\n');
    const { status, stdout } = spawnSync('bibtex', ['all'], {
      cwd: folder,
      encoding: 'utf8',
      // It looks nowhere else, and needs no installation of TeX around it.
      env: { ...process.env, BSTINPUTS: '.', BIBINPUTS: '.' },
    });
    const written = readFileSync(join(folder, 'all.bbl'), 'utf8').replace(/\n {2}/g, ' ');
    return { status, complaints: lines(stdout, /warning|error|illegal|missing|couldn/i), output: written };
  });

/** Reads every entry of a text with biber, and writes it anew. */
export const readWithBiber = (bib: string): Reading =>
  inFolder((folder) => {
    writeFileSync(join(folder, 'all.bib'), bib);
    const { status, stdout } = spawnSync('biber', ['--tool', '--output-file', 'out.bib', 'all.bib'], {
      cwd: folder,
      encoding: 'utf8',
    });
    const complaints = lines(stdout, /^(?:WARN|ERROR)/);
    return { status, complaints, output: status === 0 ? readFileSync(join(folder, 'out.bib'), 'utf8') : '' };
  });
