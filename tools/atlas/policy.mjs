// What is drawn as whose, and which lines are dashed. The reasons stand in docs/boundaries.md.

/** Pieces of the source geometry that are folded into the area the United Nations list. */
export const fold = { SOL: 'SOM', CYN: 'CYP', KAS: 'IND' };

/** Source shapes that are no area of their own in M49 and are not drawn. Antarctica has no residents and would halve the room of the rest. */
export const left = new Set(['ATA', 'ATC']);

/** Areas that take another's colour where a source counts them with it: code → code. */
export const countedWith = { XKX: 'SRB' };

/** Overseas areas with their own M49 number that the source draws with their state: [state, west, south, east, north]. */
export const cut = {
  BES: ['NLD', -68.6, 11.9, -62.8, 17.7],
  CCK: ['IOA', 96, -13, 98, -11],
  CXR: ['IOA', 105, -11, 106, -10],
  GLP: ['FRA', -62, 15.8, -60.9, 16.7],
  GUF: ['FRA', -55.5, 1.5, -51, 6.5],
  MTQ: ['FRA', -61.4, 14.2, -60.7, 15.1],
  MYT: ['FRA', 44.8, -13.2, 45.5, -12.5],
  REU: ['FRA', 55, -21.6, 56, -20.6],
  SJM: ['NOR', -10, 70.5, 36, 81.5],
  TKL: ['NZL', -173, -10, -171, -8],
};

/** Jan Mayen stands by itself; the rest of the box above 74° N is Svalbard, so Norway's own north stays Norway's. */
export const isCut = (code, [x, y]) => code !== 'SJM' || y > 74 || x < 0;

/** Areas of M49 without a shape in the source: a dot at this longitude and latitude. */
export const dots = {
  BVT: [3.36, -54.42],
  GIB: [-5.35, 36.14],
  UMI: [-169.53, 16.73],
};

/** Whole borders that are dashed. */
export const dashed = ['ESH|MAR', 'ISR|PSE', 'ISR|SYR', 'SRB|XKX', 'KAS|IND', 'KAS|PAK', 'KAS|CHN', 'PRK|KOR', 'SDN|SSD', 'KEN|SSD'];

/** Parts of borders that are dashed: where the test of longitude and latitude holds. */
export const dashedWhere = {
  'IND|PAK': ([, y]) => y > 32.4,
  'CHN|IND': ([x]) => x < 81 || x > 91.5,
  'EGY|SDN': ([x]) => x > 33.1,
};

/** Hand-made lines, where the source has no border: coarse, for a world map only. */
export const handMade = {
  'Abyei, northern line of the 2009 award': [[27.83, 9.6], [27.83, 10.17], [29, 10.17], [29, 9.6]],
  'Aksai Chin, outer line': [[77.8, 35.5], [78.3, 35.75], [79.3, 35.95], [80.2, 35.6], [80.3, 35.05], [80.1, 34.6], [79.6, 34.4], [79.3, 33.4], [79.2, 32.6]],
  'Golan, line of 1949': [[35.63, 33.28], [35.65, 33.1], [35.63, 32.95], [35.65, 32.8], [35.75, 32.7]],
  'Halaib, administrative line': [[33.15, 22], [33.55, 21.75], [34.1, 22.2], [34.65, 22.25], [35.1, 22.8], [35.62, 23.15]],
  'Ilemi, straight line of 1914': [[34, 4.23], [34.95, 4.55], [35.92, 4.62]],
};
