import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import CasePage from '../../src/components/case/CasePage.astro';
import type { Onward } from '../../src/components/case/props.ts';
import { unpublished } from '../../src/views/case/standing.ts';
import type { Case } from '../../src/core/case/schema.ts';
import { casePage } from '../../src/views/case/index.ts';
import { fileOf, surroundings } from './fixture.ts';

/** Renders a component to HTML, white space between tags collapsed. */
async function render(component: AstroComponentFactory, props: Record<string, unknown>): Promise<string> {
  const container = await AstroContainer.create();
  const html = await container.renderToString(component, { props });
  return html.replace(/\s+/g, ' ').replace(/ ?(<\/?[a-z][^>]*>) ?/g, '$1');
}

/**
 * Renders the page of a case, without what stands around it.
 * @param service where votes are counted; nowhere, if left out
 */
export async function renderCase(
  model: Case,
  onward: Onward = { topics: [], sharing: {} },
  service?: string,
): Promise<string> {
  const props = casePage(
    fileOf(model),
    { ...surroundings, ...(service !== undefined && { service }) },
    [],
    onward,
    unpublished('/base/cases/late-parcel/'),
  );
  return render(CasePage as AstroComponentFactory, {
    ...props,
    cite: { plain: 'Ana: A case. https://example.org/' },
  });
}
