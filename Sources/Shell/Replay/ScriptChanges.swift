import InterviewQA

/// What is told and written of a script while it is compared.
struct ScriptChanges {
  let golden: GoldenSession
  var diff: DiffWriter
  var update: ScriptUpdate
  /// Whether all that differs was taken over.
  var isWhole = true

  init(_ golden: GoldenSession, sources: [SourceDigest]) {
    self.golden = golden
    diff = DiffWriter(golden.script)
    update = ScriptUpdate(golden.script, sources: sources)
  }

  /// Writes the script with what was taken over; not where that leaves it as it is.
  func write(hasAllRun: Bool) throws {
    let script = golden.script
    let text = update.text(isWhole: isWhole && hasAllRun)
    guard text != script.rows.joined(separator: "\n") + "\n" else { return }
    try FileWriting.replace(script.name, with: text)
  }
}
