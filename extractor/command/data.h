/** @file data.h  What the program reads: packs, ontology and queries, wherever they are; graphs. */
#ifndef COMMAND_DATA_H
#define COMMAND_DATA_H

#include "command/messages.h"

/** A context with the data folder `option` if the user named one; the one that the environment names, or the library's
    own, if there is one of these or nothing stands beside the program; else the folder that goes with the program
    where it lies: the installed ../share/rapporteur, or the build's own.
    @param messages Hears what is wrong; must outlive the context.
    @return Owned by the caller (rapporteur_context_free()), or NULL after telling why. */
RapporteurContext *data_open(const char *option, Messages *messages);

/** An empty graph with `count` files read into it.
    @return Owned by the caller (rapporteur_graph_free()), or NULL after telling why. */
RapporteurGraph *data_graph(RapporteurContext *context, const char *const *files, size_t count);

#endif
