import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

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
    // The editor is the largest piece, fetched while nobody waits: ProseMirror and TipTap, 136 kB compressed.
    chunkSizeWarningLimit: 450,
    modulePreload: { polyfill: false },
  },
  server: {
    port: 5173,
    strictPort: true,
    host: '127.0.0.1',
    proxy: Object.fromEntries(proxied.map((path) => [`^${path}(/|$|\\?)`, { target: server, changeOrigin: false }])),
  },
})
