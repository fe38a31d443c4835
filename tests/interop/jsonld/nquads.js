// What a JSON-LD file says, as N-Quads on standard output: `node nquads.js FILE`. Nothing is fetched: the file carries its context.
'use strict';
const fs = require('fs');
const path = require('path');
const jsonld = require(path.join(process.env.MODULES, 'jsonld'));

const documentLoader = async (url) => { throw new Error(`${url} must not be fetched`); };
const document = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
jsonld.toRDF(document, {format: 'application/n-quads', documentLoader, safe: true})
  .then((quads) => process.stdout.write(quads))
  .catch((error) => { console.error(error.message); process.exitCode = 1; });
