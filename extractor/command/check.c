#include <string.h>

#include "command/command.h"
#include "command/data.h"
#include "command/messages.h"
#include "command/options.h"

/* Check one pack and print its line. @return EXIT_WELL or EXIT_PARTLY. */
static int check_pack(RapporteurContext *context, const char *language, bool quiet) {
  RapporteurCheckResult result;
  RapporteurStatus status = rapporteur_pack_check(context, language, !quiet, &result);
  if (status)
    printf("%s: cannot be used\n", language);
  else
    printf("%s: %u rules, %u passed, %u failed\n", language, result.rules, result.passed, result.failed);
  return status || result.failed ? EXIT_PARTLY : EXIT_WELL;
}

int command_check(int count, char **arguments) {
  const char *language = NULL, *data = NULL;
  bool quiet = false, schema = false;
  const Option list[] = {
      {'l', "language", "CODE", "check this pack only", NULL, &language},
      {0, "schema", NULL, "print the facts and roles that rules can make", &schema, NULL},
      {0, "data", "FOLDER", "folder with languages, ontology and queries", NULL, &data},
      {'q', "quiet", NULL, "errors only, no warnings", &quiet, NULL}};
  const OptionSet set = {"check [options] [PACK...]",
                         "Check language packs: all errors with file, line and column, warnings, and the tests beside\n"
                         "the rules. Without PACK, all of them.",
                         NULL, list, sizeof list / sizeof *list};
  Parsed parsed = options_parse(&set, count, arguments);
  if (parsed.done)
    return parsed.code;
  Messages messages = messages_new(quiet);
  RapporteurContext *context;
  char folder[DATA_FOLDER_LONGEST];
  if (rapporteur_context_new(data_folder(data, folder), messages_hear, &messages, &context))
    return EXIT_NOT;
  int code = EXIT_WELL;
  if (schema)
    rapporteur_schema_write(context, stdout);
  else if (language || parsed.count) {
    if (language)
      code |= check_pack(context, language, quiet);
    for (size_t i = 0; i < parsed.count; i++)
      code |= check_pack(context, parsed.names[i], quiet);
  } else
    for (size_t i = 0; i < rapporteur_language_count(context); i++)
      code |= check_pack(context, rapporteur_language_code(context, i), quiet);
  rapporteur_context_free(context);
  return code;
}
