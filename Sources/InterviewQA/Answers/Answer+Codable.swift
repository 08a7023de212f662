import Basics

/// The answer's JSON, as `version` 1 of the contract has it: absent values are null, not left out.
extension Answer: Encodable {
  public func encode(to encoder: any Encoder) throws {
    try encoder.encodeFields([
      "version": DixitVersion.json, "question": question, "status": status.rawValue, "kind": kind,
      "value": value, "facts": facts, "citations": citations, "foreign": foreign,
      "understood": understood, "proof": proof, "support": support?.inThousandths,
      "unproved": unproved?.text, "absent": absent, "utterance": utterance,
    ])
  }
}

extension Answer.Understanding: Encodable {
  public func encode(to encoder: any Encoder) throws {
    try encoder.encodeFields([
      "language": language, "terms": terms, "rule": rule, "expanded": expanded,
      "corrected": corrected, "follows": follows,
    ])
  }
}

extension Answer.Absence: Encodable {
  public func encode(to encoder: any Encoder) throws {
    try encoder.encodeFields([
      "terms": terms, "nearest": nearest, "unread": unread, "against": against,
    ])
  }
}

extension Answer.Against: Encodable {
  public func encode(to encoder: any Encoder) throws {
    try encoder.encodeFields(["citation": citation, "as": manner])
  }
}

extension ProvedPart: Encodable {
  /// As the contract has it: absent bytes are null.
  public func encode(to encoder: any Encoder) throws {
    try encoder.encodeFields([
      "part": part, "as": kind, "by": source, "citation": citation, "bytes": bytes?.bounds,
    ])
  }
}

extension Citation: Encodable {
  public func encode(to encoder: any Encoder) throws {
    try encoder.encodeFields([
      "document": document, "edition": edition, "language": language, "file": file, "line": line,
      "column": column, "paragraph": paragraph, "turn": turn, "bytes": bytes.bounds,
      "speaker": speaker, "role": role, "section": section, "time": time, "asked": asked,
      "quote": quote, "account": account, "focus": focus.bounds, "emendations": emendations,
      "occurrence": [occurrence.index, occurrence.count], "score": score.inThousandths,
    ])
    if let member { try encoder.encodeFields(["member": member]) }
    if let receipt { try encoder.encodeFields(["receipt": receipt.text]) }
  }
}

extension Citation.Time: Encodable {
  public func encode(to encoder: any Encoder) throws {
    try encoder.encodeFields(["start": start, "end": end])
  }
}

extension Citation.AskedQuestion: Encodable {
  public func encode(to encoder: any Encoder) throws {
    try encoder.encodeFields(["line": line, "bytes": bytes.bounds, "text": text])
  }
}

extension Citation.Repair: Encodable {
  public func encode(to encoder: any Encoder) throws {
    try encoder.encodeFields([
      "bytes": bytes.bounds, "reading": reading, "rule": rule, "certainty": certainty,
    ])
  }
}

extension Double {
  fileprivate var inThousandths: Double { (self * 1000).rounded() / 1000 }
}
