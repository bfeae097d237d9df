import { useEffect, useState } from 'preact/hooks';
import { currentSection } from '../../../utils/domain/views/current-section.ts';

/** Follows which of the sections the user has scrolled or jumped to. `headings` are the ids of their headings, from the top. */
export function useCurrentSection(headings: readonly string[]): string {
  const [current, setCurrent] = useState(headings[0] ?? '');
  useEffect(() => {
    const update = () => setCurrent(readCurrentSection(headings));
    update();
    const events = ['scroll', 'resize', 'hashchange'];
    for (const event of events) addEventListener(event, update, { passive: true });
    return () => {
      for (const event of events) removeEventListener(event, update);
    };
  }, [headings]);
  return current;
}

function readCurrentSection(headings: readonly string[]): string {
  const sections = headings.flatMap((id) => {
    const heading = document.getElementById(id);
    return heading ? [{ id, top: heading.getBoundingClientRect().top }] : [];
  });
  const maxScroll = document.documentElement.scrollHeight - innerHeight;
  const view = { height: innerHeight, scrolled: scrollY, maxScroll };
  return currentSection(sections, view, location.hash.slice(1));
}
