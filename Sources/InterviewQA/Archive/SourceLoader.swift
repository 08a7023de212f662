import TextAnalysis
import Transcripts

/// Reads sources into documents: those of the knowledge folder, or files and folders named instead.
package struct SourceLoader {
  private let knowledge: KnowledgeBase
  private let options: ReadingOptions
  /// Whether lists that are told over several paragraphs are looked for, which an index knows not of.
  private let findsEnumerations: Bool

  package init(
    knowledge: KnowledgeBase, options: ReadingOptions = ReadingOptions(),
    findsEnumerations: Bool = true
  ) {
    self.knowledge = knowledge
    self.options = options
    self.findsEnumerations = findsEnumerations
  }

  /// The interviews of the knowledge folder, each with its original when that is there. One whose
  /// original git does not carry and that has no record yet is left out.
  package func interviews() throws(SourceError) -> [Document] {
    var documents: [Document] = []
    for folder in knowledge.interviews {
      var editions: [Edition] = []
      if let name = folder.files.first(where: { $0.hasPrefix("original.") }) {
        editions.append(try original("\(folder.path)/\(name)", knowledge.folder))
      }
      editions += try records(of: folder)
      if !editions.isEmpty { documents.append(try document(of: folder, editions)) }
    }
    return documents
  }

  /// The files at a path, and below it if it is a folder; names are relative to that folder.
  ///
  /// A file that is recognised as the original of an interview is read with its records beside it.
  package func documents(at path: String) throws(SourceError) -> [Document] {
    guard FileAccess.isFolder(path) else {
      return [try document(of: try edition(ofFile: path))]
    }
    let files = try SourceError.wrap { () throws(FileError) in try FileAccess.files(in: path) }
    let sources = files.filter(Self.isSource)
    guard !sources.isEmpty else {
      let endings = Self.endings.map { "." + $0 }.joined(separator: ", ")
      throw SourceError(description: "\(path): no source in this folder (\(endings))")
    }
    return try sources.map { name throws(SourceError) in
      try document(of: try original(name, path))
    }
  }

  /// One file, read as an original.
  package func edition(ofFile path: String) throws(SourceError) -> Edition {
    try original(FileAccess.name(of: path), Self.folder(of: path))
  }

  private static let endings = ["txt", "md", "text", "srt", "vtt", "cha", "json"]

  private static func isSource(_ name: String) -> Bool {
    endings.contains { name.hasSuffix("." + $0) }
  }

  /// `a/b.txt` → `a`, `b.txt` → `.`
  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func path(of name: String, in folder: String) -> String {
    switch folder {
    case ".": name
    case "/": "/" + name
    default: "\(folder)/\(name)"
    }
  }

  private func document(of original: Edition) throws(SourceError) -> Document {
    guard let known = interview(of: original) else {
      let id = Self.identifier(of: original.interview.source.name)
      return document(id, editions: [original])
    }
    return try document(of: known, [original] + records(of: known))
  }

  /// `talks/first.txt` → `talks/first`
  private static func identifier(of name: String) -> String {
    let dot = name.lastIndex(of: ".")
    return dot.map { String(name[..<$0]) } ?? name
  }

  private func original(_ name: String, _ folder: String) throws(SourceError) -> Edition {
    let reader = TranscriptReader(
      roleWords: knowledge.roleWords, isWord: knowledge.isWord, repairsDamage: !options.isRaw)
    let source = try source(name, folder, encoding: options.encoding)
    let interview: Interview
    do { interview = try reader.read(source) } catch {
      let path = Self.path(of: name, in: folder)
      throw SourceError(description: "\(path): \(error.problem(at: path))")
    }
    return Edition(kind: .original, language: language(of: interview), interview: interview)
  }

  private func language(of interview: Interview) -> String {
    let sample = interview.source.utf8.prefix(Self.languageSample)
    return Language.tag(
      of: String(decoding: sample, as: UTF8.self).unicodeScalars, knowledge.analyzer.folding)
  }

  /// In bytes.
  private static let languageSample = 20_000

  /// The interview of the knowledge folder whose original this is.
  private func interview(of edition: Edition) -> KnowledgeBase.InterviewFolder? {
    // To count costs nothing against reading each word.
    let paragraphs = edition.interview.paragraphs.count
    let mayBeKnown = knowledge.interviews.contains {
      $0.about.fingerprint?.paragraphCount == paragraphs
    }
    guard mayBeKnown else { return nil }
    let fingerprint = Fingerprint(of: edition.interview, analyzer: knowledge.analyzer)
    return knowledge.interviews.first { $0.about.fingerprint == fingerprint }
  }

  private func records(
    of folder: KnowledgeBase.InterviewFolder
  ) throws(SourceError) -> [Edition] {
    let reader = RecordReader(speakers: folder.about.cast)
    return try folder.files.filter { $0.hasPrefix("record.") }.map { name throws(SourceError) in
      let source = try source("\(folder.path)/\(name)", knowledge.folder)
      let interview: Interview
      do { interview = try reader.read(source) } catch {
        throw SourceError(description: Self.path(of: "\(error)", in: knowledge.folder))
      }
      return Edition(kind: .record, language: language(of: interview), interview: interview)
    }
  }

  private func source(
    _ name: String, _ folder: String, encoding: TextEncoding? = nil
  ) throws(SourceError) -> SourceText {
    let bytes = try SourceError.wrap { () throws(FileError) in
      try FileAccess.bytes(of: Self.path(of: name, in: folder))
    }
    return SourceText(name: name, bytes: bytes, encoding: encoding)
  }

  private func document(
    of folder: KnowledgeBase.InterviewFolder, _ editions: [Edition]
  ) throws(SourceError) -> Document {
    let about = folder.about
    for edition in editions where edition.interview.paragraphs.count != about.paragraphs {
      throw SourceError(
        description: "\(edition.interview.source.name): \(edition.interview.paragraphs.count) "
          + "paragraphs where about.json says \(about.paragraphs)")
    }
    return document(
      about.id, about: about, facts: folder.facts, anticipated: folder.anticipated,
      editions: editions)
  }

  private func document(
    _ id: String, about: About? = nil, facts: [CuratedFact] = [],
    anticipated: [AnticipatedQuestion] = [], editions: [Edition]
  ) -> Document {
    let enumerations =
      findsEnumerations
      ? Enumeration.all(
        in: editions, analyzer: knowledge.analyzer, markers: knowledge.lexicon.markers) : []
    return Document(
      id: id, about: about, editions: editions, enumerations: enumerations, facts: facts,
      anticipated: anticipated)
  }
}

extension About {
  /// The speakers of a record: the outlet asks and tells, the guest answers.
  fileprivate var cast: [Speaker] {
    let asker = people.first { $0.role == "interviewer" }?.name ?? outlet?.name
    let guest = people.first { $0.role == "guest" }?.name
    let parts: [(String?, Speaker.Role)] = [
      (asker, .interviewer), (guest, .guest), (outlet?.name, .outlet),
    ]
    return parts.compactMap { name, role in name.map { Speaker(name: $0, role: role) } }
  }
}

/// Why a source cannot be used, in one line: what, where, what to do.
public struct SourceError: Error, Equatable, CustomStringConvertible {
  public let description: String

  package init(description: String) {
    self.description = description
  }

  static func wrap<Value, Failure: Error>(
    _ work: () throws(Failure) -> Value
  ) throws(SourceError) -> Value {
    do { return try work() } catch { throw SourceError(description: "\(error)") }
  }
}
