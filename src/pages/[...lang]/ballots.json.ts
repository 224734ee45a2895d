import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { ballotWordsOf } from '../../components/poll/ballot-words.ts';
import { inEachLanguage } from '../../views/languages.ts';

export const getStaticPaths = (() => inEachLanguage()) satisfies GetStaticPaths;
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => Response.json(ballotWordsOf(props.lang));
