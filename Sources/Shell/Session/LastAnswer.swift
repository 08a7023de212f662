import InterviewQA

/// The answer that commands refer to, and how to ask for more of it.
struct LastAnswer {
  var answer: Answer
  /// From before the question.
  let dialogue: Dialogue
  var options: AnswerOptions
  /// The quotation that was looked at last, from 0.
  var current = 0
}
