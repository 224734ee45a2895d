import { head, message } from './late-parcel.ts';

/** The late parcel as a published case, with a poll and a marked phrase. */
export const LATE_PARCEL = `${head.replace('status: draft', 'status: published\npublished: 2026-03-01')}
<Step id="start" title="The question">

${message('Where is <Mark id="where">my parcel</Mark>?')}
<Commentary id="on-where" on="where">

She asks before anybody tells her.

</Commentary>

</Step>

<Step id="answer" title="The answer">

<Poll id="next" kind="opinion">

What should Ben say first?

<Option id="sorry">That he is sorry</Option>
<Option id="when">When it comes</Option>

</Poll>

${message('It comes on Thursday.', 'second').replace('from="ana"', 'from="ben"')}
</Step>
`;

/** Where it lies in a content folder. */
export const LATE_PARCEL_FILE = 'cases/late-parcel/case.mdx';
