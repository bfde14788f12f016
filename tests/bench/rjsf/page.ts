// The peer in a page: react-jsonschema-form with its own theme and validator. Runs in a browser only.
import Form from '@rjsf/core';
import validator from '@rjsf/validator-ajv8';
import { createElement } from 'peer-react';
import { flushSync } from 'peer-react-dom';
import { createRoot } from 'peer-react-dom/client';

function openForm(schema: object) {
  const root = document.createElement('div');
  document.body.append(root);
  const reactRoot = createRoot(root);
  flushSync(() => reactRoot.render(createElement(Form, { schema, validator })));
  return {
    root,
    box: () => root.querySelector('input'),
    // React renders what an event changed before the event's task ends.
    settled: () => Promise.resolve().then(() => flushSync(() => {})),
  };
}

Object.assign(window, { openForm });
