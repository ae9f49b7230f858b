import { EMOTIONS, type Emotions, type Level } from '../reading.ts'
import type { Guess } from './guesses.ts'
import type { Signs } from './signs.ts'

export const NO_EMOTIONS: Emotions = { anger: 0, disappointment: 0, worry: 0, sadness: 0, joy: 0, gratitude: 0 }

/** Which labels of a trained model speak for which of our emotions; the sources name them differently. */
const SPOKEN_FOR: Readonly<Record<keyof Emotions, readonly string[]>> = {
  anger: ['anger', 'annoyance', 'disgust'],
  disappointment: ['disappointment', 'disapproval'],
  worry: ['worry', 'fear', 'nervousness'],
  sadness: ['sadness', 'grief'],
  joy: ['joy', 'excitement', 'amusement', 'love', 'admiration'],
  gratitude: ['gratitude', 'thanks', 'relief'],
}

/** What a plain word or a hint is worth as a probability; shares of our corpus, rounded. */
const PLAIN = 0.6
const HINT = 0.25
const RAGE = 0.9

/** When the words speak against it, a model's guess of joy or gratitude counts only this share. */
const CONTRADICTED = 0.3

/** How likely the customer feels each of these: the model's guess, shaped by words. Never shown without the words. */
export function emotionsOf(signs: Signs, guesses: readonly (Guess | undefined)[], level: Level): Emotions {
  const isUpset = level === 'clear' || level === 'strong'
  const words = wordsSay(signs, isUpset)
  const emotions = { ...NO_EMOTIONS }
  for (const emotion of EMOTIONS) {
    const isKind = emotion === 'joy' || emotion === 'gratitude'
    const guessed = highest(guesses, SPOKEN_FOR[emotion])
    const believed = isKind && isUpset ? guessed * CONTRADICTED : guessed
    emotions[emotion] = 1 - (1 - believed) * (1 - words[emotion])
  }
  return emotions
}

function highest(guesses: readonly (Guess | undefined)[], labels: readonly string[]): number {
  let most = 0
  for (const guess of guesses) if (guess) for (const label of labels) most = Math.max(most, guess.get(label) ?? 0)
  return most
}

function wordsSay(signs: Signs, isUpset: boolean): Record<keyof Emotions, number> {
  const worth = (sign: 0 | 1 | 2) => (sign === 2 ? PLAIN : sign === 1 ? HINT : 0)
  const kindly = isUpset ? CONTRADICTED : 1
  return {
    anger: signs.anger === 2 ? RAGE : Math.max(worth(signs.displeasure), worth(signs.anger), signs.isLoud && isUpset ? PLAIN : 0),
    disappointment: Math.max(worth(signs.disappointment), signs.broken_promise === 2 ? HINT : 0),
    worry: worth(signs.worry),
    sadness: 0,
    joy: worth(signs.praise) * kindly * 0.5,
    gratitude: worth(signs.thanks) * kindly,
  }
}
