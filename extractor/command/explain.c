#include "command/command.h"
#include "command/data.h"
#include "command/messages.h"
#include "command/options.h"
#include "command/output.h"

int command_explain(int count, char **arguments) {
  const char *language = NULL, *rule = NULL, *data = NULL, *name = NULL;
  bool quiet = false;
  const Option list[] = {
      {'l', "language", "CODE", "the text's language; found out otherwise", NULL, &language},
      {'r', "rule", "NAME", "this rule only", NULL, &rule},
      {'o', "output", "FILE", "write there instead of standard output", NULL, &name},
      {0, "data", "FOLDER", "folder with languages, ontology and queries", NULL, &data},
      {'q', "quiet", NULL, "no warnings", &quiet, NULL}};
  const OptionSet set = {"explain [options] INPUT...",
                         "Show the names that were found in a text, which rules fired on which sentence and what they\n"
                         "filled, and, for rules whose anchor stands there but that did not fire, how far they came and\n"
                         "what they waited for.",
                         NULL, list, sizeof list / sizeof *list};
  Parsed parsed = options_parse(&set, count, arguments);
  if (parsed.done)
    return parsed.code;
  if (!parsed.count) {
    fprintf(stderr, "rapporteur: nothing to read\nUsage: rapporteur %s\n", set.usage);
    return EXIT_NOT;
  }
  Messages messages = messages_new(quiet);
  RapporteurContext *context;
  char folder[DATA_FOLDER_LONGEST];
  Output output;
  if (rapporteur_context_new(data_folder(data, folder), messages_hear, &messages, &context))
    return EXIT_NOT;
  int code = output_open(&output, name);
  if (!code) {
    RapporteurStatus status = rapporteur_explain(context, parsed.names, parsed.count, language, rule,
                                                 stream_takes_colour(output.stream), output.stream);
    code = output_close(&output);
    if (!code && status)
      code = status == RAPPORTEUR_ERROR_INPUT ? EXIT_PARTLY : EXIT_NOT;
  }
  rapporteur_context_free(context);
  return code;
}
