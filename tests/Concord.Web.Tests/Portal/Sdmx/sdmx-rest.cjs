// Steps of npm's sdmx-rest, unmodified, against a running service: node sdmx-rest.cjs MODULE BASE AGENCY FLOW STRUCTURE KEY
// The library builds addresses and checks status and media type. Each step prints "ok" or "FAIL"; the exit code is the number of failures.
const [, , module_, base, agency, flow, structure, key] = process.argv;
const sdmx = require(module_);
const service = sdmx.getService({ url: base, api: 'v1.5.0' });
let failures = 0;

async function step(name, query, format) {
  try {
    const response = await sdmx.request2(query, service, { headers: { accept: format } });
    sdmx.checkStatus(query, response);
    sdmx.checkMediaType(format, response);
    const size = (await response.text()).length;
    if (size < 100) throw new Error(`only ${size} characters`);
    console.log('ok  ', name, response.headers.get('content-type'), size);
  } catch (error) {
    failures += 1;
    console.log('FAIL', name, String(error).slice(0, 200));
  }
}

(async () => {
  const data = sdmx.data.DataFormat;
  const metadata = sdmx.metadata.MetadataFormat;
  await step('dataflows', sdmx.getMetadataQuery({ resource: 'dataflow', agency }), metadata.SDMX_ML_2_1_STRUCTURE);
  await step('structure', sdmx.getMetadataQuery({ resource: 'datastructure', agency, id: structure, references: 'children' }), metadata.SDMX_ML_2_1_STRUCTURE);
  await step('codelists', sdmx.getMetadataQuery({ resource: 'codelist', agency }), metadata.SDMX_ML_2_1_STRUCTURE);
  await step('codelists as JSON', sdmx.getMetadataQuery({ resource: 'codelist', agency }), metadata.SDMX_JSON_1_0_0);
  for (const form of ['SDMX_ML_2_1_GENERIC', 'SDMX_ML_2_1_STRUCTURE_SPECIFIC', 'SDMX_JSON_1_0_0', 'SDMX_CSV_1_0_0']) {
    await step(`data ${form}`, sdmx.getDataQuery({ flow, key, start: '2015', lastNObs: 2 }), data[form]);
  }
  await step('availability', sdmx.getAvailabilityQuery({ flow, key }), metadata.SDMX_ML_2_1_STRUCTURE);
  process.exit(failures);
})();
