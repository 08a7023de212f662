/// All weights and thresholds that decide which passage comes first, except the field weights of
/// BM25F, which are in `BM25F`.
///
/// A *share of the question* is a share of the score of a sentence that contains all of the
/// question. Unless its comment cites a measurement, a value was set by hand on the development
/// sets and has not been measured on its own.
enum RankingWeights {
  /// Weights of the question's terms, by their form.
  enum Term {
    /// A lone Han character.
    static let character: Float = 0.5
    /// A lone Han character that is a word by itself.
    static let loneCharacter: Float = 0.9
    /// Two Han characters, one of which is a stop word.
    static let loosePair: Float = 0.3
    /// A Latin stop word, which may tell passages apart that nothing else does.
    static let stopWord: Float = 0.3
    /// A word of asking, such as *how many*.
    static let asking: Float = 0.5
    /// A synonym, on top of the weight that the lexicon gives it.
    static let expansion: Float = 0.7
    /// Another spelling of a name.
    static let nameVariant: Float = 0.95
    /// A word that answers to the question's type tend to contain.
    static let cue: Float = 0.3
    /// A word of the previous question, in a follow-up that has words of its own.
    static let takenOver: Float = 0.4
  }

  /// What a passage's score gains from its sentences, and how sentences are scored as the one that
  /// answers.
  enum Sentence {
    /// The best sentence's score.
    static let best: Float = 0.4
    /// Two words that are adjacent in the question and in the passage.
    static let bigram: Float = 0.25
    /// The share of the first sentence's score that the others inherit, since they may be about
    /// what it names.
    static let first: Float = 0.6
    /// The share of its predecessor's score that a sentence inherits.
    static let previous: Float = 0.2
    /// A sentence with a name of the expected kind, as a share of the question.
    static let name: Float = 0.1
    /// A sentence with a figure or a time of the expected kind, as a share of the question.
    static let figure: Float = 0.2
    /// The part of a word's score that does not depend on how few sentences of the text contain it.
    static let everywhere: Float = 0.15
  }

  /// What a passage's score gains or loses as a whole.
  enum Passage {
    /// Factor for an interviewer's words.
    static let interviewer: Float = 0.5
    /// Factor for a heading.
    static let heading: Float = 0.3
    /// Factor for each name of the question that is not mentioned.
    static let missingName: Float = 0.8
    /// A fact that fits, as a share of the best passage's score.
    static let fact: Float = 0.5
    /// A similar anticipated question, as a share of the question.
    static let anticipated: Float = 1
    /// A passage by the speaker that the question names first, as a share of the question.
    static let subject: Float = 0.15
    /// A passage beside the previous answer, as a share of the question.
    static let nearby: Float = 0.2
    /// A sentence with the question's words and a name of the expected kind, as a share of the
    /// question.
    static let name: Float = 0.25
    /// The same for Chinese names, few of which are recognised: it says little that a passage has
    /// none. At 0.25, R@1 is 0.4 lower on `drcd_dev`.
    static let chineseName: Float = 0.05
    /// The same for a figure of one measure: a rank, a share.
    static let measure: Float = 0.25
    /// The same for any figure or time, which most passages of an encyclopaedia contain.
    static let figure: Float = 0.1
    /// Number of passages that are scored sentence by sentence. No measure improved beyond 15.
    static let reread = 15
  }

  /// When a fact answers.
  enum Fact {
    /// Minimum fitness for the short answer.
    static let answering: Float = 0.4
    /// Minimum fitness for taking precedence over the words of the quotation as the short answer.
    static let proving: Float = 0.6
    /// Minimum fitness of a fact, or similarity of an anticipated question, for bringing up a
    /// passage that has none of the question's words.
    static let proposing: Float = 0.6
  }

  /// How questions and short texts are compared.
  enum Similarity {
    /// Number of anticipated questions that are compared: those that share most words.
    static let compared = 40
    /// Factor for a question of another type.
    static let otherType: Float = 0.85
    /// Factor for a short answer of another kind.
    static let otherKind: Float = 0.4
    /// Minimum similarity for taking over the short answer of an anticipated question.
    static let answering: Float = 0.2
    /// Minimum idf of a term: even one that is everywhere, such as the guest's name, can tell texts
    /// apart.
    static let minIDF: Float = 0.5
    /// How far scores are normalised by the length of the text, from 0 to 1: the b of BM25.
    static let lengthNormalisation: Float = 0.5
  }
}

/// All thresholds that decide whether a question is answered at all.
enum AnswerabilityThresholds {
  /// For documents with anticipated questions. Their words and those of the text together cover
  /// nearly all that people ask about, so that what neither contains is most likely not said.
  /// Chosen on two sets of 130 questions that other people wrote about the interview, a sixth of
  /// them without an answer.
  enum Anticipated {
    /// Minimum similarity at which a question counts as asking the same as an anticipated one.
    static let same: Float = 0.72
    /// Minimum similarity to a question whose answer is of the same kind, if the passage contains
    /// nothing of that kind.
    static let sameKind: Float = 0.3
    /// Weight of containing all words, relative to asking the same.
    static let coverage: Float = 0.9
    /// Minimum support.
    static let support: Float = 0.22
    /// Added to the minimum support if the passage contains nothing of the expected kind.
    static let lackingSupport: Float = 0.2
  }

  /// For documents with several editions.
  enum Editions {
    /// Weight of a word that the sources never use, relative to their rarest.
    static let unknownWord: Float = 0.5
    /// Minimum share of the question, weighted by idf, that the passage contains.
    static let coverage: Float = 0.4
  }

  /// For documents that are nothing but their text.
  enum Plain {
    /// Weight of a word that the sources never use, relative to their rarest.
    static let unknownWord: Float = 1.5

    /// Minimum share of the question, weighted by idf, that the passage contains.
    ///
    /// The more passages there are, the likelier it is that one of them shares words with the
    /// question by chance. With several editions the minimum is higher, and unknown words weigh
    /// less, since they are likelier to be just another word for the same. Chosen on `drcd_dev`
    /// (1,000 passages): 0.7 % of its answerable questions are declined, and nine in ten questions
    /// of another set.
    static func coverage(amongPassages count: Int) -> Float {
      let magnitude = Float(Int.bitWidth - count.leadingZeroBitCount)
      return min(0.35, 0.035 * magnitude - 0.085)
    }
  }
}
