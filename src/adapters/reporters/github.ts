import type { CheckResult } from '../checker/index.ts';

const escapeData = (text: string) => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const escapeProperty = (text: string) => escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');

/**
 * Findings as workflow commands, which GitHub shows beside the lines of a pull request.
 * @param prefix the path from the repository to the content folder, ending in `/`, or empty
 */
export function github({ findings }: CheckResult, prefix: string): string {
  return findings
    .map((finding) => {
      const sameLine = finding.endLine === finding.line;
      const place = {
        file: prefix + finding.file,
        line: finding.line,
        endLine: finding.endLine,
        ...(sameLine ? { col: finding.column, endColumn: finding.endColumn } : {}),
        title: finding.code,
      };
      const properties = Object.entries(place).map(
        ([key, value]) => `${key}=${escapeProperty(String(value))}`,
      );
      return `::${finding.severity} ${properties.join(',')}::${escapeData(`${finding.message} ${finding.hint}`)}`;
    })
    .join('\n');
}
