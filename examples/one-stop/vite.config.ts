import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const here = import.meta.dirname;

/** The server hands out what is compressed already: lines are weak, and so are the machines of communes. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    closeBundle() {
      const folder = join(here, 'dist/assets');
      for (const name of readdirSync(folder).filter((file) => /\.(js|css)$/.test(file)))
        writeFileSync(join(folder, `${name}.gz`), gzipSync(readFileSync(join(folder, name)), { level: 9 }));
    },
  };
}

export default defineConfig({
  root: here,
  plugins: [compressed()],
  build: {
    target: 'es2023',
    modulePreload: { polyfill: false },
    // A strict Content-Security-Policy: nothing becomes a `data:` address in a page.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    rollupOptions: {
      input: ['index', 'apply', 'inbox', 'design'].map((name) => join(here, `${name}.html`)),
    },
  },
});
