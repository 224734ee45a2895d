import type { APIRoute, GetStaticPaths } from 'astro';
import { ballotWordsOf } from '../../components/poll/ballot-words.ts';
import { interfaceLanguages, type InterfaceLanguage } from '../../i18n/index.ts';

export const getStaticPaths = (() =>
  interfaceLanguages.map((lang) => ({ params: { lang }, props: { lang } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ lang: InterfaceLanguage }> = ({ props }) =>
  new Response(JSON.stringify(ballotWordsOf(props.lang)), {
    headers: { 'content-type': 'application/json' },
  });
