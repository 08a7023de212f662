// Asks a short transcript a question and a follow-up, then checks the quotations of a draft about it.
// Run it in the folder of its package: swift run AskAndVerify

import InterviewQA
import Verification

let knowledge = try KnowledgeBase(folder: "../../Knowledge")
let answerer = try QuestionAnswerer(knowledge: knowledge, sources: ["talk.txt"])

var dialogue = Dialogue()
for question in ["How many ships pass on a calm day?", "And in fog?"] {
  let answer = try answerer.answer(question, in: &dialogue, options: AnswerOptions(limit: 1))
  print("\(question) \(answer.value ?? "no short answer")")
  for citation in answer.citations {
    let place = "\(citation.file):\(citation.line):\(citation.column)"
    print("  “\(citation.quote)” (\(citation.speaker ?? "unknown"), \(place))")
  }
}

let text = """
  “The lamp did not go out,” Otto Brandt said. “We carried the oil up in barrels,” he said.
  """
let draft = try Draft(name: "draft.md", bytes: Array(text.utf8))
for quotation in try QuotationGate(over: answerer).verify(draft).quotations {
  let place = "\(quotation.draft):\(quotation.line):\(quotation.column)"
  print("\(place): \(quotation.verdict.rawValue): “\(quotation.quote)”")
  for difference in quotation.differences where !difference.kind.isFold {
    print("  \(difference.kind.rawValue): “\(difference.source)” in the source")
  }
}
