import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { eldSubset } from '../scripts/eld-subset.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const server = process.env.MAKEGOOD_DEV_SERVER ?? 'http://127.0.0.1:3000'

/** In development the page comes from here and everything else from the server beside it. */
const proxied = ['/api', '/c', '/files', '/health']

export default defineConfig({
  root: here,
  plugins: [react()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    // The reader and its languages are the largest pieces, fetched while somebody writes and nobody waits: 420 kB compressed at most.
    chunkSizeWarningLimit: 1_400,
    modulePreload: { polyfill: false },
  },
  // The reader in its worker fetches one language at a time, which only modules can.
  worker: { format: 'es', plugins: () => [eldSubset()] },
  server: {
    port: 5173,
    strictPort: true,
    host: '127.0.0.1',
    proxy: Object.fromEntries(proxied.map((path) => [`^${path}(/|$|\\?)`, { target: server, changeOrigin: false }])),
  },
})
