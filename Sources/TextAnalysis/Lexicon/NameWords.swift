import Basics

/// The words by which a text shows what a name is of, and the words for people and groups that are
/// not named, from the files of `Lexicon/naming`.
///
/// A class for the same reason as `QuantityWords`.
package final class NameWords: Sendable {
  /// Words by the raw value of their part.
  private let parts: [PhraseTable<Void>]

  /// What a word says about a name that it stands in or beside.
  package enum Part: Int, CaseIterable, Sendable {
    /// Dr, Ms: before a person's name; its full stop ends nothing.
    case shortTitle
    /// President: the same in full; it has a capital there.
    case title
    /// Uncle: the same, also without a capital.
    case kinTitle
    /// General Electric: begins like a titled person and is none.
    case notTitled
    /// St: begins the name of a person, a place or a house.
    case saint
    /// Jr, PhD: after a person's name.
    case suffix
    /// van, de la: within a name, in lower case.
    case particle
    /// who: after the comma behind a person's name.
    case relative
    /// 教授: after a Chinese name or surname.
    case hanTitle
    /// 总是: begins like a title and is none.
    case notTitle
    /// Maria: a given name that is hardly ever a word.
    case given
    /// Grace: a given name that is also a word.
    case doubtfulGiven
    /// Johnson: a family name that stands last.
    case surname
    /// Zhang: a family name that stands first or last.
    case leadingSurname
    /// 王, 欧阳: a common Chinese family name.
    case hanSurname
    /// 于: a Chinese family name that is more often something else.
    case rareHanSurname
    /// 瑶: a character of Chinese given names.
    case hanGiven
    /// 尔: a character that spells foreign names.
    case transliteration
    /// 高兴: a word that begins like a Chinese name, or that such a name cannot cut.
    case notPerson
    /// 记者, 名叫: what follows is a name.
    case beforePerson
    /// 和: may stand before a name.
    case openBefore
    /// 说: what a person does; after a name.
    case personVerb
    /// 的: may stand after a name.
    case openAfter
    /// Monday, I'm: no part of a name.
    case noName
    /// Turkish: an adjective in a capital.
    case nationality
    /// Perhaps: has a capital only because a sentence begins.
    case opener
    /// Inc, 公司: ends the name of a company.
    case companyEnding
    /// Hospital, 医院: ends the name of an organisation.
    case organisationEnding
    /// Street, 路: ends the name of a place.
    case placeEnding
    /// Festival: ends the name of an event.
    case eventEnding
    /// Lake: begins the name of a place.
    case placeOpening
    /// of: between a word such as University and the rest of the name.
    case link
    /// 人民: between a place and the ending of an organisation.
    case organisationMiddle
    /// 毕业于: the name of an organisation follows.
    case organisationLead
    /// in, 位于: the name of a place follows.
    case placeLead
    /// 火车站: ends like a place or an organisation and is no name.
    case notPlace
    /// Turkey: a place whose name is also a word or a person's.
    case doubtfulPlace
    /// the, my, 我的, 一位: begins a phrase for somebody.
    case determiner
    /// old, hospital: within such a phrase, before its noun.
    case modifier
    /// 的: between a group and its member.
    case possessive
    /// neighbour, 院长: somebody.
    case person
    /// neighbours: several.
    case people
    /// Grandma, 房东: somebody, with no word before it.
    case barePerson
    /// 们: makes several of one.
    case plural
    /// town, 公司: a group that acts.
    case group
    /// 国家: holds such a word and is none.
    case notRole

    /// The keys of the parts in the files.
    static let keys: KeyValuePairs<String, Part> = [
      "short-title": .shortTitle, "title": .title, "kin-title": .kinTitle,
      "not-titled": .notTitled, "saint": .saint,
      "suffix": .suffix, "particle": .particle, "relative": .relative, "han-title": .hanTitle,
      "not-title": .notTitle, "given": .given, "doubtful-given": .doubtfulGiven,
      "surname": .surname, "leading-surname": .leadingSurname, "han-surname": .hanSurname,
      "rare-han-surname": .rareHanSurname, "han-given": .hanGiven,
      "transliteration": .transliteration, "not-person": .notPerson,
      "before-person": .beforePerson, "open-before": .openBefore, "person-verb": .personVerb,
      "open-after": .openAfter, "no-name": .noName, "nationality": .nationality,
      "opener": .opener, "company-ending": .companyEnding,
      "organisation-ending": .organisationEnding, "place-ending": .placeEnding,
      "event-ending": .eventEnding, "place-opening": .placeOpening, "link": .link,
      "organisation-middle": .organisationMiddle, "organisation-lead": .organisationLead,
      "place-lead": .placeLead, "not-place": .notPlace, "doubtful-place": .doubtfulPlace,
      "determiner": .determiner, "modifier": .modifier, "possessive": .possessive,
      "person": .person, "people": .people, "bare-person": .barePerson, "plural": .plural,
      "group": .group, "not-role": .notRole,
    ]

    /// Whether its words are found with an ending 's too: Maria's.
    var isOfPeople: Bool {
      switch self {
      case .given, .doubtfulGiven, .surname, .leadingSurname: true
      default: false
      }
    }
  }

  fileprivate init(_ parts: [PhraseTable<Void>]) {
    self.parts = parts
  }

  /// Index of the token after the longest word of a part that begins at a token; nil if there is
  /// none.
  package func end(of part: Part, in tokens: [Token], at start: Int) -> Int? {
    parts[part.rawValue].end(in: tokens, at: start)
  }

  /// Index of the first token of the longest word of a part that ends before a token; nil if there
  /// is none.
  package func start(of part: Part, in tokens: [Token], before end: Int) -> Int? {
    (max(0, end - Self.maxWordLength)..<max(0, end)).first { start in
      parts[part.rawValue].holds(tokens[start..<end])
    }
  }

  /// In tokens.
  private static let maxWordLength = 4
}

extension NameWords: Storable {
  package convenience init(from reader: inout StoreReader) {
    self.init(Part.allCases.map { _ in PhraseTable(phrasesFrom: &reader) })
  }

  package func store(in writer: inout StoreWriter) {
    for part in parts { part.storePhrases(in: &writer) }
  }
}

extension LexiconReader {
  /// The files of `naming`: `part: word | word | …`. A part may have several lines, and words may
  /// be listed under several parts.
  package func nameWords(from files: [KnowledgeFile]) throws(KnowledgeError) -> NameWords {
    var parts = NameWords.Part.allCases.map { _ in PhraseTable<Void>(comparing: .word) }
    for file in files {
      for (line, key, words) in try file.entries() {
        guard let part = NameWords.Part.keys.first(where: { $0.key == key })?.value else {
          let known = NameWords.Part.keys.map(\.key).joined(separator: ", ")
          throw file.error(at: line, "unknown ‘\(key)’; known: \(known)")
        }
        for word in words {
          guard parts[part.rawValue].add(try tokens(of: word, file, line), ()) else {
            throw file.error(at: line, "‘\(word)’ is listed twice")
          }
          if part.isOfPeople { parts[part.rawValue].add(analyzer.tokens(of: word + "'s"), ()) }
        }
      }
    }
    return NameWords(parts)
  }
}
