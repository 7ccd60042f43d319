// Each rule with a template that passes and its neighbour that does not.
import test from 'node:test';
import assert from 'node:assert/strict';
import { faults_of_template } from '../../cmake/codegen/template_rules.mjs';
import { schema_of } from '../../cmake/codegen/template_schema.mjs';

const head = '{{%AUTOESCAPE context="HTML"}}\n';
const cases = [
  ['text', '<p>{{TITLE}}</p>', ''],
  ['a quoted attribute', '<a href="{{HREF}}">x</a>', ''],
  ['an attribute without quotes', '<a href={{HREF}}>x</a>', 'without quotes'],
  ['a section inside a tag', '<input{{#IF_ON}} checked{{/IF_ON}}>', ''],
  ['a variable as attribute name', '<input {{NAME}}>', 'name of an attribute'],
  ['an include in text', '<div>{{>CARD}}</div>', ''],
  ['an include inside an attribute', '<div class="{{>CARD}}"></div>', 'inside a tag'],
  ['an include inside a tag', '<div {{>CARD}}></div>', 'inside a tag'],
  ['formaction, constant', '<button formaction="/x">x</button>', ''],
  ['formaction', '<button formaction="{{URL}}">x</button>', 'formaction'],
  ['formaction, in part', '<button formaction="/x/{{ID}}">x</button>', 'formaction'],
  ['hx-get', '<div hx-get="{{URL}}"></div>', 'hx-get'],
  ['xlink:href', '<use xlink:href="{{URL}}"/>', 'xlink:href'],
  ['srcset', '<img srcset="{{URL}}">', 'srcset'],
  ['srcdoc', '<iframe srcdoc="{{URL}}"></iframe>', 'srcdoc'],
  ['srcdoc, by a section', '<iframe srcdoc="{{#IF_A}}x{{/IF_A}}"></iframe>', 'srcdoc'],
  ['style', '<p style="color: {{COLOUR}}"></p>', 'style'],
  ['style, constant', '<p style="color: red"></p>', 'style'],
  ['onclick', '<p onclick="go({{X}})"></p>', 'onclick'],
  ['a bundled script', '<script src="{{SCRIPT}}"></script>', ''],
  ['an inline script', '<script>go()</script>', 'inline <script>'],
  ['a variable in a script', '<script type="application/ld+json">{{JSON}}</script>', 'inside <script>'],
  ['a variable in a style', '<style>{{CSS}}</style>', 'inside <script> or <style>'],
  ['a variable in a comment', '<!-- {{X}} -->', 'comment'],
  [':none', '<p>{{TITLE:none}}</p>', 'modifier'],
  [':h, harmless but not ours to say', '<p>{{TITLE:h}}</p>', 'modifier'],
  ['triple braces', '<p>{{{TITLE}}}</p>', 'unescaped'],
  ['other markers', '{{=<% %>=}}', 'never changed'],
  ['a marker left open', '<p>{{TITLE', 'never closed'],
  ['a name in small letters', '<p>{{title}}</p>', 'no NAME'],
];
for (const [name, body, fault] of cases)
  test(`${name}: ${fault ? 'refused' : 'taken'}`, () => {
    const faults = faults_of_template(head + body);
    if (fault) assert.match(faults.join('\n'), new RegExp(fault));
    else assert.deepEqual(faults, []);
  });

test('without its first line a template is refused', () =>
  assert.match(faults_of_template('<p>x</p>')[0], /^line 1: must be/));
test('a fault is told with its line', () =>
  assert.match(faults_of_template(`${head}<p>\n{{X:none}}</p>`)[0], /^line 3/));

test('the schema knows each kind of marker once, in order', () => {
  const fields = schema_of(head + '{{A}}{{#IF_B}}{{C}}{{/IF_B}}{{#IF_NOT_B}}{{A}}{{/IF_NOT_B}}' +
    '{{#EACH_ROW}}{{D}}{{/EACH_ROW}}{{#WITH_E}}{{F}}{{>EACH_G}}{{/WITH_E}}{{>H}}');
  assert.deepEqual(fields.map((field) => [field.kind, field.member]), [['Text', 'a'], ['If', 'b'],
    ['Text', 'c'], ['Each', 'rows'], ['With', 'e'], ['Include', 'h']]);
  assert.deepEqual(fields[4].fields.map((field) => field.member), ['f', 'gs']);
});
for (const [name, body, fault] of [
  ['a section without its prefix', '{{#ROW}}{{/ROW}}', /IF_, EACH_ or WITH_/],
  ['a section left open', '{{#IF_A}}', /never closed/],
  ['sections that cross', '{{#IF_A}}{{#IF_B}}{{/IF_A}}{{/IF_B}}', /closes/],
  ['a section named as one around it', '{{#EACH_A}}{{#IF_B}}{{/IF_B}}{{/EACH_A}}{{#IF_B}}{{/IF_B}}',
    /section around/],
  ['a word of C++', '{{CLASS}}', /word of C\+\+/],
]) test(`${name}: refused`, () => assert.throws(() => schema_of(head + body), fault));
