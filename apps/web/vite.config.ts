import babel from '@rolldown/plugin-babel'
import react, { reactCompilerPreset } from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const server = `http://127.0.0.1:${process.env['PORT'] ?? '3000'}`

/** All but the whiteboard: tldraw's components read its signals while they render, which the compiler would keep too long. */
const compiled = /\/apps\/web\/src\/(?!canvas\/).*\.tsx?$/

export default defineConfig({
  plugins: [react(), babel({ presets: [reactCompilerPreset()], include: compiled })],
  // Its files are addresses, which the optimizer of the development server cannot bundle.
  optimizeDeps: { exclude: ['@tldraw/assets'] },
  build: { assetsInlineLimit: 0, chunkSizeWarningLimit: 2000 },
  // The server compares a request's origin with its host: both stay those of the browser.
  server: {
    proxy: { '/api': { target: server, changeOrigin: false }, '/sync': { target: server, ws: true, changeOrigin: false } },
  },
})
