/// The answer to a question: quotations with their citations, or that there are none.
public struct Answer: Sendable, Equatable {
  /// The question as it was asked.
  public let question: String
  /// Whether it is answered.
  public let status: Status
  /// The type of the question.
  public let kind: QuestionType
  /// The short answer: words of a quotation as they stand there, a number, or what a fact states, in
  /// the language of the question; nil when there is none.
  public let value: String?
  /// Where the short answer comes from, for `:why`; nil when there is none.
  public let valueOrigin: ValueOrigin?
  /// The fact that the short answer states; empty when it is just words of a quotation.
  public let facts: [CitedFact]
  /// Best first; empty when unanswered.
  public internal(set) var citations: [Citation]
  /// Language tag of the first quotation if it is in another language than the question, whatever
  /// the scripts; nil otherwise. Quotations are never translated.
  public let foreign: String?
  /// How the question was read.
  public let understood: Understanding
  /// What proves the parts of the question, in its order; empty when it was not answered by its
  /// words.
  public let proof: [ProvedPart]
  /// The share of the question that is proved, from 0 to 1, weighted by how much each part tells
  /// passages apart; nil when the answer was not found by its words.
  public let support: Double?
  /// The part that the sources leave open though they speak of its subject; nil when answered, and
  /// when they do not know the subject.
  public let unproved: UnprovedPart?
  /// What was looked for in vain; nil when answered.
  public let absent: Absence?
  /// What the line is if it asks nothing, and so has no answer; nil for a question.
  public var utterance: Utterance?

  /// Whether nothing but `support` decided whether the question was answered.
  public var isDecidedBySupport: Bool {
    guard status == .unanswered else { return support != nil }
    return unproved.map { $0.kind == .predicate && !$0.isOnlyAsked } ?? false
  }

  /// Whether the short answer is words of a quotation that is in another language than the question.
  public var isValueForeign: Bool {
    guard foreign != nil, let value else { return false }
    return switch valueOrigin {
    case .span, .anticipated: facts.isEmpty && value.hasLetters
    case .credits: value.hasLetters
    case .fact, .structure, nil: false
    }
  }

  /// Whether a question is answered.
  public enum Status: String, Sendable {
    /// The sources answer it; the citations quote them.
    case answered
    /// They do not, or the line asks nothing; there are no citations.
    case unanswered
  }

  /// What gave the short answer.
  public enum ValueOrigin: Sendable, Equatable {
    /// A fact that an editor wrote down; its fitness is from 0 to 1.
    case fact(fitness: Double)
    /// Words that an editor gives for a question like this one; the similarity is from 0 to 1.
    case anticipated(similarity: Double)
    /// The thing of the expected kind in the sentence that answers, nearest to what is asked about.
    case span
    /// The credits of the piece.
    case credits
    /// A count of the parts of the piece.
    case structure
  }

  /// A fact with the citation that proves it.
  public struct CitedFact: Encodable, Sendable, Equatable {
    /// What the fact is about, in the language of the citation.
    public let subject: String
    /// What kind of fact it is: `rank`, `amount`, `role` …
    public let relation: String
    /// What it states, in the language of the citation.
    public let value: String
    /// Index among the answer's citations.
    public let citation: Int
  }

  /// How the question was read.
  public struct Understanding: Sendable, Equatable {
    /// Language tag of the question: `zh-Hans`, `zh-Hant` or `en`.
    public let language: String
    /// The terms searched for, in the order of the question.
    public let terms: [String]
    /// Name of the rule that determined the type; nil when none matched.
    public let rule: String?
    /// By term, the other words that were also searched for.
    public let expanded: [String: [String]]
    /// Misspelt names of the question with the names they were read as; empty when there are none.
    public let corrected: [String: String]
    /// The terms that were taken over from the previous question; nil when it stands alone.
    public let follows: [String]?
  }

  /// Why there is no answer.
  public struct Absence: Sendable, Equatable {
    /// How often each term occurs, in the order of the question.
    public let terms: [TermCount]
    /// Up to three passages that came nearest, best first; they are not an answer. For a word by
    /// itself, those that hold it.
    public let nearest: [Citation]
    /// The files of folders that could not be read, as citations would name them; empty if one
    /// source was asked.
    public let unread: [String]
    /// The words of the sources against what the question supposes; nil if there are none.
    public var against: Against?
  }

  /// Words of the sources that would answer, were they not denied, doubted or supposed.
  public struct Against: Sendable, Equatable {
    /// Index among the nearest passages; its focus is the sentence.
    public let citation: Int
    /// How the sentence puts it.
    public let manner: Manner

    /// How words are put forward that are no answer.
    public enum Manner: String, Encodable, Sendable {
      /// They are denied or taken back, or not yet or no longer so.
      case denied
      /// They are doubted, supposed or asked.
      case doubted
    }
  }

  /// The number of paragraphs that contain a term or one of its other words.
  public struct TermCount: Encodable, Sendable, Equatable {
    /// As `Understanding.terms` has it.
    public let term: String
    /// Number of paragraphs, of the source that is asked.
    public let paragraphs: Int
  }
}

extension String {
  /// Whether there is anything but figures and signs.
  fileprivate var hasLetters: Bool { unicodeScalars.contains(where: \.properties.isAlphabetic) }
}
