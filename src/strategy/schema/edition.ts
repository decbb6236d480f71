import { z } from 'zod';
import { id, isoDate, text } from './values.ts';

/** One action as an edition published it. */
const editionAction = z.strictObject({
  id,
  text,
  details: z.array(text),
  /** The id of the priority or objective that it was under. */
  under: id,
  timescale: text.nullable(),
  /** Ids and names of its owners, so that an edition can be read when a partner is long gone. */
  leads: z.array(z.strictObject({ id, name: text })),
});

/** `content/strategies/<id>/editions/<date>.json`: the actions as they were published on a date. Written by a command. */
export const editionSchema = z.strictObject({ date: isoDate, actions: z.array(editionAction) });

export type EditionFile = z.infer<typeof editionSchema>;
export type EditionAction = EditionFile['actions'][number];
