import { Command, CommanderError } from 'commander'
import { describe, expect, it, onTestFinished } from 'vitest'
import { safetyOptions, safetySettings } from '../../src/run/serve-settings.ts'
import type { SafetyOptions } from '../../src/run/serve-settings.ts'

const optionsOf = (args: readonly string[], environment: Readonly<Record<string, string>> = {}): SafetyOptions => {
  const before = { ...process.env }
  onTestFinished(() => {
    process.env = before
  })
  Object.assign(process.env, environment)
  const command = new Command().exitOverride().configureOutput({ writeErr: () => undefined })
  for (const option of safetyOptions()) command.addOption(option)
  return command.parse(args, { from: 'user' }).opts<SafetyOptions & Record<string, unknown>>()
}

describe('what a server lets others do', () => {
  it('is closed to other origins and bounded unless told otherwise', () => {
    expect(safetySettings(optionsOf([]))).toMatchObject({
      origins: [],
      introspection: true,
      graphiql: true,
      metrics: true,
      rate: 6000,
      milliseconds: 10_000,
    })
  })

  it('is told by options, and by the environment where no option says it', () => {
    const environment = { TONGXI_ORIGINS: 'https://a.example, http://localhost:3000', TONGXI_INTROSPECTION: 'off' }
    expect(
      safetySettings(optionsOf(['--rate', '0', '--graphiql', 'off', '--seconds', '3'], environment)),
    ).toMatchObject({
      origins: ['https://a.example', 'http://localhost:3000'],
      introspection: false,
      graphiql: false,
      metrics: true,
      rate: 0,
      milliseconds: 3000,
    })
    const over = optionsOf(['--introspection', 'on', '--origins', ''], environment)
    expect(safetySettings(over)).toMatchObject({ origins: [], introspection: true })
  })

  it.each([
    ['--origins', '*'],
    ['--origins', 'https://a.example/path'],
    ['--origins', 'a.example'],
    ['--introspection', 'no'],
    ['--rate', '-1'],
    ['--rate', 'many'],
    ['--seconds', '0'],
    ['--log', 'debug'],
  ])('%s %s is refused', (...args) => {
    expect(() => optionsOf(args)).toThrow(CommanderError)
  })
})
