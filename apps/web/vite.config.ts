import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const server = `http://127.0.0.1:${process.env['PORT'] ?? '3000'}`

export default defineConfig({
  plugins: [react()],
  // Its files are addresses, which the optimizer of the development server cannot bundle.
  optimizeDeps: { exclude: ['@tldraw/assets'] },
  build: { assetsInlineLimit: 0, chunkSizeWarningLimit: 2000 },
  // The server compares a request's origin with its host: both stay those of the browser.
  server: {
    proxy: { '/api': { target: server, changeOrigin: false }, '/sync': { target: server, ws: true, changeOrigin: false } },
  },
})
