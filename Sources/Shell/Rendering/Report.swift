import Basics

/// The result of a command that differs by output form, and is data in JSON.
protocol Report {
  /// What programs read of it: an object.
  var data: JSON { get }

  /// Without a final line end.
  func text(in form: OutputForm, on page: Page) -> String
}

/// A report that is the same lines in every form but JSON.
protocol LineReport: Report {
  var lines: [Line] { get }
}

extension LineReport {
  func text(in form: OutputForm, on page: Page) -> String {
    form == .json ? data.text : page.text(of: lines)
  }
}
