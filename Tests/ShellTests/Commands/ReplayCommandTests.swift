import Testing

struct ReplayCommandTests {
  @Test func `Replay shows each question with its answer`() async throws {
    let program = try Program(["a.questions": "# bees\n:in bees\r\n比超市\\\n貴多少？\n"])
    let run = try await program.run("replay", "a.questions", "--limit", "1")
    #expect(run.status == 0)
    #expect(
      run.output == """
        dixit> :in bees
        asking bees only

        dixit> 比超市貴多少？
         1  “一罐三百元,比超市貴一倍。”
            陳瀾 · 2、蜂蜜的價格 · ¶12 · Interviews/bees/original.txt:13


        """)
  }

  @Test(arguments: [
    ("比超市貴多少？\n", 0), ("比超市貴多少？\nWhere is Wang Wu?\n", 1), (":nowhere\n", 1), ("", 0),
  ])
  func `Replay exits with 1 unless every line succeeds`(script: String, status: Int32) async throws
  {
    #expect(try await Program().run("replay", "-", input: script).status == status)
  }
}
