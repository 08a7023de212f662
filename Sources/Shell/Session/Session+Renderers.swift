/// How the session's settings have answers written.
extension Session {
  var renderer: AnswerRenderer { renderer(on: settings.page) }

  func renderer(on page: Page) -> AnswerRenderer {
    AnswerRenderer(form: settings.form, page: page, locator: locator)
  }

  /// The same bytes everywhere.
  var plainRenderer: AnswerRenderer {
    AnswerRenderer(form: .plain, page: .plain, locator: locator)
  }

  /// What a terminal of 80 columns without colours shows: the same bytes everywhere, whatever the
  /// settings are.
  var goldenRenderer: AnswerRenderer {
    AnswerRenderer(
      form: .terminal, page: Page(columns: Self.goldenWidth), locator: locator)
  }

  private static let goldenWidth = 80

  /// For results that go to a file.
  var fileRenderer: AnswerRenderer {
    settings.form == .terminal ? plainRenderer : renderer
  }
}
