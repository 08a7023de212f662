import ContextProtocol

/// How an assistant works with the tools so that it quotes nobody falsely.
enum AssistantPrompts {
  static let instructions = """
    Interviews that answer in their own words. Ask with `ask`; quote only `quote` of its citations, letter for \
    letter, with file and line; where it is unanswered, say that the sources do not say. Where `edition` is \
    `record`, the words are an account and nobody's: tell what they say, and do not quote them as anybody's. \
    Check what you have written with `verify` before you hand it over.
    """

  static var all: [ContextProtocol.Prompt] {
    [
      ContextProtocol.Prompt(
        name: "quote-with-care", title: "Quote with care",
        description: "How to write from interviews without a false quotation.",
        arguments: [("task", "What is to be written.")]
      ) { values in
        let task = values["task"].map { "The task: \($0)\n\n" } ?? ""
        return task + """
          Write only from the interviews that the tools of this server have.

          1. Call `sources` to see who speaks. Then call `ask` with one plain question at a time, in the \
          language of your reader. Use `find` and `read` to see more of a place.
          2. Quote only words that `ask`, `find` or `read` returned, letter for letter, and name speaker, file and \
          line. To leave words out, write an ellipsis; to add some, brackets; leave no “not”, “if” or “may” out. \
          What is called a record (`edition`) is an account: put it in your own words, never in a mouth.
          3. Where `ask` is unanswered, write that the interview does not say. Do not fill it in.
          4. When the text is done, call `verify` with all of it. Mend every quotation that is not exact, folded \
          or elided, or that hides something, and call it again until `summary.fine` is true.
          """
      }
    ]
  }
}
