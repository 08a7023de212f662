#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "editor.h"

// A key function is passed neither its name nor a context, so each slot has a function of its own.
static unsigned char run(EditLine *edit, int slot) {
  le_editor *editor = NULL;
  el_wget(edit, EL_CLIENTDATA, &editor);
  // No result asks for a refresh, since libedit's picture is discarded.
  switch (editor->callbacks.key(editor->context, slot)) {
    case LE_CONTINUE: return CC_NORM;
    case LE_BEEP: return CC_ERROR;
    case LE_FINISH: return CC_EOF;
  }
  return CC_ERROR;
}

// The names 000 to 077 are octal numbers.
#define EIGHT(M, n) M(n##0) M(n##1) M(n##2) M(n##3) M(n##4) M(n##5) M(n##6) M(n##7)
#define SLOTS(M)                                                              \
  EIGHT(M, 00) EIGHT(M, 01) EIGHT(M, 02) EIGHT(M, 03) EIGHT(M, 04) EIGHT(M, 05) \
  EIGHT(M, 06) EIGHT(M, 07)
#define DEFINE(n) \
  static unsigned char slot_##n(EditLine *edit, wint_t scalar) { \
    (void)scalar;                                                \
    return run(edit, n);                                         \
  }
#define NAME(n) slot_##n,

SLOTS(DEFINE)

static unsigned char (*const slots[])(EditLine *, wint_t) = {SLOTS(NAME)};

_Static_assert(sizeof slots / sizeof *slots == LE_SLOTS, "one function per slot");

bool le_add_key(le_editor *editor, int slot, const char *name, const char *help) {
  editor->names[slot] = le_wide(name);
  editor->helps[slot] = le_wide(help);
  if (editor->names[slot] == NULL || editor->helps[slot] == NULL) return false;
  return el_wset(
             editor->edit, EL_ADDFN, editor->names[slot], editor->helps[slot], slots[slot]) == 0;
}

bool le_bind(le_editor *editor, const char *key, const char *function, bool alternate) {
  wchar_t *wide_key = le_wide(key);
  wchar_t *wide_function = le_wide(function);
  int result = -1;
  if (wide_key != NULL && wide_function != NULL) {
    result = alternate
        ? el_wset(editor->edit, EL_BIND, L"-a", wide_key, wide_function, NULL)
        : el_wset(editor->edit, EL_BIND, wide_key, wide_function, NULL);
  }
  free(wide_key);
  free(wide_function);
  return result == 0;
}

bool le_set_key_map(le_editor *editor, const char *name) {
  wchar_t *wide = le_wide(name);
  bool done = wide != NULL && el_wset(editor->edit, EL_EDITOR, wide) == 0;
  free(wide);
  return done;
}

bool le_is_vi(le_editor *editor) {
  const wchar_t *name = NULL;
  return el_wget(editor->edit, EL_EDITOR, &name) == 0 && wcscmp(name, L"vi") == 0;
}

bool le_is_enabled(le_editor *editor) {
  int enabled = 0;
  el_wget(editor->edit, EL_EDITMODE, &enabled);
  return enabled != 0;
}

static bool rebuilds_map(int count, const wchar_t **words) {
  for (int i = 1; i < count; i++)
    if (wcscmp(words[i], L"-v") == 0 || wcscmp(words[i], L"-e") == 0) return true;
  return false;
}

static void obey(le_editor *editor, TokenizerW *tokenizer, const wchar_t *line) {
  int count = 0;
  const wchar_t **words = NULL;
  tok_wreset(tokenizer);
  if (tok_wstr(tokenizer, line, &count, &words) != 0 || count == 0) return;
  el_wparse(editor->edit, count, words);
  if (rebuilds_map(count, words)) editor->callbacks.rebind(editor->context);
}

static FILE *open_user_file(void) {
  const char *named = getenv("EDITRC");
  if (named != NULL && *named != '\0') return fopen(named, "re");
  const char *home = getenv("HOME");
  char path[4096];
  int length = home == NULL ? -1 : snprintf(path, sizeof path, "%s/.editrc", home);
  return length < 0 || length >= (int)sizeof path ? NULL : fopen(path, "re");
}

void le_read_user_file(le_editor *editor) {
  FILE *file = open_user_file();
  if (file == NULL) return;
  TokenizerW *tokenizer = tok_winit(NULL);
  char *line = NULL;
  size_t capacity = 0;
  // A line `edit on` switches the terminal to editing modes at once; leaving restores it.
  le_enter_editing(editor);
  while (getline(&line, &capacity, file) != -1) {
    char *start = line + strspn(line, " \t");
    start[strcspn(start, "\r\n")] = '\0';
    wchar_t *wide = *start == '#' ? NULL : le_wide(start);
    if (wide != NULL) obey(editor, tokenizer, wide);
    free(wide);
  }
  le_leave_editing(editor);
  free(line);
  tok_wend(tokenizer);
  fclose(file);
}
