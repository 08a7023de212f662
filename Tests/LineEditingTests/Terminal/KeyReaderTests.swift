import Testing

@testable import LineEditing

@Suite struct KeyReaderTests {
  private func inputs(_ bytes: String, foldingArrows: Bool = false) throws -> [KeyReader.Input] {
    let pipe = try Pipe(containing: bytes)
    let quiet = try Pipe()
    var reader = KeyReader(
      terminal: Descriptor(number: pipe.reading), wake: Descriptor(number: quiet.reading))
    reader.foldsArrows = foldingArrows
    var inputs: [KeyReader.Input] = []
    while inputs.last != .endOfInput { inputs.append(reader.next()) }
    return inputs.dropLast()
  }

  @Test func `Bytes become scalars`() throws {
    #expect(try inputs("a中\u{1F600}") == [.scalar("a"), .scalar("中"), .scalar("😀")])
  }

  @Test func `A marked paste is one input, with its newlines and tabs normalised`() throws {
    let marked = "x\u{1B}[200~一\r\n二\r三\t\u{1B}[31m\u{FEFF}四\n\u{1B}[201~y"
    #expect(try inputs(marked) == [.scalar("x"), .paste("一\n二\n三 [31m四"), .scalar("y")])
  }

  @Test func `A paste without an end is taken as complete`() throws {
    #expect(try inputs("\u{1B}[200~一\n二") == [.paste("一\n二")])
  }

  @Test func `Other sequences pass scalar by scalar`() throws {
    #expect(try inputs("\u{1B}[A") == [.scalar("\u{1B}"), .scalar("["), .scalar("A")])
  }

  @Test func `Arrows are folded into one scalar where an escape is a key of its own`() throws {
    let folded = try inputs("\u{1B}[A\u{1B}OC\u{1B}[3~\u{1B}", foldingArrows: true)
    #expect(
      folded == [
        .scalar(ArrowKey.up.scalar), .scalar(ArrowKey.right.scalar),
        .scalar(ArrowKey.delete.scalar),
        .scalar("\u{1B}"),
      ])
  }

  @Test func `Sequences of unknown keys are dropped where their letters would be commands`() throws
  {
    let input = "\u{1B}[1;2Aa\u{1B}[15;5~b\u{1B}[1;5Dc"
    #expect(
      try inputs(input, foldingArrows: true)
        == [.scalar("a"), .scalar("b"), .scalar(ArrowKey.wordLeft.scalar), .scalar("c")])
  }
}
