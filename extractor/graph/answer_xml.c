#include <libxml/parser.h>
#include <limits.h>
#include <string.h>

#include "graph/answer.h"

/* Elements are told by their local names: the namespace adds nothing in a document that is known to be a result. */
static bool is(const xmlNode *node, const char *name) {
  return node->type == XML_ELEMENT_NODE && !strcmp((const char *)node->name, name);
}

static const xmlNode *child(const xmlNode *node, const char *name) {
  const xmlNode *found = node ? node->children : NULL;
  while (found && !is(found, name))
    found = found->next;
  return found;
}

static const xmlNode *first_element(const xmlNode *node) {
  const xmlNode *found = node->children;
  while (found && found->type != XML_ELEMENT_NODE)
    found = found->next;
  return found;
}

static bool read_term(const xmlNode *element, TermKey *value) {
  if (is(element, "uri"))
    value->type = LIBRDF_NODE_TYPE_RESOURCE;
  else if (is(element, "bnode"))
    value->type = LIBRDF_NODE_TYPE_BLANK;
  else if (is(element, "literal"))
    value->type = LIBRDF_NODE_TYPE_LITERAL;
  else
    return false;
  return true;
}

/* A binding's only child. The strings of `value` are to be freed by free_value(). */
static bool read_value(const xmlNode *binding, TermKey *value) {
  const xmlNode *element = first_element(binding);
  *value = (TermKey){LIBRDF_NODE_TYPE_UNKNOWN, NULL, 0, NULL, NULL};
  if (!element || !read_term(element, value))
    return false;
  value->text = (const char *)xmlNodeGetContent(element);
  value->length = value->text ? strlen(value->text) : 0;
  value->language =
      (const char *)xmlGetNsProp((xmlNode *)(uintptr_t)element, (const xmlChar *)"lang", XML_XML_NAMESPACE);
  value->datatype = (const char *)xmlGetNoNsProp(element, (const xmlChar *)"datatype");
  return value->text != NULL;
}

static void free_value(TermKey *value) {
  xmlFree((void *)(uintptr_t)value->text);
  xmlFree((void *)(uintptr_t)value->language);
  xmlFree((void *)(uintptr_t)value->datatype);
}

static RapporteurStatus read_binding(Answer *answer, const xmlNode *binding) {
  TermKey value;
  xmlChar *name = xmlGetNoNsProp(binding, (const xmlChar *)"name");
  RapporteurStatus status = name && read_value(binding, &value) ? RAPPORTEUR_OK : RAPPORTEUR_ERROR_SYNTAX;
  if (!status && !answer_bind(answer, (const char *)name, &value))
    status = RAPPORTEUR_ERROR_MEMORY;
  if (name)
    free_value(&value);
  xmlFree(name);
  return status;
}

static RapporteurStatus read_row(Answer *answer, const xmlNode *row) {
  RapporteurStatus status = answer_add_row(answer) ? RAPPORTEUR_OK : RAPPORTEUR_ERROR_MEMORY;
  for (const xmlNode *node = row->children; node && !status; node = node->next)
    if (is(node, "binding"))
      status = read_binding(answer, node);
  return status;
}

static RapporteurStatus read_names(Answer *answer, const xmlNode *head) {
  RapporteurStatus status = RAPPORTEUR_OK;
  for (const xmlNode *node = head ? head->children : NULL; node && !status; node = node->next) {
    xmlChar *name = is(node, "variable") ? xmlGetNoNsProp(node, (const xmlChar *)"name") : NULL;
    if (is(node, "variable") && !name)
      status = RAPPORTEUR_ERROR_SYNTAX;
    else if (name && !answer_add_name(answer, (const char *)name))
      status = RAPPORTEUR_ERROR_MEMORY;
    xmlFree(name);
  }
  return status;
}

static RapporteurStatus read_root(Answer *answer, const xmlNode *root) {
  const xmlNode *boolean = child(root, "boolean"), *results = child(root, "results");
  if (boolean) {
    xmlChar *text = xmlNodeGetContent(boolean);
    answer->boolean = true;
    answer->yes = text && strstr((const char *)text, "true");
    xmlFree(text);
    return RAPPORTEUR_OK;
  }
  RapporteurStatus status = results ? read_names(answer, child(root, "head")) : RAPPORTEUR_ERROR_SYNTAX;
  for (const xmlNode *node = results ? results->children : NULL; node && !status; node = node->next)
    if (is(node, "result"))
      status = read_row(answer, node);
  return status;
}

RapporteurStatus answer_read_xml(Answer *answer, const char *bytes, size_t length, const char *name, Sink *sink) {
  xmlParserCtxt *parser = length < INT_MAX ? xmlNewParserCtxt() : NULL;
  if (!parser)
    return sink_memory(sink);
  xmlDoc *document = xmlCtxtReadMemory(parser, bytes, (int)length, NULL, NULL,
                                       XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA);
  const xmlError *error = xmlCtxtGetLastError(parser);
  RapporteurStatus status = RAPPORTEUR_ERROR_SYNTAX;
  if (document)
    status = read_root(answer, xmlDocGetRootElement(document));
  if (!document)
    sink_send(sink, RAPPORTEUR_ERROR, status, name, error ? (unsigned)error->line : 0, 0, NULL,
              "the answer is no XML: %.*s", error ? (int)strcspn(error->message, "\n") : 0,
              error ? error->message : "");
  else if (status == RAPPORTEUR_ERROR_SYNTAX)
    sink_error(sink, status, name, "the answer is XML, but no result of SPARQL");
  else if (status)
    sink_memory(sink);
  xmlFreeDoc(document);
  xmlFreeParserCtxt(parser);
  return status;
}
