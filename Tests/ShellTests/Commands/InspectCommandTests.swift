import Fixtures
import Testing

struct InspectCommandTests {
  @Test func `Inspect shows what was understood of a file`() async throws {
    let run = try await Program(["bees.txt": InventedInterview.text]).run("inspect", "bees.txt")
    #expect(run.status == 0)
    #expect(
      run.output == """
        bees.txt
        Text
          labelled transcript, zh-Hans
          UTF-8: every byte is valid
          16 lines, 15 paragraphs (credit: 2, heading: 2, introduction: 1, note: 1, speech: 9)
          7 turns, 3 exchanges, 2 sections
          1 paragraph that nobody says
        Speakers
          河畔日報 (interviewer): 3 turns, 3 paragraphs
          陳瀾 (guest): 4 turns, 6 paragraphs
          河畔日報 (outlet): 0 turns, 5 paragraphs
        Who speaks when
          ············███▁················▅██▃······▂█▅··· 河畔日報 (interviewer)
          ···············███████████████▅····▆██████▇·▄███ 陳瀾 (guest)
          ████████████▁·················▄█▄··············· 河畔日報 (outlet)
        Credits
          line 1: 記者, 林小禾
          line 2: 編輯, 周木
        Sections
          line 5: 1、蜂箱搬到屋頂 (5 paragraphs)
          line 11: 2、蜂蜜的價格 (5 paragraphs)
        Repaired in the reading text
          pinyin-gloss: 16

        """)
  }

  @Test func `Inspect continues after a file that cannot be read`() async throws {
    let program = try Program(["bees.txt": InventedInterview.text, "empty.txt": ""])
    let run = try await program.run("inspect", "empty.txt", "bees.txt")
    #expect((run.status, run.messages) == (2, "dixit: empty.txt: the file is empty\n"))
    #expect(run.output.hasPrefix("bees.txt\n"))
  }

  @Test func `The encoding can be given, and damage left unrepaired`() async throws {
    let program = try Program(["bees.txt": InventedInterview.text])
    let talk: [UInt8] = [0x51, 0x3A, 0xB7, 0xE4, 0x0A, 0x41, 0x3A, 0xB7, 0xE4, 0x0A]
    try program.folder.write(talk, to: "talk.txt")
    let told = try await program.run("inspect", "--encoding", "GBK", "talk.txt")
    #expect(told.output.contains("GB18030: as given"))
    let unknown = try await program.run("inspect", "--encoding", "klingon", "talk.txt")
    #expect(unknown.status == 64)
    #expect(unknown.messages.contains("unknown encoding ‘klingon’; known: UTF-8, UTF-16LE"))
    let raw = try await program.run(
      "ask", "--raw", "--source", "bees.txt", "--plain", "明年有什麼打算？")
    #expect(raw.output.contains("認識(shí)") || raw.output.contains("認(rèn)識(shí)"))
  }
}
