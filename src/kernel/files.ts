import { createHash, randomBytes } from 'node:crypto'
import { createReadStream, type ReadStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

export type StoredFile = { sha256: string; sizeBytes: number }

/**
 * Files by content, on disk: written beside, flushed, then renamed, so that a name always holds whole bytes. The same
 * attachment sent a hundred times is kept once. Nothing here is ever changed in place.
 */
export type FileStore = {
  /** Streams bytes in; past `capBytes` nothing is kept and the answer is 'too-large'. */
  put(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, capBytes: number): Promise<StoredFile | 'too-large'>
  read(sha256: string): ReadStream
  has(sha256: string): Promise<boolean>
}

export function openFileStore(directory: string): FileStore {
  const pathOf = (sha256: string) => join(directory, sha256.slice(0, 2), sha256)

  async function put(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, capBytes: number) {
    const incoming = join(directory, 'incoming', randomBytes(12).toString('hex'))
    await mkdir(dirname(incoming), { recursive: true })
    const hash = createHash('sha256')
    let sizeBytes = 0
    const file = await open(incoming, 'wx')
    try {
      for await (const chunk of chunks) {
        sizeBytes += chunk.byteLength
        if (sizeBytes > capBytes)
          return await file
            .close()
            .then(() => rm(incoming))
            .then(() => 'too-large' as const)
        hash.update(chunk)
        // A plain `write` may take only part of a piece when the disk is nearly full, and say so in a number nobody reads.
        await file.appendFile(chunk)
      }
      await file.sync()
    } catch (error) {
      await rm(incoming, { force: true })
      throw error
    } finally {
      await file.close().catch(() => {})
    }
    const sha256 = hash.digest('hex')
    await settle(incoming, pathOf(sha256))
    return { sha256, sizeBytes }
  }

  return {
    put,
    read: (sha256) => createReadStream(pathOf(sha256)),
    has: (sha256) =>
      stat(pathOf(sha256)).then(
        () => true,
        () => false,
      ),
  }
}

/** A rename is only durable once its folder is flushed too. */
async function settle(from: string, to: string) {
  await mkdir(dirname(to), { recursive: true })
  await rename(from, to)
  const folder = await open(dirname(to), 'r')
  await folder.sync().catch(() => {})
  await folder.close()
}
