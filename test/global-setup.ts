import type { TestProject } from 'vitest/node'
import { testDatabase } from './servers/postgres.ts'

/** One PostgreSQL per run; every test file clones its template in about 30 ms. */
export async function setup(project: TestProject) {
  const { stop, ...told } = await testDatabase()
  project.provide('testServer', told)
  return stop
}
