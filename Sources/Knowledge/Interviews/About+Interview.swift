import Transcripts

extension About {
  /// What a file says of itself; an editor fills in the rest.
  ///
  /// - Parameter language: language tag of the file.
  package init(id: String, language: String, fingerprint: Fingerprint, of interview: Interview) {
    let title = interview.sections.first.map(interview.heading(of:)) ?? id
    let outlet = interview.speakers.first { $0.role == .outlet }
    let speakers = interview.speakers.filter { $0.role != .outlet && !$0.name.isEmpty }.map {
      Person(name: $0.name, variants: [], role: $0.role.rawValue, description: nil)
    }
    let credited = interview.credits.map {
      Person(name: $0.name, variants: [], role: $0.task, description: nil)
    }
    self.init(
      id: id, title: [language: title],
      outlet: outlet.map { Outlet(name: $0.name, variants: []) }, people: speakers + credited,
      languages: Languages(original: language, records: []),
      paragraphs: interview.paragraphs.count, fingerprint: fingerprint)
  }
}
