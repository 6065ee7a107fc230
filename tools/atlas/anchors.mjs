// Where a label's line ends: a point well inside the largest piece of an area.

const inside = (ring, [x, y]) => {
  let odd = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax, ay] = ring[i];
    const [bx, by] = ring[j];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) odd = !odd;
  }
  return odd;
};

const distance = (ring, [x, y]) => {
  let least = Infinity;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax, ay] = ring[i];
    const [dx, dy] = [ring[j][0] - ax, ring[j][1] - ay];
    const t = dx || dy ? Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy))) : 0;
    least = Math.min(least, Math.hypot(ax + t * dx - x, ay + t * dy - y));
  }
  return least;
};

/** The centroid where it lies well inside a projected ring, else the innermost of 24 × 24 points. */
export function anchor(ring, centroid) {
  const xs = ring.map(p => p[0]);
  const ys = ring.map(p => p[1]);
  const [x0, y0] = [Math.min(...xs), Math.min(...ys)];
  const [w, h] = [Math.max(...xs) - x0, Math.max(...ys) - y0];
  let best = null;
  let far = -1;
  for (let i = 0; i < 24; i++) {
    for (let j = 0; j < 24; j++) {
      const p = [x0 + (w * (i + 0.5)) / 24, y0 + (h * (j + 0.5)) / 24];
      if (!inside(ring, p)) continue;
      const d = distance(ring, p);
      if (d > far) [best, far] = [p, d];
    }
  }
  if (!best || (inside(ring, centroid) && distance(ring, centroid) > far / 2)) return centroid;
  return best;
}

/** Land as rows of cells: four cells a hexadecimal digit, the first cell the highest bit. */
export function landRows(d, width, height, cell) {
  const rings = [];
  for (const part of d.split('M').slice(1)) rings.push(part.replace('Z', '').split('L').map(p => p.split(',').map(Number)));
  const boxes = rings.map(r => [Math.min(...r.map(p => p[0])), Math.min(...r.map(p => p[1])), Math.max(...r.map(p => p[0])), Math.max(...r.map(p => p[1]))]);
  const isLand = p => {
    let odd = false;
    rings.forEach((r, i) => {
      const b = boxes[i];
      if (p[0] >= b[0] && p[0] <= b[2] && p[1] >= b[1] && p[1] <= b[3] && inside(r, p)) odd = !odd;
    });
    return odd;
  };
  const rows = [];
  for (let y = cell / 2; y < height; y += cell) {
    let row = '';
    for (let x = 0; x < width; x += cell * 4) {
      let digit = 0;
      for (let k = 0; k < 4; k++) digit = digit * 2 + (isLand([x + cell * (k + 0.5), y]) ? 1 : 0);
      row += digit.toString(16);
    }
    rows.push(row);
  }
  return rows;
}
