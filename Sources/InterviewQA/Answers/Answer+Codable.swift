/// The answer's JSON, as `version` 1 of the contract has it: absent values are null, not left out.
extension Answer: Encodable {
  private enum Key: String, CodingKey {
    case version, question, status, kind, value, facts, citations, understood
    case proof, support, unproved, absent, utterance
  }

  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(1, forKey: .version)
    try object.encode(question, forKey: .question)
    try object.encode(status.rawValue, forKey: .status)
    try object.encode(kind, forKey: .kind)
    try object.encode(value, forKey: .value)
    try object.encode(facts, forKey: .facts)
    try object.encode(citations, forKey: .citations)
    try object.encode(understood, forKey: .understood)
    try object.encode(proof, forKey: .proof)
    try object.encode(support.map { ($0 * 1000).rounded() / 1000 }, forKey: .support)
    try object.encode(unproved?.text, forKey: .unproved)
    try object.encode(absent, forKey: .absent)
    try object.encode(utterance, forKey: .utterance)
  }
}

extension Answer.Understanding: Encodable {
  private enum Key: String, CodingKey {
    case language, terms, rule, expanded, corrected, follows
  }

  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(language, forKey: .language)
    try object.encode(terms, forKey: .terms)
    try object.encode(rule, forKey: .rule)
    try object.encode(expanded, forKey: .expanded)
    try object.encode(corrected, forKey: .corrected)
    try object.encode(follows, forKey: .follows)
  }
}

extension Answer.Absence: Encodable {
  private enum Key: String, CodingKey {
    case terms, nearest, unread, against
  }

  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(terms, forKey: .terms)
    try object.encode(nearest, forKey: .nearest)
    try object.encode(unread, forKey: .unread)
    try object.encode(against, forKey: .against)
  }
}

extension Answer.Against: Encodable {
  private enum Key: String, CodingKey {
    case citation
    case manner = "as"
  }

  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(citation, forKey: .citation)
    try object.encode(manner, forKey: .manner)
  }
}

extension ProvedPart: Encodable {
  private enum Key: String, CodingKey {
    case part, citation, bytes
    case kind = "as"
    case source = "by"
  }

  /// As the contract has it: absent bytes are null.
  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(part, forKey: .part)
    try object.encode(kind, forKey: .kind)
    try object.encode(source, forKey: .source)
    try object.encode(citation, forKey: .citation)
    try object.encode(bytes?.bounds, forKey: .bytes)
  }
}

extension Citation: Encodable {
  private enum Key: String, CodingKey {
    case document, edition, language, file, line, column, paragraph, turn, bytes, speaker, role
    case section, time, asked, quote, account, focus, emendations, occurrence, score
  }

  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(document, forKey: .document)
    try object.encode(edition, forKey: .edition)
    try object.encode(language, forKey: .language)
    try object.encode(file, forKey: .file)
    try object.encode(line, forKey: .line)
    try object.encode(column, forKey: .column)
    try object.encode(paragraph, forKey: .paragraph)
    try object.encode(turn, forKey: .turn)
    try object.encode(bytes.bounds, forKey: .bytes)
    try object.encode(speaker, forKey: .speaker)
    try object.encode(role, forKey: .role)
    try object.encode(section, forKey: .section)
    try object.encode(time, forKey: .time)
    try object.encode(asked, forKey: .asked)
    try object.encode(quote, forKey: .quote)
    try object.encode(account, forKey: .account)
    try object.encode(focus.bounds, forKey: .focus)
    try object.encode(emendations, forKey: .emendations)
    try object.encode([occurrence.index, occurrence.count], forKey: .occurrence)
    try object.encode((score * 1000).rounded() / 1000, forKey: .score)
  }
}

extension Citation.Time: Encodable {
  private enum Key: String, CodingKey {
    case start, end
  }

  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(start, forKey: .start)
    try object.encode(end, forKey: .end)
  }
}

extension Citation.AskedQuestion: Encodable {
  private enum Key: String, CodingKey {
    case line, bytes, text
  }

  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(line, forKey: .line)
    try object.encode(bytes.bounds, forKey: .bytes)
    try object.encode(text, forKey: .text)
  }
}

extension Citation.Repair: Encodable {
  private enum Key: String, CodingKey {
    case bytes, reading, rule, certainty
  }

  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(bytes.bounds, forKey: .bytes)
    try object.encode(reading, forKey: .reading)
    try object.encode(rule, forKey: .rule)
    try object.encode(certainty, forKey: .certainty)
  }
}

extension Range<Int> {
  /// `[lower, upper]`, as the contract writes half-open ranges.
  fileprivate var bounds: [Int] { [lowerBound, upperBound] }
}
