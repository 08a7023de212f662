import ArgumentParser
import InterviewQA

/// Values that a command shell completes: the names in the sources that the command line names so far.
/// Where those cannot be read there are none.
enum ValueCompletion {
  static let speakers = CompletionKind.custom { words, _, _ in
    answerer(of: words)?.speakerNames ?? []
  }

  /// Ids, and files as citations name them.
  static let sources = CompletionKind.custom { words, _, _ in
    answerer(of: words)?.sources.flatMap { [$0.id] + $0.files } ?? []
  }

  static let interviews = CompletionKind.custom { words, _, _ in
    guard
      let folder = try? KnowledgeLocation.folder(named: values(of: "--knowledge", in: words).last),
      let knowledge = try? KnowledgeBase(folder: folder)
    else { return [] }
    return AuthoringGaps.interviews(of: knowledge)
  }

  private static func answerer(of words: [String]) -> QuestionAnswerer? {
    var selection = SourceSelection()
    selection.knowledge = values(of: "--knowledge", in: words).last
    selection.sources = values(of: "--source", in: words).filter { !StreamedSources.isStream($0) }
    return try? selection.quietAnswerer()
  }

  /// `--source a` and `--source=a`
  private static func values(of option: String, in words: [String]) -> [String] {
    words.enumerated().compactMap { index, word in
      if word == option { return index + 1 < words.count ? words[index + 1] : nil }
      return word.hasPrefix(option + "=") ? String(word.dropFirst(option.count + 1)) : nil
    }
  }
}
