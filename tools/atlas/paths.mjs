// Projected geometry as short path data: whole numbers in the plane, relative steps, straight runs merged.

const turnsBack = (a, b, c) => (b[0] - a[0]) * (c[0] - b[0]) < 0 || (b[1] - a[1]) * (c[1] - b[1]) < 0;
const straight = (a, b, c) => (b[0] - a[0]) * (c[1] - b[1]) === (b[1] - a[1]) * (c[0] - b[0]) && !turnsBack(a, b, c);

/** Rounds the points of one ring or line; null where nothing is left of it. */
function round(points, closed) {
  const out = [];
  for (const [x, y] of points) {
    const p = [Math.round(x), Math.round(y)];
    const last = out.at(-1);
    if (!last || last[0] !== p[0] || last[1] !== p[1]) out.push(p);
  }
  const [first, last] = [out[0], out.at(-1)];
  if (closed && out.length > 1 && first[0] === last[0] && first[1] === last[1]) out.pop();
  return out.length < (closed ? 3 : 2) ? null : out;
}

function merge(points) {
  const out = [points[0]];
  for (let i = 1; i < points.length - 1; i++) {
    if (!straight(out.at(-1), points[i], points[i + 1])) out.push(points[i]);
  }
  out.push(points.at(-1));
  return out;
}

const step = ([ax, ay], [bx, by]) => bx === ax ? `v${by - ay}` : by === ay ? `h${bx - ax}` : `l${bx - ax} ${by - ay}`;

/** Path data of what d3's geoPath wrote: M and L with decimals, Z to close. */
export function shorten(d) {
  let out = '';
  let at = [0, 0];
  for (const part of (d ?? '').split('M').slice(1)) {
    const closed = part.endsWith('Z');
    const rounded = round(part.replace('Z', '').split('L').map(p => p.split(',').map(Number)), closed);
    if (!rounded) continue;
    const points = merge(rounded);
    out += out === '' ? `M${points[0].join(' ')}` : `m${points[0][0] - at[0]} ${points[0][1] - at[1]}`;
    for (let i = 1; i < points.length; i++) out += step(points[i - 1], points[i]);
    if (closed) out += 'z';
    at = closed ? points[0] : points.at(-1);
  }
  return out.replaceAll(' -', '-');
}

/** Path data of a dot. */
export const dot = (x, y, r) => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0-${2 * r} 0z`;
