import type { MapDrawing, MapProps } from '../../components/case/map-props.ts';
import { conversationMap, type MapLayout } from '../../core/case/map/index.ts';
import { messagesOf } from '../../core/case/measures/thread.ts';
import { formatInstant } from '../../i18n/index.ts';
import type { Context } from './context.ts';
import { draw, SEVERAL, type Labels } from './map-drawing.ts';

/** The map of a case: its pictures, by order and by time where that makes sense, and the same as a table. */
export function mapOf(context: Context): MapProps | undefined {
  const { model, timed } = context;
  const { order, time } = conversationMap(model);
  if (order.shapes.length === 0) return undefined;
  const labels = labelsOf(context, order);
  const initials = order.lanes.map(({ speakers: [first = '', ...others] }) =>
    others.length === 0 ? (context.speakers.get(first)?.initial ?? '?') : SEVERAL,
  );
  const drawings: MapDrawing[] = [draw(order, 'order', labels, initials)];
  if (time) drawings.push(draw(time, 'time', labels, initials));
  return { past: `#${model.steps[0]?.id ?? ''}`, drawings, rows: rowsOf(context, order), timed };
}

function labelsOf(context: Context, { shapes }: MapLayout): Labels {
  const { t, lang, model, speakers } = context;
  const times = new Map(messagesOf(model).map(({ id, at }) => [id, at]));
  const name = (id: string | undefined) => speakers.get(id ?? '')?.name ?? '';
  return {
    lang,
    steps: model.steps.map(({ title }, step) => `${t.step.place(step + 1, model.steps.length)}: ${title}`),
    messages: shapes.map(({ from, id, answers }, number) => {
      const at = times.get(id);
      return [
        t.map.message(number + 1, shapes.length, name(from)),
        ...(answers === undefined ? [] : [t.message.answers(name(shapes[answers]?.from))]),
        ...(at === undefined ? (context.timed ? [t.message.noTime] : []) : [formatInstant(lang, at)]),
      ].join(', ');
    }),
  };
}

function rowsOf({ t, lang, model, speakers, timed }: Context, { shapes }: MapLayout): MapProps['rows'] {
  const messages = messagesOf(model);
  return shapes.map(({ id, from, step, answers }, index) => {
    const at = messages[index]?.at;
    return {
      number: index + 1,
      href: `#${id}`,
      speaker: speakers.get(from)?.name ?? '',
      step: step + 1,
      ...(answers !== undefined && { answers: answers + 1 }),
      ...(timed && { time: at === undefined ? t.measures.unknown : formatInstant(lang, at) }),
    };
  });
}
