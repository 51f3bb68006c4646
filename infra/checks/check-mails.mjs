// Judges the HTML of mails: is it well-formed and accessible (html-validate), and do the mail programs people use
// know what is in it (caniemail.com)? What some do not know, and the mails do well without, is listed here.
import fs from 'node:fs';
import path from 'node:path';
import { HtmlValidate } from 'html-validate';
import { caniemail } from 'caniemail';

const CLIENTS = ['gmail.*', 'outlook.*', 'apple-mail.*'];

// Not known at all by some.
const DOES_WELL_WITHOUT = new Map([
  ['@media', 'no dark colours: Gmail in a mobile browser, Outlook on Windows'],
  ['<style> element', 'the same'],
  ['<body> element', 'some put a <div> in its place; all styles stand on an element inside it as well'],
  ['border-radius', 'a button with corners'],
]);

// Known in part: none of the parts that are not known is used.
const USES_THE_KNOWN_PART = [
  'margin', 'font-size', 'line-height', 'font-family', 'font', 'background', 'background-color', 'border', 'padding',
  'text-decoration', 'display', 'width property', 'height property', 'max-width', 'dir attribute', 'lang attribute',
  '<meta> color-scheme', 'color', 'list-style',
];

const validate = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Mail programs that know no style sheet need the styles inline.
    'no-inline-style': 'off',
    // Headlines of outlets are as long as they are.
    'long-title': 'off',
  },
});

const findings = new Set();

for (const file of process.argv.slice(2)) {
  const name = path.basename(file);
  const html = fs.readFileSync(file, 'utf8');
  const { results } = await validate.validateString(html, file);
  for (const message of results.flatMap((result) => result.messages)) {
    findings.add(`${name}:${message.line}:${message.column} ${message.ruleId}: ${message.message}`);
  }
  const { issues } = caniemail({ clients: CLIENTS, html });
  for (const [client, entries] of issues.errors) {
    entries
      .filter(({ title }) => !DOES_WELL_WITHOUT.has(title))
      .forEach(({ title }) => findings.add(`${name}: ${client} does not know ${title}`));
  }
  for (const [client, entries] of issues.warnings) {
    entries
      .filter(({ title }) => !DOES_WELL_WITHOUT.has(title) && !USES_THE_KNOWN_PART.includes(title))
      .forEach(({ title, notes }) => findings.add(`${name}: ${client} knows only a part of ${title}: ${(notes ?? []).join(' ')}`));
  }
}

findings.forEach((finding) => console.log(finding));
console.log(findings.size === 0 ? 'html-validate and caniemail: nothing found' : `${findings.size} findings`);
process.exitCode = findings.size === 0 ? 0 : 1;
