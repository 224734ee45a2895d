import type { CheckResult } from '../checker/index.ts';

/** Findings for programs: `{"cases": n, "findings": […]}`, places counted from 1, files relative to the content folder. */
export const json = ({ cases, findings }: CheckResult): string =>
  JSON.stringify({
    cases,
    findings: findings.map(({ code, severity, file, line, column, endLine, endColumn, message, hint }) => ({
      code,
      severity,
      file,
      line,
      column,
      endLine,
      endColumn,
      message,
      hint,
    })),
  });
