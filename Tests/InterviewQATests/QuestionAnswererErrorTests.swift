import Fixtures
import FoundationEssentials
import Testing

@testable import InterviewQA

/// What is asked of sources one of which has changed since they were opened: either the file is named,
/// or the answer is that of the sources as they were.
struct QuestionAnswererErrorTests {
  /// How the sources are opened.
  enum Opening: CaseIterable, CustomTestStringConvertible {
    /// So few that they stay in memory.
    case small
    /// So many that their texts are read when they are needed.
    case large
    case smallFromCache, largeFromCache

    var testDescription: String { "\(self)" }
    var isLarge: Bool { self == .large || self == .largeFromCache }
    var isFromCache: Bool { self == .smallFromCache || self == .largeFromCache }
  }

  /// What happens to a source.
  enum Change: CaseIterable, CustomTestStringConvertible {
    /// As many paragraphs, of other words.
    case rewritten
    case truncated, deleted

    var testDescription: String { "\(self)" }
  }

  @Test(arguments: Opening.allCases, Change.allCases)
  func `A source that changed is named, or what is told is as it was`(
    opening: Opening, change: Change
  ) throws {
    let unchanged = try (opening.isLarge ? Self.large : Self.small).get()
    let sources = try Sources(opening)
    // One that has read nothing yet.
    let after = try sources.opened()
    try sources.change(change)
    var refused = 0
    for (call, expected) in zip(Self.calls, unchanged.told) {
      do {
        let told = try call.told(after, unchanged.conversation)
        #expect(told == expected, "\(call.name)")
      } catch let error as SourceError {
        #expect(error.description.contains("b.txt"), "\(call.name)")
        refused += 1
      }
    }
    // Only what was in memory all the time can tell everything.
    #expect(refused > 0 || opening == .small)
  }

  /// What is told of sources that do not change.
  private struct Unchanged {
    let conversation: Conversation
    /// By call.
    let told: [String]

    init(_ opening: Opening) throws {
      let sources = try Sources(opening)
      defer { withExtendedLifetime(sources) {} }
      let answerer = try sources.opened()
      let conversation = try Conversation(with: answerer)
      self.conversation = conversation
      told = try calls.map { try $0.told(answerer, conversation) }
    }
  }

  private static let small = Result { try Unchanged(.small) }
  private static let large = Result { try Unchanged(.large) }

  /// A public function that reads sources, and what it tells in words that can be compared.
  private struct Call: Sendable {
    let name: String
    let told: @Sendable (QuestionAnswerer, Conversation) throws -> String
  }

  /// With sorted keys: those of a dictionary are described in any order.
  private static func json(_ answer: Answer) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(answer), as: UTF8.self)
  }

  private static let calls = [
    Call(name: "answer") { answerer, conversation in
      try json(answerer.answer(conversation.question))
    },
    Call(name: "answer in words of another source") { answerer, _ in
      try json(answerer.answer("谁养了四十只鹅？"))
    },
    Call(name: "facts") { answerer, _ in "\(try answerer.facts())" },
    Call(name: "facts matching words") { answerer, _ in "\(try answerer.facts(matching: "元"))" },
    Call(name: "digests") { answerer, _ in "\(try answerer.digests())" },
    Call(name: "spokenParagraphs") { answerer, _ in "\(try answerer.spokenParagraphs())" },
    Call(name: "vocabulary") { answerer, _ in "\(try answerer.vocabulary())" },
    Call(name: "explanation of a question") { answerer, conversation in
      "\(try answerer.explanation(of: "那鹅呢？", after: conversation.dialogue))"
    },
    Call(name: "explanation of an answer") { answerer, conversation in
      "\(try answerer.explanation(of: conversation.answer, in: conversation.dialogue) as Any)"
    },
    Call(name: "explanation of a passage") { answerer, conversation in
      let reference = PassageReference.line(2, source: "b.txt")
      return "\(try answerer.explanation(of: reference, in: conversation.dialogue) as Any)"
    },
    Call(name: "excerpt") { answerer, conversation in
      "\(try answerer.excerpt(around: conversation.citation, .exchange) as Any)"
    },
    Call(name: "work") { answerer, conversation in
      "\(try answerer.work(of: conversation.citation))"
    },
    Call(name: "untouched") { answerer, conversation in
      "\(try answerer.untouched(conversation.citation) as Any)"
    },
  ]

  /// A question that the source which changes answers.
  private struct Conversation {
    let question = "一斤羊毛卖多少钱？"
    let answer: Answer
    let citation: Citation
    private(set) var dialogue = Dialogue()

    init(with answerer: QuestionAnswerer) throws {
      answer = try answerer.answer(question, in: &dialogue)
      citation = try #require(answer.citations.first)
      #expect(citation.file == "b.txt")
    }
  }

  /// Three files, the last of them large where many passages are wanted; what changes is the second.
  private struct Sources {
    private let opening: Opening
    private let folder: TemporaryFolder
    private let cache: TemporaryFolder

    private static let wool = "记者：一斤羊毛卖多少钱？\n王五：一斤羊毛卖六十元。\n王五：去年卖了三百公斤。\n"

    init(_ opening: Opening) throws {
      self.opening = opening
      let hives = (0..<Self.hives(opening)).map { "\($0)号蜂箱。" }
      folder = try TemporaryFolder([
        "a.txt": "记者：谁养了四十只鹅？\n李三：我弟弟养了四十只鹅。\n", "b.txt": Self.wool,
        "c.txt": "记者：菜呢？\n赵六：一斤白菜卖两元。\n" + hives.joined(separator: "\n"),
      ])
      cache = try TemporaryFolder(["program": "one"])
      if opening.isFromCache { _ = try opened() }
    }

    private static func hives(_ opening: Opening) -> Int {
      opening.isLarge ? CorpusContents.maxCachedPassages : 3
    }

    func opened() throws -> QuestionAnswerer {
      let knowledge = try Repository.knowledge.get()
      guard opening.isFromCache else {
        return try QuestionAnswerer(knowledge: knowledge, sources: [folder.path])
      }
      return try Cache(folder: cache.path + "/kept", program: cache.path + "/program") { _ in }
        .answerer(knowledge: knowledge, sources: [folder.path])
    }

    func change(_ change: Change) throws {
      switch change {
      case .rewritten:
        let text = Self.wool.replacing("羊毛", with: "驼毛").replacing("六十", with: "七十")
        try folder.write(Array(text.utf8), to: "b.txt")
      case .truncated: try folder.write(Array(Self.wool.utf8.prefix(40)), to: "b.txt")
      case .deleted: try FileManager.default.removeItem(atPath: folder.path + "/b.txt")
      }
    }
  }
}
