#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "editor.h"

static le_editor *editing = NULL;

// Restores the terminal if a key function or another thread ends the program within a line.
static void say_farewell(void) {
  if (editing == NULL) return;
  ssize_t ignored = write(editing->output, editing->farewell, strlen(editing->farewell));
  (void)ignored;
  tcsetattr(fileno(editing->input), TCSADRAIN, &editing->modes);
}

void le_set_farewell(le_editor *editor, const char *sequence) {
  strncpy(editor->farewell, sequence, sizeof editor->farewell - 1);
}

void le_enter_editing(le_editor *editor) {
  static bool is_registered = false;
  if (!is_registered) is_registered = atexit(say_farewell) == 0;
  if (!editor->is_editing) {
    editor->is_editing = tcgetattr(fileno(editor->input), &editor->modes) == 0;
    editing = editor;
  }
  // libedit does nothing if it has set the mode before, so the mode is left first.
  el_wset(editor->edit, EL_PREP_TERM, 0);
  el_wset(editor->edit, EL_PREP_TERM, 1);
}

void le_leave_editing(le_editor *editor) {
  if (!editor->is_editing) return;
  el_wset(editor->edit, EL_PREP_TERM, 0);
  tcsetattr(fileno(editor->input), TCSADRAIN, &editor->modes);
  editor->is_editing = false;
  editing = NULL;
}

bool le_set_utf8_locale(void) {
  static const char *const names[] = {"C.UTF-8", "C.utf8", "en_US.UTF-8", "UTF-8"};
  setlocale(LC_CTYPE, "");
  if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (setlocale(LC_CTYPE, names[i]) != NULL) return true;
  return false;
}

bool le_window_size(int descriptor, int *rows, int *columns) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0) return false;
  if (size.ws_row == 0 || size.ws_col == 0) return false;
  *rows = size.ws_row;
  *columns = size.ws_col;
  return true;
}

bool le_set_utf8_erase(int descriptor, bool on) {
  struct termios modes;
  if (tcgetattr(descriptor, &modes) != 0) return false;
  bool was_on = (modes.c_iflag & IUTF8) != 0;
  if (was_on == on) return was_on;
  modes.c_iflag ^= IUTF8;
  tcsetattr(descriptor, TCSADRAIN, &modes);
  return was_on;
}
