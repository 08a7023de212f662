/// How the session's settings have answers written.
extension Session {
  var renderer: AnswerRenderer { renderer(on: settings.page) }

  func renderer(on page: Page) -> AnswerRenderer {
    AnswerRenderer(form: settings.form, page: page, answerer: answerer, locator: locator)
  }

  /// The same bytes everywhere.
  var plainRenderer: AnswerRenderer {
    AnswerRenderer(form: .plain, page: .plain, answerer: answerer, locator: locator)
  }

  /// For results that go to a file.
  var fileRenderer: AnswerRenderer {
    settings.form == .terminal ? plainRenderer : renderer
  }
}
