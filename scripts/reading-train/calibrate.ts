const ROUNDS = 60

/** A little doubt on both sides, so that a label nobody ever got wrong is still not called certain (Platt 1999). */
function targets(truths: ArrayLike<number>): readonly [yes: number, no: number] {
  let yes = 0
  for (let at = 0; at < truths.length; at++) if (truths[at]! > 0) yes++
  const no = truths.length - yes
  return [(yes + 1) / (yes + 2), 1 / (no + 2)]
}

export type Calibration = { slope: number; shift: number }

/** Slope and shift that turn scores into probabilities, by Newton's method on scores of texts the weights had not seen. */
export function calibrate(scores: ArrayLike<number>, truths: ArrayLike<number>): Calibration {
  const [high, low] = targets(truths)
  let slope = 1
  let shift = 0
  for (let round = 0; round < ROUNDS; round++) {
    let a = 0
    let b = 0
    let aa = 1e-6
    let ab = 0
    let bb = 1e-6
    for (let at = 0; at < scores.length; at++) {
      const score = scores[at]!
      const p = 1 / (1 + Math.exp(-(slope * score + shift)))
      const off = p - (truths[at]! > 0 ? high : low)
      const bend = Math.max(p * (1 - p), 1e-9)
      a += off * score
      b += off
      aa += bend * score * score
      ab += bend * score
      bb += bend
    }
    const span = aa * bb - ab * ab
    const stepA = (bb * a - ab * b) / span
    const stepB = (aa * b - ab * a) / span
    const damp = Math.min(1, 2 / Math.max(Math.abs(stepA), Math.abs(stepB), 1e-12))
    slope -= stepA * damp
    shift -= stepB * damp
    if (Math.abs(stepA) + Math.abs(stepB) < 1e-9) break
  }
  return slope > 0 ? { slope, shift } : { slope: 1e-3, shift }
}
