import Testing
import Transcripts

struct RoleInferenceTests {
  @Test(arguments: [
    ("河畔日報記者 | 林\n河畔日報：好。\n陳瀾：好。\n河畔日報：對。\n陳瀾：對。", "interviewer guest outlet"),
    ("記者：好。\n陳瀾：好。\n記者：對。\n陳瀾：對。", "interviewer guest"),
    ("Anna: Why?\nBen: So.\nAnna: When?\nBen: Then.", "interviewer guest"),
    ("Ben: So.\nAnna: Why?\nBen: Then.\nAnna: When?", "guest interviewer"),
    ("Anna: Why?\nBen: Who?\nAnna: When?\nBen: Me?", "participant participant"),
    ("Anna: a.\nBen: b.\nAnna: c.\nBen: d.", "participant participant"),
    ("Anna: a?\nBen: b.\nCleo: c.\nAnna: a?\nBen: b.", "interviewer guest guest"),
    ("嘉賓：好。\nBen: b?\n嘉賓：對。\nBen: d?", "guest interviewer"),
  ])
  func `Roles follow from the outlet, then the word in the label, then who asks`(
    text: String, roles: String
  ) throws {
    #expect(try read(text).speakers.map(\.role.rawValue).joined(separator: " ") == roles)
  }
}
