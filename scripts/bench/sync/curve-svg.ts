import type { Curve, Setting } from './curve.ts';
import type { MeanAndWorst } from './many-days.ts';

/** What a panel shows over the requests: one delay, and its target in s. */
interface Panel {
  readonly curve: Curve;
  readonly yTitle: string;
  readonly delay: (setting: Setting) => MeanAndWorst;
  readonly targetS: number;
  readonly maxS: number;
}

const WIDTH = 560;
const HEIGHT = 380;
const LEFT = 56;
const RIGHT = 24;
const TOP = 48;
const BOTTOM = 48;
const MIN_REQUESTS = 2_600;
const MAX_REQUESTS = 4_600;
const TARGET_REQUESTS = 2_880;
const TICKS = 5;

/**
 * Returns an SVG of both curves side by side: requests a day against the delay, mean of all seeds as a dot and the worst as
 * the end of a line above it. The chosen setting is filled, and dashed lines are the targets.
 */
export function curveSvg({ conversation, busyHours }: { conversation: Curve; busyHours: Curve }): string {
  const panels: Panel[] = [
    {
      curve: conversation,
      yTitle: 'median delay in conversations, s',
      delay: ({ days }) => days.median,
      targetS: 5,
      maxS: 10,
    },
    { curve: busyHours, yTitle: 'p95 of first messages, s', delay: ({ days }) => days.firstP95, targetS: 30, maxS: 60 },
  ];
  const drawn = panels.map((panel, index) => `<g transform="translate(${index * WIDTH} 0)">${drawPanel(panel)}</g>`);
  const style =
    'text{font:12px sans-serif;fill:#222}.t{font-weight:600;font-size:13px}.e{text-anchor:end}.m{text-anchor:middle}';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${panels.length * WIDTH} ${HEIGHT}">`,
    `<style>${style}</style><rect width="100%" height="100%" fill="#fff"/>`,
    ...drawn,
    '</svg>\n',
  ].join('\n');
}

function drawPanel({ curve, yTitle, delay, targetS, maxS }: Panel): string {
  const x = (requests: number) =>
    LEFT + ((requests - MIN_REQUESTS) / (MAX_REQUESTS - MIN_REQUESTS)) * (WIDTH - LEFT - RIGHT);
  const y = (seconds: number) => HEIGHT - BOTTOM - (seconds / maxS) * (HEIGHT - TOP - BOTTOM);
  const bottom = y(0);
  const ticks = Array.from({ length: TICKS + 1 }, (_, tick) => tick / TICKS);
  const points = curve.settings.map((setting) => {
    return {
      setting,
      at: [x(setting.days.requests.mean), y(delay(setting).mean)] as const,
      worst: y(delay(setting).worst),
    };
  });
  return [
    `<text class="t" x="${LEFT}" y="20">${curve.title}</text><text x="${LEFT}" y="38">${yTitle}; requests a day →</text>`,
    `<path d="M${LEFT} ${TOP}V${bottom}H${WIDTH - RIGHT}" fill="none" stroke="#888"/>`,
    ...ticks.map((part) => `<text class="e" x="${LEFT - 6}" y="${y(part * maxS) + 4}">${part * maxS}</text>`),
    ...ticks.map((part) => {
      const requests = MIN_REQUESTS + part * (MAX_REQUESTS - MIN_REQUESTS);
      return `<text class="m" x="${x(requests)}" y="${bottom + 18}">${Math.round(requests).toLocaleString('en-US')}</text>`;
    }),
    `<path d="M${LEFT} ${y(targetS)}H${WIDTH - RIGHT}M${x(TARGET_REQUESTS)} ${TOP}V${bottom}" stroke="#c33" stroke-dasharray="4 4"/>`,
    `<polyline points="${points.map(({ at }) => at.join(',')).join(' ')}" fill="none" stroke="#36c"/>`,
    ...points.map(({ setting, at: [cx, cy], worst }) =>
      [
        `<path d="M${cx} ${cy}V${worst}" stroke="#36c" stroke-opacity=".4" stroke-width="3"/>`,
        `<circle cx="${cx}" cy="${cy}" r="${setting.isChosen ? 7 : 4}" fill="${setting.isChosen ? '#36c' : '#fff'}" stroke="#36c"/>`,
        `<text transform="translate(${cx} ${cy + 20}) rotate(60)">${setting.label}</text>`,
      ].join(''),
    ),
  ].join('\n');
}
