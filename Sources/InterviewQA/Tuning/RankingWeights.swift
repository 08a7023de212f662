/// All weights and thresholds that decide which passage comes first, except the field weights of
/// BM25F, which are in `BM25F`.
///
/// A *share of the question* is a share of the score of a sentence that contains all of the
/// question.
///
/// *Measured* tells what changes if that value alone is set to 0, to half or to one and a half of
/// what it is (in whole numbers for counts), in percentage points, on 30 November 2026 with a build
/// that took the value from the environment: I and M are the interview's 66 and 130 questions
/// (right; Iv and Mv, short answer right), F the 1,182 of FriendsQA (R@1; Fs, sentence@1), Q the 237
/// of QMSum (R@1), D every third of the 3,524 of DRCD (R@1; Ds, sentence@1). One question is 1.5
/// points of I, 0.8 of M, 0.4 of Q and 0.1 of the others, so that less than a few questions is
/// noise. A value that changes nothing there is not chosen by these sets.
enum RankingWeights {
  /// Weights of the question's terms, by their form.
  enum Term {
    /// A lone Han character.
    /// Measured ×0: M +0.8 F +0.1 Q +0.5 D −0.7 Ds −1.3; ×½: F +0.1 Q +0.5 D −0.5 Ds −0.7; ×1½: F
    /// −0.1 Fs −0.1 D −0.1 Ds +0.5.
    static let character: Float = 0.5
    /// A lone Han character that is a word by itself.
    /// Measured ×0: D −0.1; ×1½: D +0.1.
    static let loneCharacter: Float = 0.9
    /// Two Han characters, one of which is a stop word.
    /// Measured ×0: D −0.3 Ds −0.6; ×½: D −0.1 Ds −0.1; ×1½: D −0.1 Ds −0.4.
    static let loosePair: Float = 0.3
    /// A Latin stop word, which may tell passages apart that nothing else does.
    /// Measured ×0: M −0.7 F −2.3 Fs −2 Q +1.7; ×½: F −0.4 Fs −0.5 Q +1.3; ×1½: F +0.2 Q −2.5.
    static let stopWord: Float = 0.3
    /// A word of asking, such as *how many*.
    /// Measured ×0: M −1.5 Mv −1.8 F −0.2 Fs −0.3 Q −0.4 Ds −0.1; ×½: M −0.7 F −0.2 Fs −0.2 Q −0.4;
    /// ×1½: F −0.1 Fs −0.1 Q −0.4.
    static let asking: Float = 0.5
    /// A synonym, on top of the weight that the lexicon gives it.
    /// Measured ×0: M −0.7 Mv −1.8 F −0.6 Fs −0.8 Q −3.8; ×½: F +0.3 Q −2.5 D −0.1 Ds −0.1; ×1½: I
    /// −1.6 F +0.3 Q −0.8 D +0.1 Ds −0.3.
    static let expansion: Float = 0.7
    /// Another spelling of a name.
    /// Measured ×0: Mv −0.9; ×1½: I −1.6.
    static let nameVariant: Float = 0.95
    /// What a word of the question counts more or less for each step on the Zipf scale that it is
    /// rarer or more common in its language than an ordinary word. Chosen on 30 November 2026 among 0,
    /// 0.1, 0.2 and 0.3: more is better for `qmsum_val` and worse for all others.
    static let rarity: Float = 0.1
    /// An ordinary content word, and one that no table of frequencies has, on the Zipf scale.
    static let (ordinaryZipf, unknownZipf): (Float, Float) = (4.5, 2)
    /// The least and the most that a word counts by its rarity.
    static let (minRarity, maxRarity): (Float, Float) = (0.5, 1.15)
    /// A word that answers to the question's type tend to contain.
    /// Measured ×0: I −1.6 F −1.9 Fs −2.2 Q −1.2 D −0.1; ×½: I −1.6 F −0.8 Fs −0.9 D −0.1; ×1½: F
    /// −0.2 Fs −0.4 Q −0.8 D −0.2 Ds −0.1.
    static let cue: Float = 0.4
    /// A word of the previous question, in a follow-up that has words of its own.
    /// Measured: no change.
    static let takenOver: Float = 0.4
  }

  /// What a passage's score gains from its sentences, and how sentences are scored as the one that
  /// answers.
  enum Sentence {
    /// The best sentence's score.
    /// Measured ×0: Mv +1 F −1.5 Fs −1.7 Q −2.5 D −0.7 Ds −0.7; ×½: Mv +1 F −0.3 Fs −0.6 Q −0.4 D
    /// −0.3 Ds −0.3; ×1½: F −0.3 Fs +0.2 Q −2.1 Ds +0.1.
    static let best: Float = 0.4
    /// Two words that are adjacent in the question and in the passage.
    /// Measured ×0: F +0.2 Fs −0.1 Q −2.1; ×½: F +0.3 Q −1.2; ×1½: F −0.1 Fs −0.1.
    static let bigram: Float = 0.25
    /// The share of the first sentence's score that the others inherit, since they may be about
    /// what it names.
    /// Measured ×0: Ds −1.1; ×½: Ds −0.7; ×1½: Fs −1 Ds −3.5.
    static let first: Float = 0.6
    /// The share of its predecessor's score that a sentence inherits.
    /// Measured ×0: Fs −0.1 Ds −0.4; ×½: Ds −0.4.
    static let previous: Float = 0.2
    /// A sentence with a name of the expected kind, as a share of the question.
    /// Measured ×0: Fs −0.4; ×½: Ds +0.2.
    static let name: Float = 0.1
    /// A sentence with a figure or a time of the expected kind, as a share of the question.
    /// Measured ×0: Fs −0.2 Ds −0.4; ×½: Fs −0.1 Ds −0.5.
    static let figure: Float = 0.2
    /// The part of a word's score that does not depend on how few sentences of the text contain it.
    /// Measured ×0: Ds +0.1; ×½: Ds +0.1.
    static let everywhere: Float = 0.15
  }

  /// What a passage's score gains or loses as a whole.
  enum Passage {
    /// Factor for an interviewer's words.
    /// Measured ×0: M +0.8 F −0.9 Fs −0.8; ×½: M +0.8 F −0.9 Fs −0.8; ×1½: F +0.3 Fs +0.1.
    static let interviewer: Float = 0.5
    /// Factor for a passage that only asks.
    static let asking: Float = 0.6
    /// What is said right after a question, as a share of the question's score.
    static let belowQuestion: Float = 0.95
    /// Factor for what nobody says where others speak.
    static let narration: Float = 0.7
    /// Factor for a heading.
    /// Measured: no change.
    static let heading: Float = 0.3
    /// Factor for each name of the question that is not mentioned.
    /// Measured ×0: D −0.2 Ds −0.1; ×½: D −0.1; ×1½: I −1.6 F −0.1 Q +1.3 D −0.4 Ds −0.3.
    static let missingName: Float = 0.8
    /// A fact that fits, as a share of the best passage's score.
    /// Measured ×0: I −1.6 M −1.5; ×1½: M +0.8 Mv +1.
    static let fact: Float = 0.5
    /// A similar anticipated question, as a share of the question.
    /// Measured ×0: M +0.8 Mv +1; ×½: M +0.8; ×1½: I −1.6 M +0.8.
    static let anticipated: Float = 1
    /// A passage by the speaker that the question names first, as a share of the question.
    /// Measured ×0: Mv +1 F −3.5 Fs −1.6 Q −4.2; ×½: F −0.7 Fs +0.1 Q −2.5; ×1½: F −0.4 Fs −0.6.
    static let subject: Float = 0.15
    /// A passage beside the previous answer, as a share of the question.
    /// Measured: no change.
    static let nearby: Float = 0.2
    /// All of the question, in another language, as a share of the question: translations differ in how
    /// rare they are, so that how many of its words are there says more than which.
    /// Chosen on 30 November 2026: 0.4 and 0 are 1 and 5 points lower on `xquad_dev`, English over
    /// Chinese.
    static let coverage: Float = 0.2
    /// A sentence with the question's words and a name of the expected kind, as a share of the
    /// question.
    /// Measured ×0: F −0.8 Fs −1; ×½: Fs −0.1; ×1½: F −0.5 Fs −0.1.
    static let name: Float = 0.25
    /// The same for Chinese names, few of which are recognised: it says little that a passage has
    /// none. At 0.25, R@1 is 0.4 lower on `drcd_dev`.
    /// Measured ×0: D −0.1.
    static let chineseName: Float = 0.05
    /// The same for a figure of one measure: a rank, a share.
    /// Measured ×0: I −1.6 M +0.8 Mv +1 F −0.4 Fs −0.5 D −0.1; ×½: M +0.8 F −0.2 Fs −0.2 D −0.1;
    /// ×1½: D +0.1 Ds +0.1.
    static let measure: Float = 0.25
    /// The same for any figure or time, which most passages of an encyclopaedia contain.
    /// Measured ×0: F −0.2 Fs −0.3; ×½: F −0.1 Fs −0.1; ×1½: F −0.2 Fs −0.2.
    static let figure: Float = 0.1
    /// Number of passages that are scored sentence by sentence. No measure improved beyond 15.
    /// Measured ×½: M +0.8 D +0.1; ×1½: D +0.1 Ds +0.1.
    static let reread = 15
  }

  /// When a fact answers.
  enum Fact {
    /// Minimum fitness for the short answer.
    /// Measured ×0: Mv +1; ×½: Mv +1.
    static let answering: Float = 0.4
    /// Minimum fitness for taking precedence over the words of the quotation as the short answer.
    /// Measured ×0: Iv −5.9 Mv −0.9; ×½: Iv −5.9 Mv −0.9; ×1½: I +1.5 Iv −11.8 Mv −0.9.
    static let proving: Float = 0.6
    /// Minimum fitness of a fact, or similarity of an anticipated question, for bringing up a
    /// passage that has none of the question's words.
    /// Measured: no change.
    static let proposing: Float = 0.6
  }

  /// How questions and short texts are compared.
  enum Similarity {
    /// Number of anticipated questions that are compared: those that share most words.
    /// Measured ×½: M +1.6; ×1½: M +0.8.
    static let compared = 40
    /// Factor for a question of another type.
    /// Measured ×0: M −0.7; ×½: I −1.6 M +2.3; ×1½: I −3.1 M −2.3.
    static let otherType: Float = 0.85
    /// Factor for a short answer of another kind.
    /// Measured ×0: Mv −0.9; ×½: Mv −0.9; ×1½: M −0.7.
    static let otherKind: Float = 0.4
    /// Minimum similarity for taking over the short answer of an anticipated question.
    /// Measured ×0: M −0.7; ×½: M −0.7; ×1½: Mv −0.9.
    static let answering: Float = 0.2
    /// The same for a question that asks for no thing, but why, how or what for.
    static let wording: Float = 0.8
    /// Minimum idf of a term: even one that is everywhere, such as the guest's name, can tell texts
    /// apart.
    /// Measured ×1½: I +1.5 Iv +2.9.
    static let minIDF: Float = 0.5
    /// How far scores are normalised by the length of the text, from 0 to 1: the b of BM25.
    /// Measured: no change.
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
    /// Measured ×0: I −3.1 M −4.6 Mv +1; ×½: I −1.6 M −3.8 Mv +1.
    static let same: Float = 0.72
    /// Minimum similarity to a question whose answer is of the same kind, if the passage contains
    /// nothing of that kind.
    /// Measured ×0: I −1.6 M −3.1; ×1½: M +0.8.
    static let sameKind: Float = 0.3
    /// Weight of containing all words, relative to asking the same.
    /// Measured ×0: M −0.7.
    static let coverage: Float = 0.9
    /// Minimum support.
    /// Measured ×1½: M +0.8.
    static let support: Float = 0.22
    /// Added to the minimum support if the passage contains nothing of the expected kind.
    /// Measured: no change.
    static let lackingSupport: Float = 0.2
  }

  /// For documents with several editions.
  enum Editions {
    /// Weight of a word that the sources never use, relative to their rarest.
    /// Measured: no change.
    static let unknownWord: Float = 0.5
    /// Minimum share of the question, weighted by idf, that the passage contains.
    /// Measured: no change.
    static let coverage: Float = 0.4
  }
}
