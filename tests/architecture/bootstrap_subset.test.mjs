import test from 'node:test';
import assert from 'node:assert/strict';
import { keep_used_rules, words_of } from '../../cmake/codegen/bootstrap_subset.mjs';

const words = words_of(['<a class="btn btn-primary">']);
const subset = (css) => keep_used_rules(css, words).replace(/\s+/g, ' ').trim();

for (const [name, css, kept] of [
  ['an element', 'a { color: red }', 'a { color: red }'],
  ['a class that is named', '.btn { x: y }', '.btn { x: y }'],
  ['a class that is not', '.modal { x: y }', ''],
  ['one selector of two', '.modal, .btn { x: y }', '.btn { x: y }'],
  ['a class that must be absent', '.btn:not(.disabled) { x: y }', '.btn:not(.disabled) { x: y }'],
  ['a comma inside parentheses', '.btn:is(a, b) { x: y }', '.btn:is(a, b) { x: y }'],
  ['a media query', '@media print { .btn { x: y } .modal { x: y } }', '@media print { .btn { x: y } }'],
  ['an empty media query', '@media print { .modal { x: y } }', ''],
  ['keyframes', '@keyframes spin { to { x: y } }', ''],
  ['the dark colours', '[data-bs-theme=dark] { x: y }',
    '@media (prefers-color-scheme: dark) { :root { x: y } }'],
]) test(name, () => assert.equal(subset(css), kept));
