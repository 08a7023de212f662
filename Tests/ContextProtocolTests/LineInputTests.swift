import Basics
import ContextProtocol
import Glibc
import Testing

/// Lines of a pipe, some of which cancel what is being done.
struct LineInputTests {
  /// Writes bytes to a pipe and closes it; gives what reads it.
  private func input(_ text: String, longest: Int = 100) throws -> LineInput {
    var ends: [Int32] = [0, 0]
    try #require(unsafe pipe(&ends) == 0)
    let bytes = Array(text.utf8)
    let count = unsafe bytes.withUnsafeBytes { unsafe write(ends[1], $0.baseAddress, $0.count) }
    try #require(count == bytes.count)
    close(ends[1])
    return LineInput(descriptor: ends[0], longest: longest)
  }

  private func lines(of input: LineInput) -> [LineInput.Line] {
    var lines: [LineInput.Line] = []
    while let line = input.next() { lines.append(line) }
    return lines
  }

  @Test func `Empty lines are passed over, and the last needs no end`() throws {
    #expect(
      lines(of: try input("a\r\n\n  \nb")) == [.bytes(Array("a".utf8)), .bytes(Array("b".utf8))])
    #expect(lines(of: try input("")) == [])
  }

  @Test func `A line that is too long is told, and the next one is read`() throws {
    let long = String(repeating: "x", count: 101)
    #expect(
      lines(of: try input("a\n\(long)\nb\n")) == [
        .bytes(Array("a".utf8)), .tooLong, .bytes(Array("b".utf8)),
      ])
  }

  @Test func `A cancellation that waits is seen before it is its turn`() throws {
    let cancel = #"{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":4}}"#
    let input = try input("first\n\(cancel)\n")
    #expect(input.next() == .bytes(Array("first".utf8)))
    #expect(input.cancels(4))
    #expect(!input.cancels(5) && !input.cancels("4"))
    #expect(input.next() == .bytes(Array(cancel.utf8)))
    #expect(input.next() == nil)
  }
}
