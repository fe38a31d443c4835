/** @file yeardates.h  Years alone and their parts: "in 2023", "FY 2024-25", "(2023)", "Q1 2024". */
#ifndef VALUES_YEARDATES_H
#define VALUES_YEARDATES_H

#include "values/dateparts.h"

/** The longest such date that begins at a node. @return false when there is none. */
bool yeardate_read(const DateReader *reader, uint32_t node, Date *out);

#endif
