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
      option_output(&name), option_data(&data), option_quiet(&quiet, "no warnings")};
  const OptionSet set = {
      "explain [options] INPUT...",
      "Show the names that were found in a text, which rules fired on which sentence and what they\n"
      "filled, and, for rules whose anchor stands there but that did not fire, how far they came and\n"
      "what they waited for.",
      NULL, list, sizeof list / sizeof *list};
  Parsed parsed = options_parse(&set, count, arguments);
  if (parsed.done)
    return parsed.code;
  if (!parsed.count)
    return options_wrong(&set, "nothing to read");
  Messages messages = messages_new(quiet);
  RapporteurContext *context = data_open(data, &messages);
  Output output;
  if (!context)
    return EXIT_NOT;
  int code = output_open(&output, name);
  if (!code)
    code = output_complete(&output, rapporteur_explain(context, parsed.names, parsed.count, language, rule,
                                                       stream_takes_colour(output.stream), output.stream));
  rapporteur_context_free(context);
  return code;
}
