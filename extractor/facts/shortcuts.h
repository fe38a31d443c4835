/** @file shortcuts.h  Which facts give a shortcut. */
#ifndef FACTS_SHORTCUTS_H
#define FACTS_SHORTCUTS_H

#include "facts/fusion.h"

/** Is the fact of the shortcut's class, and does it meet its conditions? Whether it is asserted is another question. */
bool shortcut_applies(const Shortcut *shortcut, const Fact *fact);

#endif
