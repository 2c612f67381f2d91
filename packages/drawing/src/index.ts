export * from './board-shape.ts'
export * from './drawing-schema.ts'
export * from './migrate-drawing.ts'
export * from './record-codec.ts'
