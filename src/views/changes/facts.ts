import type { FactView } from '../../components/changes/props.ts';
import type { FactChange, FactName } from '../../core/revision/compare/index.ts';
import { formatInstant, formatIsoDuration, languageName, words } from '../../i18n/index.ts';
import type { ChangesContext } from './context.ts';
import { own } from '../../core/text/own.ts';

type Table = Readonly<Record<string, string>>;

/** A fact that changed, in words. */
export function factView({ name, before, after }: FactChange, context: ChangesContext): FactView {
  const { none, factNames, pictures } = words(context.lang).changes;
  if (name === 'pixels')
    return { name: factNames[name], before: pictures[0] ?? none, after: pictures[1] ?? none };
  const say = (value: string | undefined) => (value === undefined ? none : valueOf(name, value, context));
  return { name: factNames[name], before: say(before), after: say(after) };
}

function valueOf(name: FactName, value: string, { lang, claims, topics }: ChangesContext): string {
  const t = words(lang);
  const { gap, poll, redacted } = t;
  const taken: Table = { private: redacted.private, safety: redacted.safety, legal: redacted.legal };
  const tables: Partial<Record<FactName, Table>> = {
    kind: t.changes.kinds,
    fidelity: t.changes.fidelity,
    reason: { time: gap.time, lost: gap.lost, private: gap.private, withheld: gap.withheld },
    stance: t.stances,
    poll: { predict: poll.predict, opinion: poll.opinion, check: poll.check },
    channel: t.channels,
    ending: t.find.endings,
    role: t.roles,
    platform: t.platforms,
    via: t.vias,
  };
  switch (name) {
    case 'time':
    case 'closes':
    case 'started':
    case 'published':
    case 'date':
    case 'accessed':
    case 'archivedOn':
      return formatInstant(lang, value);
    case 'duration':
      return formatIsoDuration(lang, value);
    case 'language':
      return languageName(lang, value);
    case 'answers':
    case 'about':
    case 'again':
      return `#${value}`;
    case 'lesson':
      return claims.get(value)?.text ?? value;
    case 'topics':
      return each(value, (topic) => topics.get(topic)?.text ?? topic);
    case 'redactions':
      return each(value, (reason) => own(taken, reason) ?? reason);
    case 'deleted':
      return t.message.deleted[value === 'moderator' || value === 'platform' ? value : 'author'];
    case 'edited':
    case 'multiple':
    case 'fictional':
    case 'pseudonym':
      return t.changes.yes;
    default:
      return own(tables[name], value) ?? value;
  }
}

const each = (values: string, say: (value: string) => string) => values.split(', ').map(say).join(', ');
