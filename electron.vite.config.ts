import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

/** `npm run build`: the three programs of the desktop app, in out/. Nothing here evaluates the electron package. */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rolldownOptions: { input: { index: 'electron/main.ts' }, output: { format: 'es', entryFileNames: '[name].js' } }
    }
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload is CommonJS in one file, and can require nothing but electron.
      rolldownOptions: {
        input: { index: 'electron/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' }
      }
    }
  },
  renderer: {
    root: 'renderer',
    base: './',
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      outDir: 'out/renderer',
      minify: true,
      // The policy forbids data: fonts and scripts, so nothing is inlined.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 8192,
      rolldownOptions: { input: { index: 'renderer/index.html' }, checks: { pluginTimings: false } }
    }
  }
})
