/**
 * Run by npm when the packages have been installed: makes commands start fast. Where that can't be done (a folder that can't be
 * written to, an install without esbuild) they start from their sources, so that no install fails for it.
 */
try {
  const [{commands}, {prepareCommand}] = await Promise.all([
    import('./prepared/commands.ts'),
    import('./prepared/prepare-command.ts'),
  ])
  for (const [name, command] of Object.entries(commands)) await prepareCommand(name, command)
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error)
  process.stderr.write(`prepare: commands will start from their sources, which takes longer: ${reason}\n`)
}
