import Testing

@testable import LineEditing

@Suite struct HistoryTests {
  private let file: TemporaryFile

  init() throws {
    file = try TemporaryFile()
  }

  @Test func `Entries are read back unchanged from a file with one per line`() {
    let entries = ["谷歌的成本", "a\nb\\n\\", " 空 ", "\\", "tab\tx"]
    for entry in entries { History(file: file.path).append(entry) }
    #expect(file.text == "谷歌的成本\na\\nb\\\\n\\\\\n 空 \n\\\\\ntab\tx\n")
    #expect(History(file: file.path).entries == entries)
  }

  @Test func `Only its owner may read the file`() {
    History(file: file.path).append("x")
    #expect(file.permissions == 0o600)
  }

  @Test func `Missing folders are created`() {
    let history = History(file: file.folder + "/a/b/history")
    history.append("x")
    #expect(history.failure == nil)
    #expect(History(file: file.folder + "/a/b/history").entries == ["x"])
  }

  @Test func `An empty entry or a repetition of the newest is not added`() {
    let history = History(file: file.path)
    for entry in ["a", "a", "", "b", "a"] { history.append(entry) }
    #expect(history.entries == ["a", "b", "a"])
    #expect(file.text == "a\nb\na\n")
  }

  @Test func `A file of more than twice the limit is cut to the newest entries at start`() {
    let history = History(file: file.path, limit: 100)
    for number in 0..<201 { history.append("\(number)") }
    #expect(History(file: file.path, limit: 100).entries == (101..<201).map(String.init))
    #expect(file.text == (101..<201).map { "\($0)\n" }.joined())
    #expect(file.permissions == 0o600)
  }

  @Test func `A torn last line does not spoil the next entry`() throws {
    let torn = try TemporaryFile("a\nb\n谷")
    History(file: torn.path).append("c")
    #expect(History(file: torn.path).entries == ["a", "b", "谷", "c"])
  }

  @Test func `Trimming drops lines that are not UTF-8 and changes nothing else`() throws {
    let file = try TemporaryFile()
    let old = (0..<9).map { "旧 \($0)\n" }
    let torn = Array("谷".utf8.dropLast()) + [0x0A]
    try file.write(Array(old[..<8].joined().utf8) + torn + Array(old[8].utf8))
    #expect(History(file: file.path, limit: 4).entries == (5..<9).map { "旧 \($0)" })
    #expect(file.text == old[5...].joined())
  }

  @Test func `A line that is not UTF-8 is skipped`() {
    #expect(HistoryFile.entry([0x61, 0xFF]) == nil)
  }

  @Test func `A missing file is not a failure`() {
    #expect(History(file: file.path).failure == nil)
  }

  @Test
  func `With a file that cannot be written, the history stays in memory and gives the reason`() {
    let history = History(file: "/proc/nothing/history")
    history.append("x")
    #expect(history.entries == ["x"])
    #expect(history.failure?.file == "/proc/nothing/history")
    #expect(history.failure?.problem.isEmpty == false)
  }

  @Test func `A search finds the query literally, with ASCII letters in either case`() {
    let history = History()
    for entry in ["Google 一", "谷歌.*", "北京", "google 二"] { history.append(entry) }
    #expect(history.search("google", before: 4) == 3)
    #expect(history.search("GOOGLE", before: 3) == 0)
    #expect(history.search(".*", before: 4) == 1)
    #expect(history.search("上", before: 4) == nil)
    #expect(history.search("google", after: 0) == 3)
    #expect(history.search("google", after: 3) == nil)
    #expect(history.search("", after: -1) == 0)
  }
}
