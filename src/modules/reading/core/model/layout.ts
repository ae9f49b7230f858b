/** Labels are added up four at a time, so that the sums stay in registers; a model's rows are laid out for that. */
export const LANES = 4

/** What one label of a model knows beside its weights. */
export type Label = {
  name: string
  /** What one step of the quantised weights is worth. */
  scale: number
  bias: number
  /** From score to probability: 1 / (1 + exp(-(slope · score + shift))), fitted on texts the weights had not seen. */
  slope: number
  shift: number
  /**
   * From this probability on the label is said; chosen on texts the weights had not seen. Above one where the label was never
   * sure enough to be said on these words alone.
   */
  threshold: number
  /** From this probability on the label is more likely meant than not, counting both kinds of error: for use with other evidence. */
  leaning: number
}

/**
 * Several yes-or-no questions about one text, answered by adding up weights. `steps` holds whole numbers; label `l` of bucket `b`
 * is found in lane `l % 4` of block `l / 4`. `named` are weights of features with names.
 */
export type LinearModel = {
  name: string
  buckets: number
  labels: readonly Label[]
  steps: Int8Array
  named: ReadonlyMap<string, Float64Array>
}

export const blocksOf = (labels: number) => Math.ceil(labels / LANES)

/** Where the weight of a label for a bucket stands in `steps`. */
export const placeOf = (model: Pick<LinearModel, 'buckets'>, bucket: number, label: number) =>
  (Math.floor(label / LANES) * model.buckets + bucket) * LANES + (label % LANES)
