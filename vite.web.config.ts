import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { fileUrlPage } from './scripts/lib/file-url-page.mjs'

/**
 * `npm run build:web`: the same window as one folder, out/web, for a web server or a double click on index.html. Pages opened
 * from file:// may load neither module scripts nor workers, so the code is one classic script that carries its worker along.
 */
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react(), fileUrlPage()],
  worker: { format: 'iife' },
  build: {
    outDir: '../out/web',
    emptyOutDir: true,
    cssCodeSplit: false,
    // The policy forbids data: fonts and scripts, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: false,
    chunkSizeWarningLimit: 8192,
    rolldownOptions: {
      output: { format: 'iife', codeSplitting: false, entryFileNames: 'assets/[name].js' },
      checks: { pluginTimings: false }
    }
  }
})
