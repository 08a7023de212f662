import Basics

/// What kind of answer a question asks for.
public enum QuestionType: String, BitwiseCopyable, Codable, CaseIterable, Sendable {
  /// A place in an order: Where does Google rank?
  case ranking
  /// A quantity: How many hives does she have?
  case number
  /// Somebody: Who founded it?
  case person
  /// Something with a name: Which company is the cheapest?
  case entity
  /// Several things: Which fields does she name?
  case list
  /// Why something is so.
  case reason
  /// How something is done.
  case manner
  /// What somebody thinks of something.
  case opinion
  /// How two things differ.
  case comparison
  /// What something is.
  case definition
  /// What somebody expects to happen.
  case prediction
  /// When something happened or will happen.
  case time
  /// Where something is or happened.
  case place
  /// Who made the piece, or how it is built: Who is the editor?
  case metadata
  /// What the interviewer asked.
  case asked
  /// Anything else.
  case statement
}

// Storage. The types do not conform to `Storable`: a public conformance would show the reader and
// the writer to users of the library.
extension StoreReader {
  /// Reads what `add(byType:)` wrote.
  package mutating func valuesByType<Value: Storable>() -> [QuestionType: Value] {
    let values: [Value?] = value()
    return Dictionary(
      uniqueKeysWithValues: zip(QuestionType.allCases, values).compactMap { type, value in
        value.map { (type, $0) }
      })
  }
}

extension StoreWriter {
  /// Adds values in the order of the types.
  package mutating func add<Value: Storable>(byType values: [QuestionType: Value]) {
    add(QuestionType.allCases.map { values[$0] })
  }
}
