import InterviewQA

/// The differences and updates of a script while it is compared.
struct ScriptChanges {
  let golden: GoldenSession
  var diff: DiffWriter
  var update: ScriptUpdate
  /// Whether all differences were taken over.
  var isWhole = true

  init(_ golden: GoldenSession, sources: [SourceDigest]) {
    self.golden = golden
    diff = DiffWriter(golden.script)
    update = ScriptUpdate(golden.script, sources: sources)
  }

  /// Writes the script with the updates, unless nothing changes.
  ///
  /// - Throws: `FileError`.
  func write(hasAllRun: Bool) throws {
    let script = golden.script
    let text = update.text(isWhole: isWhole && hasAllRun)
    guard text != script.rows.joined(separator: "\n") + "\n" else { return }
    try FileWriting.replace(script.name, with: text)
  }
}
