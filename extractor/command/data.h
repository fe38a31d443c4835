/** @file data.h  Where the program finds its packs, ontology and queries. */
#ifndef COMMAND_DATA_H
#define COMMAND_DATA_H

#include <stddef.h>

/** Room for a folder's name. */
enum { DATA_FOLDER_LONGEST = 4096 };

/** The folder to give to rapporteur_context_new(): `option` if the user named one; NULL, so that the library decides, if the
    environment names one or nothing stands beside the program; else the folder that goes with the program where it lies: the
    installed ../share/rapporteur, or the build's own. `room` is written to. */
const char *data_folder(const char *option, char room[DATA_FOLDER_LONGEST]);

#endif
