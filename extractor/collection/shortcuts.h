/** @file shortcuts.h  Which facts give a shortcut. */
#ifndef COLLECTION_SHORTCUTS_H
#define COLLECTION_SHORTCUTS_H

#include "collection/fusion.h"

/** Is the fact of the shortcut's class, and does it meet its conditions? Whether it is asserted is another question. */
bool shortcut_applies(const Shortcut *shortcut, const Fact *fact);

#endif
