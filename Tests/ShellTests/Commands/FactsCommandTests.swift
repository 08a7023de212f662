import Testing

struct FactsCommandTests {
  @Test(arguments: [
    (
      ["--csv"],
      """
      relation,subject,value,time,qualifier,speaker,place,by
      role,林小禾,記者,,,河畔日報,Interviews/bees/original.txt:1,credit
      role,周木,編輯,,,河畔日報,Interviews/bees/original.txt:2,credit

      """
    ),
    (
      ["--plain", "--limit", "1"],
      """
      relation  subject  value  time  qualifier  speaker   place                           by
      role      林小禾   記者                    河畔日報  Interviews/bees/original.txt:1  credit

      """
    ),
    (
      ["--markdown", "--limit", "1"],
      """
      | relation | subject | value | time | qualifier | speaker | place | by |
      |---|---|---|---|---|---|---|---|
      | role | 林小禾 | 記者 |  |  | 河畔日報 | Interviews/bees/original.txt:1 | credit |

      """
    ),
    (
      ["--json", "--limit", "1"],
      """
      {"bytes":[12,18],"curated":false,"document":"bees","edition":"original",\
      "file":"Interviews/bees/original.txt","line":1,"paragraph":1,"qualifier":null,\
      "relation":"role","rule":"credit","sentence":[0,30],"speaker":"河畔日報","subject":"林小禾",\
      "time":null,"value":"記者","version":1}

      """
    ),
  ])
  func `Facts are written as a table`(options: [String], output: String) async throws {
    let run = try await Program().run(["facts", "role"] + options)
    #expect(run.output == output)
    #expect(run.status == 0)
  }

  @Test func `No fact exits with 1`() async throws {
    let run = try await Program().run("facts", "Wang Wu")
    #expect(run.status == 1)
    #expect(run.output == "")
    #expect(run.messages == "dixit: no facts found\n")
  }
}
