import Basics

/// How Han characters are read, without tones: the file `readings.txt`.
package struct HanReadings: Sendable {
  private let syllables: [Syllable]
  private let index: Lazy<Index>

  /// One syllable of a language.
  package struct Syllable: Sendable {
    let language: Language
    /// In the romanisations of its language, lower case: Hanyu Pinyin and Wade–Giles, or Jyutping.
    let forms: [String]
    /// The characters that are read so.
    let characters: String
  }

  /// Raw values are the keys of `readings.txt`.
  package enum Language: String, BitwiseStorable, CaseIterable, Sendable {
    case mandarin, cantonese
  }

  /// A syllable in one romanisation.
  package struct Form: Hashable, Sendable {
    let language: Language
    /// Index among the forms of its syllable.
    let system: Int
    /// Lower case.
    package let letters: String
  }

  private struct Index: Sendable {
    var charactersByForm: [Form: [Term]] = [:]
    var formsByLetters: [String: [Form]] = [:]
    var formsByCharacter: [Term: [Form]] = [:]
  }

  private init(_ syllables: [Syllable], _ analyzer: Analyzer) {
    self.syllables = syllables
    index = Lazy {
      var index = Index()
      for syllable in syllables {
        let characters = analyzer.tokens(of: syllable.characters).map(\.term)
        let forms =
          syllable.language == .mandarin && syllable.forms.count == 1
          ? [syllable.forms[0], syllable.forms[0]] : syllable.forms
        for (system, letters) in forms.enumerated() {
          let form = Form(language: syllable.language, system: system, letters: letters)
          index.charactersByForm[form, default: []] += characters
          index.formsByLetters[letters, default: []].append(form)
          for character in characters {
            index.formsByCharacter[character, default: []].append(form)
          }
        }
      }
      return index
    }
  }

  /// - Throws: `KnowledgeError` for a line of another form.
  package init(from file: KnowledgeFile, analyzer: Analyzer) throws(KnowledgeError) {
    var syllables: [Syllable] = []
    for line in file.lines {
      guard let (key, characters) = halves(of: line.text, separatedBy: ":") else {
        throw file.error(at: line, "expected ‘mandarin zhang chang: 张章’")
      }
      let words = parts(of: key, separatedBy: " ")
      guard let language = words.first.flatMap(Language.init), words.count > 1 else {
        throw file.error(at: line, "expected ‘mandarin’ or ‘cantonese’ and a syllable")
      }
      syllables.append(
        Syllable(
          language: language, forms: Array(words.dropFirst()), characters: characters))
    }
    self.init(syllables, analyzer)
  }

  /// The forms of the syllables that letters, in lower case, are; empty if they are none.
  package func forms(of letters: String) -> [Form] { index.value.formsByLetters[letters] ?? [] }

  /// The forms that a character, folded, is read in.
  package func forms(of character: Term) -> [Form] { index.value.formsByCharacter[character] ?? [] }

  /// The characters, folded, that are read in a form.
  package func characters(of form: Form) -> [Term] { index.value.charactersByForm[form] ?? [] }

  /// The ways to read letters as one syllable or two, all in one romanisation.
  package func readings(of letters: String) -> [[Form]] {
    let utf8 = Array(letters.utf8)
    let pairs = utf8.indices.dropFirst().flatMap { cut -> [[Form]] in
      let firsts = forms(of: String(decoding: utf8[..<cut], as: UTF8.self))
      let seconds = forms(of: String(decoding: utf8[cut...], as: UTF8.self))
      return firsts.flatMap { first in
        seconds.filter { Self.areAlike(first, $0) }.map { [first, $0] }
      }
    }
    return forms(of: letters).map { [$0] } + pairs
  }

  /// Whether two forms are of one romanisation.
  package static func areAlike(_ first: Form, _ second: Form) -> Bool {
    first.language == second.language && first.system == second.system
  }
}

extension HanReadings {
  /// Reads a stored table.
  package init(from reader: inout StoreReader, analyzer: Analyzer) {
    let syllables: [Syllable] = reader.list {
      Syllable(language: $0.value(), forms: $0.value(), characters: $0.value())
    }.map(\.self)
    self.init(syllables, analyzer)
  }

  /// Stores the table.
  package func store(in writer: inout StoreWriter) {
    writer.add(list: syllables) { $1.add($0.language, $0.forms, $0.characters) }
  }
}
