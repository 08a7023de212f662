import Basics
import Knowledge
import TextAnalysis
import Transcripts

/// Reads sources into documents: the interviews of the knowledge folder, or files and folders named
/// instead.
package struct SourceLoader: Sendable {
  private let knowledge: KnowledgeBase
  private let options: ReadingOptions

  package init(knowledge: KnowledgeBase, options: ReadingOptions = ReadingOptions()) {
    self.knowledge = knowledge
    self.options = options
  }

  /// The interviews of the knowledge folder, each with its original if there is one. An interview
  /// with neither an original nor a record is left out.
  ///
  /// - Throws: `SourceError` when a file cannot be read.
  package func interviews() throws(SourceError) -> [Document] { try interviewPlaces.map(document) }

  /// The file at a path or, for a folder, the files in it, named relative to that folder.
  ///
  /// A file that is recognised as the original of an interview in the knowledge folder gets the
  /// records of that interview as further editions.
  ///
  /// - Throws: `SourceError` when a file cannot be read.
  package func documents(at path: String) throws(SourceError) -> [Document] {
    try found(at: path).places.map(document)
  }

  /// What was found where sources are named.
  package struct Found: Sendable {
    package var places: [SourcePlace] = []
    /// What of the folders is not read, as far as its names tell.
    package var notices = SourceNotices()

    package init(places: [SourcePlace] = [], notices: SourceNotices = SourceNotices()) {
      self.places = places
      self.notices = notices
    }
  }

  /// The places of all sources, or of the knowledge folder's interviews if none are named.
  ///
  /// - Parameter given: further sources, which are in no file.
  /// - Throws: `SourceError` when a folder cannot be read or has no source, or when two of the further
  ///   sources have one name.
  package func found(
    at sources: [String], and given: [GivenSource] = []
  ) throws(SourceError) -> Found {
    guard !sources.isEmpty || !given.isEmpty else { return Found(places: interviewPlaces) }
    var all = Found()
    var groups = given.map { [SourcePlace($0)] }
    for path in sources {
      let found = try found(at: path)
      groups.append(found.places)
      all.notices.unread += found.notices.unread
      all.notices.otherKinds += found.notices.otherKinds
    }
    all.places = try DistinctNames.distinct(groups)
    return all
  }

  private var interviewPlaces: [SourcePlace] {
    knowledge.interviews.filter { Self.original(of: $0) != nil || !Self.records(of: $0).isEmpty }
      .map { SourcePlace(folder: knowledge.folder, file: $0.path, isInterview: true) }
  }

  private func found(at path: String) throws(SourceError) -> Found {
    guard FileAccess.isFolder(path) else { return Found(places: [SourcePlace(file: path)]) }
    let listing = try FolderListing(of: path)
    var notices = SourceNotices()
    notices.unread = listing.unread
    notices.otherKinds = listing.otherKinds.map { [$0] } ?? []
    return Found(places: listing.places, notices: notices)
  }

  package func document(at place: SourcePlace) throws(SourceError) -> Document {
    try document(at: place, languages: [])
  }

  /// - Parameter languages: those of the editions if they are known, which saves detecting them.
  /// - Throws: `SourceError` when a file cannot be read.
  package func document(
    at place: SourcePlace, languages: [String]
  ) throws(SourceError) -> Document {
    guard place.isInterview else {
      return try document(ofFile: place, languages)
    }
    guard let folder = knowledge.interviews.first(where: { $0.path == place.name }) else {
      throw SourceError(
        description: "\(place.folder)/\(place.name): the interview is no longer there")
    }
    var found: Edition?
    if let name = Self.original(of: folder) {
      let place = SourcePlace(folder: knowledge.folder, file: "\(folder.path)/\(name)")
      found = try original(at: place, languages, about: folder.about)
    }
    return try document(of: folder, found, languages)
  }

  /// One file, read as an original.
  ///
  /// - Throws: `SourceError` when it cannot be read.
  package func edition(ofFile path: String) throws(SourceError) -> Edition {
    try edition(at: SourcePlace(file: path))
  }

  /// A source read as an original.
  ///
  /// - Throws: `SourceError` when it cannot be read.
  package func edition(at place: SourcePlace) throws(SourceError) -> Edition {
    let edition = try original(at: place, [], about: nil)
    guard let known = interview(of: edition) else { return edition }
    return try original(at: place, [edition.language], about: known.about)
  }

  private func document(
    ofFile place: SourcePlace, _ languages: [String]
  ) throws(SourceError) -> Document {
    let found = try original(at: place, languages, about: nil)
    guard let known = interview(of: found) else {
      return Document(id: place.id, known: nil, editions: [found])
    }
    let original = try original(at: place, [found.language], about: known.about)
    return try document(of: known, original, languages)
  }

  /// - Parameter about: what the knowledge folder says of the interview; nil if it says nothing.
  private func original(
    at place: SourcePlace, _ languages: [String], about: About?
  ) throws(SourceError) -> Edition {
    let reader = TranscriptReader(
      roleWords: knowledge.roleWords, layoutWords: knowledge.layoutWords,
      isWord: knowledge.isWord, repairsDamage: !options.isRaw,
      people: KnownPeople.all(of: about, given: options.roles))
    let source = try source(at: place, encoding: options.encoding)
    let interview: Interview
    do { interview = try reader.read(source) } catch { throw Self.refusal(of: place, error) }
    if place.isFound, interview.format == .article, FolderListing.isTable(place.name) {
      throw SourceError(
        description: "\(place.shownPath): a table without columns of speakers or times and of "
          + "words")
    }
    return Edition(
      kind: .original, language: languages.first ?? language(of: interview), interview: interview)
  }

  private func language(of interview: Interview) -> String {
    let sample = interview.source.utf8.prefix(Self.languageSample)
    return Language.tag(
      of: String(decoding: sample, as: UTF8.self).unicodeScalars, knowledge.analyzer.folding)
  }

  /// Number of bytes that the language is detected from.
  private static let languageSample = 20_000

  /// The interview of the knowledge folder whose original this is; nil if there is none.
  private func interview(of edition: Edition) -> InterviewFolder? {
    // Comparing counts first saves reading every word of most files.
    let paragraphs = edition.interview.paragraphs.count
    let mayBeKnown = knowledge.interviews.contains {
      $0.about.fingerprint?.paragraphCount == paragraphs
    }
    guard mayBeKnown else { return nil }
    let fingerprint = Fingerprint(of: edition.interview, analyzer: knowledge.analyzer)
    return knowledge.interviews.first { $0.about.fingerprint == fingerprint }
  }

  private static func original(of folder: InterviewFolder) -> String? {
    folder.files.first { $0.hasPrefix("original.") }
  }

  private static func records(of folder: InterviewFolder) -> [String] {
    folder.files.filter { $0.hasPrefix("record.") }
  }

  private func records(
    of folder: InterviewFolder, _ languages: ArraySlice<String>
  ) throws(SourceError) -> [Edition] {
    let reader = RecordReader(speakers: folder.about.cast)
    var languages = languages
    return try Self.records(of: folder).map { name throws(SourceError) in
      let source = try source(
        at: SourcePlace(folder: knowledge.folder, file: "\(folder.path)/\(name)"))
      let interview: Interview
      do { interview = try reader.read(source) } catch {
        throw SourceError(description: SourcePlace(folder: knowledge.folder, file: "\(error)").path)
      }
      return Edition(
        kind: .record, language: languages.popFirst() ?? language(of: interview),
        interview: interview)
    }
  }

  private func source(
    at place: SourcePlace, encoding: TextEncoding? = nil
  ) throws(SourceError) -> SourceText {
    let bytes = try bytes(at: place)
    do throws(TranscriptError) {
      if let document = try SourceText.document(name: place.name, bytes: bytes) { return document }
      // To decode a long recording takes long, and is in vain.
      try TranscriptReader.checkSignature(of: bytes, file: place.name)
      return SourceText(name: place.name, bytes: bytes, encoding: encoding)
    } catch { throw Self.refusal(of: place, error) }
  }

  private func bytes(at place: SourcePlace) throws(SourceError) -> [UInt8] {
    if let given = place.given { return given }
    do throws(FileError) { return try FileAccess.bytes(of: place.path) } catch {
      throw SourceError(description: "\(place.shownPath): \(error.problem)")
    }
  }

  private static func refusal(of place: SourcePlace, _ error: TranscriptError) -> SourceError {
    let path = place.shownPath
    let problem = error.problem(at: place.given == nil ? path : nil)
    return SourceError(description: "\(path): \(problem)")
  }

  private func document(
    of folder: InterviewFolder, _ original: Edition?, _ languages: [String]
  ) throws(SourceError) -> Document {
    let originals = original.map { [$0] } ?? []
    let editions = try originals + records(of: folder, languages.dropFirst(originals.count))
    let about = folder.about
    for edition in editions where edition.interview.paragraphs.count != about.paragraphs {
      throw SourceError(
        description: "\(edition.interview.source.name): \(edition.interview.paragraphs.count) "
          + "paragraphs where about.json says \(about.paragraphs)")
    }
    return Document(id: about.id, known: folder, editions: editions)
  }
}

extension About {
  /// The speakers of a record: the outlet asks and narrates, the guest answers.
  fileprivate var cast: [Speaker] {
    let asker = people.first { $0.role == "interviewer" }?.name ?? outlet?.name
    let guest = people.first { $0.role == "guest" }?.name
    let parts: [(String?, Speaker.Role)] = [
      (asker, .interviewer), (guest, .guest), (outlet?.name, .outlet),
    ]
    return parts.compactMap { name, role in name.map { Speaker(name: $0, role: role) } }
  }
}
