import Basics
import TextAnalysis
import Transcripts

extension QuestionAnswerer {
  /// The files that answers are taken from, in the order they were read.
  public func digests() -> [SourceDigest] {
    archive.documents.flatMap(\.editions).map(\.interview.source).map { source in
      SourceDigest(file: source.name, sha256: SHA256.digest(of: source.bytes))
    }
  }

  /// All paragraphs of speech, in the order of the sources.
  public var spokenParagraphs: [SpokenParagraph] {
    archive.documents.flatMap(\.spokenParagraphs)
  }

  /// What the sources talk about; of large sources, their first paragraphs.
  public func vocabulary() -> Vocabulary {
    let texts = archive.documents.lazy.flatMap(\.editions).flatMap { edition in
      edition.interview.paragraphs.lazy.map { edition.interview.text(of: $0).utf8 }
    }
    return Vocabulary(of: texts, analyzer: knowledge.analyzer, lexicon: knowledge.lexicon)
  }

  /// The words of a text as byte ranges of its UTF-8, in order: phrases of the lexicon, and what
  /// stands between them in one script.
  public func words(in text: String) -> [Range<Int>] {
    WordSegmenter(lexicon: knowledge.lexicon).words(of: knowledge.analyzer.tokens(of: text))
  }
}
