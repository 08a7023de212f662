/// Every weight and threshold that decides which passage comes first, in one place. (The field
/// weights of BM25F, which a term's impact depends on, stand in `BM25F`.)
///
/// A *share of the question* is a share of the score of a sentence that says all of the question.
/// Where a comment names no measurement, the value was set by hand on the development sets and not
/// measured alone since.
enum RankingWeights {
  /// What a term of the question counts, by its form.
  enum Term {
    /// A lone Han character.
    static let character: Float = 0.5
    /// A lone Han character that is a word by itself.
    static let loneCharacter: Float = 0.9
    /// Two Han characters one of which is a stop word.
    static let loosePair: Float = 0.3
    /// A Latin stop word: where nothing else tells passages apart, it may.
    static let stopWord: Float = 0.3
    /// A word that says how something is asked.
    static let asking: Float = 0.5
    /// Another word for what was asked, besides what the lexicon says it is worth.
    static let expansion: Float = 0.7
    /// Another spelling of a name.
    static let nameVariant: Float = 0.95
    /// A word that answers of the question's type tend to hold.
    static let cue: Float = 0.3
    /// The words of the question before, in a follow-up that has words of its own.
    static let takenOver: Float = 0.4
  }

  /// What the score of a passage gains by its sentences, and what a sentence counts as the one that
  /// answers.
  enum Sentence {
    /// The best sentence's score.
    static let best: Float = 0.4
    /// Two words that follow each other in the question as in the passage.
    static let bigram: Float = 0.25
    /// What the passage's first sentence names, the others are about.
    static let first: Float = 0.6
    /// What the sentence before names.
    static let previous: Float = 0.2
    /// A sentence with a name of the kind that is asked for, as a share of the question.
    static let name: Float = 0.1
    /// A sentence with a figure or a time of the kind that is asked for, as a share of the question.
    static let figure: Float = 0.2
    /// The part of a word's score that does not depend on how few sentences of the text hold it.
    static let everywhere: Float = 0.15
  }

  /// What the score of a passage gains or loses as a whole.
  enum Passage {
    /// Factor for an interviewer's words.
    static let interviewer: Float = 0.5
    /// Factor for a heading.
    static let heading: Float = 0.3
    /// Factor for each name of the question that is not mentioned.
    static let missingName: Float = 0.8
    /// A fact that fits, as a share of the best passage's score.
    static let fact: Float = 0.5
    /// An anticipated question that is much like the question, as a share of the question.
    static let anticipated: Float = 1
    /// A passage said by whom the question names first, as a share of the question.
    static let subject: Float = 0.15
    /// A passage beside the answer that the question follows, as a share of the question.
    static let nearby: Float = 0.2
    /// A sentence with the words and the name that is asked for, as a share of the question.
    static let name: Float = 0.25
    /// The same of a name in Chinese, few of which are recognised: that a passage has none says
    /// little. At 0.25 R@1 is 0.4 lower on `drcd_dev`.
    static let chineseName: Float = 0.05
    /// The same of a figure of one measure: a rank, a share.
    static let measure: Float = 0.25
    /// The same of any figure or time, which most passages of an encyclopaedia hold.
    static let figure: Float = 0.1
    /// Number of passages that are read sentence by sentence. Beyond 15 no measure moved.
    static let reread = 15
  }

  /// When a fact answers.
  enum Fact {
    /// Minimum fitness for the short answer.
    static let answering: Float = 0.4
    /// Minimum fitness for the short answer before the words of the quotation are looked at.
    static let proving: Float = 0.6
    /// Minimum fitness of a fact, or similarity of an anticipated question, that brings up a passage
    /// with other words than the question's.
    static let proposing: Float = 0.6
  }

  /// How questions and short texts are compared.
  enum Similarity {
    /// Number of anticipated questions that are compared: those that share most.
    static let compared = 40
    /// Factor for a question of another type.
    static let otherType: Float = 0.85
    /// Factor for a short answer of another kind.
    static let otherKind: Float = 0.4
    /// Minimum similarity for an anticipated question's short answer to be this one's.
    static let answering: Float = 0.2
    /// Minimum inverse frequency of a term: what stands everywhere, such as the guest's name, can
    /// still tell texts apart.
    static let minIDF: Float = 0.5
    /// How much a text's length is held against its terms, from 0 to 1: the b of BM25.
    static let lengthNormalisation: Float = 0.5
  }
}

/// Every threshold that decides whether a question is answered at all.
enum AnswerabilityThresholds {
  /// Where an editor wrote down the questions, their words and the text's together hold nearly all
  /// that people say of it, so that what neither has is likely not said. Chosen on two sets of 130
  /// questions that other people wrote of the interview, a sixth of them without an answer.
  enum Anticipated {
    /// From this similarity on a question asks the same as an anticipated one.
    static let same: Float = 0.72
    /// Minimum similarity to a question whose answer is of the same kind, where the passage has
    /// nothing of that kind.
    static let sameKind: Float = 0.3
    /// What holding all words counts against asking the same.
    static let coverage: Float = 0.9
    /// Minimum support.
    static let support: Float = 0.22
    /// Minimum support added where nothing of the expected kind is held.
    static let lackingSupport: Float = 0.2
  }

  /// Where the same is told in several editions.
  enum Editions {
    /// What a word that the sources never use counts against the rarest.
    static let unknownWord: Float = 0.5
    /// Minimum share of the question's information that the passage holds.
    static let coverage: Float = 0.4
  }

  /// Where there is nothing but the text.
  enum Plain {
    static let unknownWord: Float = 1.5

    /// Minimum share of the question's information that the passage holds.
    ///
    /// The more passages are asked, the likelier one of them shares words with the question by
    /// chance. A passage that is told in several editions has to hold more of what is known to the
    /// sources, while a word unknown to them is likelier one more way to say it. Chosen on `drcd_dev`
    /// (1,000 passages), where 0.7 % of the answerable questions are declined, and nine in ten of
    /// another set's.
    static func coverage(amongPassages count: Int) -> Float {
      let magnitude = Float(Int.bitWidth - count.leadingZeroBitCount)
      return min(0.35, 0.035 * magnitude - 0.085)
    }
  }
}
