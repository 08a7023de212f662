import FoundationEssentials
import InterviewQA
import TestSupport

/// The repository's words and rules with one interview that nobody gave and all that an editor can
/// add to one: records in two languages, facts and anticipated questions.
package enum InventedKnowledge {
  /// A folder with the words and rules of the repository, the invented interview and further files.
  ///
  /// - Parameter files: text by path below the folder; nil leaves a file of the interview out.
  package static func folder(changing files: [String: String?] = [:]) throws -> TemporaryFolder {
    let all = interview.mapValues(Optional.some).merging(files) { $1 }
    let folder = try TemporaryFolder(all.compactMapValues(\.self))
    for name in ["Lexicon", "Attributes.rules", "Facts.rules", "Questions.rules"] {
      try FileManager.default.copyItem(
        atPath: Repository.knowledgeFolder + "/" + name, toPath: folder.path + "/" + name)
    }
    return folder
  }

  /// Text by path.
  private static let interview = [
    "Interviews/ferry/about.json": about,
    "Interviews/ferry/original.txt": original,
    "Interviews/ferry/record.en.md": englishRecord,
    "Interviews/ferry/record.zh.md": chineseRecord,
    "Interviews/ferry/facts.json": facts,
    "Interviews/ferry/anticipated.txt": anticipated,
  ]

  private static let about = """
    {"id": "ferry", "title": {"en": "A ferry"}, "outlet": {"name": "Dockside Times", "variants": []},
     "people": [{"name": "Noor Haddad", "variants": ["努尔"], "role": "guest"}],
     "languages": {"original": "en", "records": ["zh-Hans", "en"]}, "paragraphs": 8}
    """

  package static let original = """
    Dockside Times: Who taught you to steer?
    Noor Haddad: My aunt Salma did, on the night boat. She never raised her voice.
    Dockside Times: How many passengers do you carry?
    Noor Haddad: We carry 320 people and 40 cars. On feast days it is about 500 people.
    Dockside Times: Why does the ferry wait at the red buoy?
    Noor Haddad: Because the tide turns there. A full ship would run onto the sandbank.
    Dockside Times: What would you change?
    Noor Haddad: I would paint her green again.

    """

  private static let englishRecord = """
    [1 interviewer] The interviewer asks who taught Noor Haddad to steer.
    [2 guest] Noor Haddad learned from her aunt Salma on the night boat.
    [3 interviewer] The interviewer asks how many passengers the ferry carries.
    [4 guest] The ferry carries 320 people and 40 cars, and about 500 people on feast days.
    [5 interviewer] The interviewer asks why the ferry waits at the red buoy.
    [6 guest] The ferry waits since the tide turns there; a full ship would strand.
    [7 interviewer] The interviewer asks what Noor Haddad would change.
    [8 guest] Noor Haddad would like to see the ferry painted green again.

    """

  private static let chineseRecord = """
    [1 interviewer] 记者问是谁教努尔掌舵的。
    [2 guest] 努尔说，是她的姑姑萨尔玛在夜船上教会她的。
    [3 interviewer] 记者问渡轮能载多少乘客。
    [4 guest] 渡轮能载320人和40辆汽车，节日里大约载500人。
    [5 interviewer] 记者问渡轮为什么在红色浮标旁等候。
    [6 guest] 因为潮水在那里转向，满载的船会搁浅。
    [7 interviewer] 记者问努尔想改变什么。
    [8 guest] 努尔想把船重新漆成绿色。

    """

  private static let facts = """
    [
      {"paragraph": 2, "relation": "role", "unit": null, "time": null, "qualifier": null,
       "subject": {"zh": "教努尔掌舵的人", "en": "the steering teacher of Noor Haddad"},
       "value": {"zh": "她的姑姑萨尔玛", "en": "her aunt Salma", "original": "My aunt Salma"},
       "short": {"zh": "姑姑萨尔玛", "en": "her aunt Salma"}},
      {"paragraph": 4, "relation": "count", "unit": null, "time": null, "qualifier": null,
       "subject": {"zh": "渡轮的乘客", "en": "passengers of the ferry"},
       "value": {"zh": "320人", "en": "320 people", "original": "320 people"},
       "short": {"zh": "320人", "en": "320 people"}},
      {"paragraph": 4, "relation": "count", "unit": null, "time": null, "qualifier": null,
       "subject": {"zh": "渡轮的汽车", "en": "cars of the ferry"},
       "value": {"zh": "40辆汽车", "en": "40 cars", "original": "40 cars"},
       "short": {"zh": "40辆", "en": "40"}}
    ]
    """

  private static let anticipated = """
    6 answer: the tide turns there | zh: 潮水在那里转向 | en: the tide turns there
    6: reason for the halt beside the marker = the tide turns there
    6: what makes the vessel stop halfway
    8 answer: green | en: green
    8: favourite colour of the hull = green
    8: When will the hull be repainted?

    """
}
