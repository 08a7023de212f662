#ifndef EDITOR_H
#define EDITOR_H

#include <histedit.h>
#include <stdio.h>
#include <termios.h>
#include <wchar.h>

#include "CEditline.h"

struct le_editor {
  EditLine *edit;
  FILE *input;
  FILE *terminal;
  FILE *sink;
  int output;
  le_callbacks callbacks;
  void *context;
  // libedit keeps pointers to these.
  wchar_t *names[LE_SLOTS];
  wchar_t *helps[LE_SLOTS];
  struct termios modes;
  bool is_editing;
  char farewell[64];
};

_Static_assert(sizeof(wchar_t) == sizeof(uint32_t), "a wchar_t holds one Unicode scalar");

/// The text as wide characters, to be freed; NULL if it is not in the locale's encoding.
wchar_t *le_wide(const char *text);

#endif
