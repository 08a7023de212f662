import InterviewQA

/// The answer that commands refer to, and how to ask for more of it.
struct LastAnswer {
  var answer: Answer
  /// The dialogue before the question.
  let dialogue: Dialogue
  var options: AnswerOptions
  /// The quotation last looked at, from 0.
  var current = 0
}
