#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include "editor.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

wchar_t *le_wide(const char *text) {
  size_t length = mbstowcs(NULL, text, 0);
  if (length == (size_t)-1) return NULL;
  wchar_t *wide = calloc(length + 1, sizeof *wide);
  if (wide != NULL) mbstowcs(wide, text, length + 1);
  return wide;
}

// libedit's painting is discarded, since it displaces double-width text; the bell is passed on.
static void ring(le_editor *editor, const char *bytes, size_t count) {
  if (memchr(bytes, '\a', count) != NULL) editor->callbacks.beep(editor->context);
}

#if defined(__APPLE__)
static int sink_write(void *cookie, const char *bytes, int count) {
  ring(cookie, bytes, (size_t)count);
  return count;
}

static FILE *open_sink(le_editor *editor) {
  return funopen(editor, NULL, sink_write, NULL, NULL);
}
#else
static ssize_t sink_write(void *cookie, const char *bytes, size_t count) {
  ring(cookie, bytes, count);
  return (ssize_t)count;
}

static FILE *open_sink(le_editor *editor) {
  return fopencookie(editor, "w", (cookie_io_functions_t){.write = sink_write});
}
#endif

static le_editor *client(EditLine *edit) {
  void *editor = NULL;
  el_wget(edit, EL_CLIENTDATA, &editor);
  return editor;
}

static int read_scalar(EditLine *edit, wchar_t *wide) {
  le_editor *editor = client(edit);
  uint32_t scalar = 0;
  int result = editor->callbacks.read_scalar(editor->context, &scalar);
  *wide = (wchar_t)scalar;
  return result;
}

static FILE *stream(int descriptor, const char *mode) {
  int copy = dup(descriptor);
  FILE *file = copy < 0 ? NULL : fdopen(copy, mode);
  if (file == NULL && copy >= 0) close(copy);
  return file;
}

static bool open_streams(le_editor *editor, int input) {
  editor->input = stream(input, "r");
  editor->terminal = stream(editor->output, "w");
  editor->sink = open_sink(editor);
  return editor->input != NULL && editor->terminal != NULL && editor->sink != NULL;
}

static void start(le_editor *editor, const char *program) {
  // At its start libedit checks whether the output is a terminal.
  editor->edit = el_init(program, editor->input, editor->terminal, editor->sink);
  if (editor->edit == NULL) return;
  el_wset(editor->edit, EL_SETFP, 1, editor->sink);
  el_wset(editor->edit, EL_CLIENTDATA, editor);
  el_wset(editor->edit, EL_GETCFN, read_scalar);
  // By default libedit swaps carriage return and newline and leaves ^S to the kernel.
  el_wset(editor->edit, EL_SETTY, L"-d", L"-icrnl", L"-inlcr", L"-ixon", NULL);
}

le_editor *le_open(
    const char *program, int input, int output, le_callbacks callbacks, void *context) {
  le_editor *editor = calloc(1, sizeof *editor);
  if (editor == NULL) return NULL;
  editor->output = output;
  editor->callbacks = callbacks;
  editor->context = context;
  struct termios modes;
  bool is_terminal = tcgetattr(input, &modes) == 0;
  if (open_streams(editor, input)) start(editor, program);
  if (is_terminal) tcsetattr(input, TCSADRAIN, &modes);
  if (editor->edit != NULL) return editor;
  le_close(editor);
  return NULL;
}

static void close_stream(FILE *file) {
  if (file != NULL) fclose(file);
}

void le_close(le_editor *editor) {
  le_leave_editing(editor);
  // When it ends, an enabled editor resets the terminal, which would lose type-ahead.
  if (editor->edit != NULL) el_wset(editor->edit, EL_EDITMODE, 0);
  el_end(editor->edit);
  close_stream(editor->input);
  close_stream(editor->terminal);
  close_stream(editor->sink);
  for (int slot = 0; slot < LE_SLOTS; slot++) {
    free(editor->names[slot]);
    free(editor->helps[slot]);
  }
  free(editor);
}

int le_read_line(le_editor *editor) {
  int count = 0;
  const wchar_t *line = el_wgets(editor->edit, &count);
  return line == NULL && count > 0 ? 0 : count;
}

const uint32_t *le_buffer(le_editor *editor, size_t *count, size_t *cursor) {
  const LineInfoW *line = el_wline(editor->edit);
  *count = (size_t)(line->lastchar - line->buffer);
  *cursor = (size_t)(line->cursor - line->buffer);
  return (const uint32_t *)line->buffer;
}

void le_move(le_editor *editor, size_t cursor) {
  // The struct is libedit's own, so the cursor can be set in it; some systems lack el_cursor.
  LineInfoW *line = (LineInfoW *)el_wline(editor->edit);
  size_t count = (size_t)(line->lastchar - line->buffer);
  line->cursor = line->buffer + (cursor < count ? cursor : count);
}

void le_replace(le_editor *editor, const uint32_t *scalars, size_t count) {
  size_t old, cursor;
  le_buffer(editor, &old, &cursor);
  le_move(editor, old);
  el_wdeletestr(editor->edit, (int)old);
  if (count == 0) return;
  wchar_t *wide = calloc(count + 1, sizeof *wide);
  if (wide == NULL) return;
  memcpy(wide, scalars, count * sizeof *wide);
  el_winsertstr(editor->edit, wide);
  free(wide);
}

void le_resize(le_editor *editor) { el_resize(editor->edit); }
