import Basics
import InterviewQA

/// A reference to a quotation, for use in another text.
struct Reference {
  enum Form: String, CaseIterable {
    case plain, markdown, bibtex, w3c, receipt
  }

  let citation: Citation
  let work: CitedWork
  /// The quotation as the file has it; nil if its source is no longer open.
  let source: UntouchedText?
  /// Nil under the same condition.
  let receipt: Receipt?

  /// Lines that can be pasted as they are.
  func lines(_ form: Form) -> [Line] {
    switch form {
    case .plain: [.whole(SafeText.visible(plain))]
    case .markdown: markdown.map { .whole(SafeText.visible($0)) }
    case .bibtex: bibtex.map { .whole(SafeText.visible($0.text), head: $0.head) }
    case .w3c: [.whole(annotation)]
    case .receipt: receipt.map { [.whole(SafeText.visible($0.text))] } ?? []
    }
  }

  /// The form with the reference in it: text, or of `w3c` the annotation.
  func data(_ form: Form) -> JSON {
    let text = Page.plain.text(of: lines(form))
    return [
      "form": .string(form.rawValue), "reference": form == .w3c ? .encoded(text) : .string(text),
    ]
  }

  private var isRecord: Bool { citation.edition == .record }
  private var labels: Labels { Labels.labels(for: citation.language) }
  private var place: String { "\(citation.file):\(citation.line)" }

  /// Speaker, title, outlet, section, time and paragraph; for a record, a notice in place of the
  /// speaker.
  private var details: [String] {
    let piece = [
      isRecord ? labels.ownAccount : citation.speaker, work.title, work.outlet, citation.section,
    ]
    return (piece + CitationLine.moment(of: citation)).compactMap { $0 }
  }

  private var quote: String { isRecord ? citation.quote : "“\(citation.quote)”" }

  /// `“…” (張璐, …, ¶30, interview.txt:31)`
  private var plain: String {
    "\(quote) (\((details + [place]).joined(separator: ", ")))"
  }

  private var markdown: [String] {
    let address = PercentEncoding.encoded(citation.file) + "#L\(citation.line)"
    let details = details.map(MarkdownAnswer.escaped).joined(separator: ", ")
    return [
      "> " + MarkdownAnswer.escaped(citation.quote), ">",
      "> — \(details), [\(MarkdownAnswer.escaped(place))](\(address))",
    ]
  }

  private var bibtex: [(head: String, text: String)] {
    let fields: [(String, String?)] = [
      ("author", isRecord ? nil : citation.speaker), ("title", work.title),
      ("howpublished", work.outlet), ("langid", citation.language),
      (
        "note",
        ([isRecord ? labels.ownAccount : nil] + CitationLine.moment(of: citation) + [place])
          .compactMap { $0 }.joined(separator: ", ")
      ),
      ("annote", citation.quote),
    ]
    let key = "\(citation.document)-\(citation.paragraph)"
    return [("", "@misc{\(key),")]
      + fields.compactMap { name, value in
        value.map { ("  ", "\(name) = {\(Self.escapedForBibTeX($0))},") }
      } + [("", "}")]
  }

  /// Text with the characters that TeX interprets escaped. Braces, which must be balanced, become
  /// parentheses.
  private static func escapedForBibTeX(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "{", "}": escaped += scalar == "{" ? "(" : ")"
      case "\\": escaped += "\\textbackslash "
      case "%", "&", "#", "_", "$": escaped += "\\" + String(scalar)
      default: escaped.unicodeScalars.append(scalar)
      }
    }
  }

  private var annotation: String {
    JSON.text(of: WebAnnotation(of: citation, source))
  }
}
