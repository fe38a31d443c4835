// Use the published context the way JSON programs do: `node frame.js FILE CONTEXT` prints the names of organizations in English.
'use strict';
const fs = require('fs');
const path = require('path');
const jsonld = require(path.join(process.env.MODULES, 'jsonld'));

const PUBLISHED = 'https://w3id.org/rapporteur/ontology/context.jsonld';
const [file, context] = process.argv.slice(2);
const documentLoader = async (url) => {
  if (url !== PUBLISHED) throw new Error(`${url} must not be fetched`);
  return {contextUrl: null, documentUrl: url, document: JSON.parse(fs.readFileSync(context, 'utf8'))};
};
const frame = {'@context': PUBLISHED, '@type': 'Organization', '@embed': '@never'};
jsonld.frame(JSON.parse(fs.readFileSync(file, 'utf8')), frame, {documentLoader})
  .then((framed) => framed['@graph'].forEach((node) => console.log((node.label || {}).en)))
  .catch((error) => { console.error(error.message); process.exitCode = 1; });
