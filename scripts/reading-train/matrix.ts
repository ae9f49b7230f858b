import { eachFeature, featureReader, type Extra } from '../../src/modules/reading/core/model/features.ts'

/** The features of many texts in one piece: row `i` lies between `from[i]` and `from[i + 1]`. Named features follow the buckets. */
export type Matrix = {
  rows: number
  buckets: number
  names: readonly string[]
  from: Int32Array
  columns: Int32Array
  values: Float64Array
}

export type Sample = { text: string; extras?: readonly Extra[] }

/** Reads all texts. Buckets are folded to the size of the model here, so a bucket comes once in a row. */
export function matrixOf(samples: readonly Sample[], buckets: number, names: readonly string[] = []): Matrix {
  const read = featureReader()
  const columnOfName = new Map(names.map((name, at) => [name, buckets + at]))
  const from = new Int32Array(samples.length + 1)
  const sums = new Float64Array(buckets + names.length)
  let columns = new Int32Array(1 << 20)
  let values = new Float64Array(1 << 20)
  let written = 0
  samples.forEach(({ text, extras }, row) => {
    const found = read(text, extras)
    const touched: number[] = []
    const add = (column: number, value: number) => {
      if (sums[column] === 0) touched.push(column)
      sums[column]! += value
    }
    eachFeature(found, (bucket, value) => add(bucket & (buckets - 1), value))
    for (const [name, value] of found.named) {
      const column = columnOfName.get(name)
      if (column !== undefined && value !== 0) add(column, value)
    }
    if (written + touched.length > columns.length) {
      const wider = new Int32Array(columns.length * 2)
      wider.set(columns)
      columns = wider
      const wide = new Float64Array(values.length * 2)
      wide.set(values)
      values = wide
    }
    for (const column of touched) {
      columns[written] = column
      values[written++] = sums[column]!
      sums[column] = 0
    }
    from[row + 1] = written
  })
  return { rows: samples.length, buckets, names, from, columns: columns.slice(0, written), values: values.slice(0, written) }
}

/** How rare each column is among these rows: rare ones tell more. Names are left as they are. */
export function rarity(matrix: Matrix, rows: ArrayLike<number>, power = 1): Float64Array {
  const seen = new Float64Array(matrix.buckets + matrix.names.length)
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!
    for (let cell = matrix.from[row]!; cell < matrix.from[row + 1]!; cell++) seen[matrix.columns[cell]!]! += 1
  }
  return seen.map((times, column) => (column >= matrix.buckets ? 1 : Math.log((rows.length + 1) / (times + 1)) ** power + 0.1))
}

/** The matrix with more named columns: for each row as many values as there are names. */
export function widened(matrix: Matrix, names: readonly string[], dense: Float64Array): Matrix {
  const from = new Int32Array(matrix.rows + 1)
  const columns = new Int32Array(matrix.columns.length + dense.length)
  const values = new Float64Array(columns.length)
  const first = matrix.buckets + matrix.names.length
  let written = 0
  for (let row = 0; row < matrix.rows; row++) {
    for (let cell = matrix.from[row]!; cell < matrix.from[row + 1]!; cell++) {
      columns[written] = matrix.columns[cell]!
      values[written++] = matrix.values[cell]!
    }
    for (let at = 0; at < names.length; at++) {
      columns[written] = first + at
      values[written++] = dense[row * names.length + at]!
    }
    from[row + 1] = written
  }
  return { rows: matrix.rows, buckets: matrix.buckets, names: [...matrix.names, ...names], from, columns, values }
}
