#include "rules/schema.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "rules/triples.h"

#define RAP "https://w3id.org/rapporteur/ontology#"

/* Schema being made from triples. */
typedef struct Maker {
  Schema *schema;
  Triples triples;
  Sink *sink;
  const char *file;        /* The file that messages are about. */
  RapporteurStatus status; /* Of the last failure; lack of memory is remembered by the schema's arena. */
} Maker;

/* A role and its place among the others. */
typedef struct OrderedRole {
  Role role;
  unsigned order;
} OrderedRole;
typedef ARRAY(OrderedRole) OrderedRoles;

#define fail(maker, ...)                                                                                               \
  ((maker)->status = sink_error((maker)->sink, RAPPORTEUR_ERROR_SYNTAX, (maker)->file, __VA_ARGS__))

/* ---- terms ---------------------------------------------------------------------------------------------------- */

/* What follows the last '#' or '/' of an IRI. */
static const char *local_part(const char *iri) {
  const char *hash = strrchr(iri, '#'), *slash = strrchr(iri, '/');
  return hash ? hash + 1 : slash ? slash + 1 : iri;
}

static const char *local_name(const Maker *maker, uint32_t term) {
  return local_part(triples_text(&maker->triples, term));
}

/* A copy that lives as long as the schema. When memory is out, which the arena remembers, "" stands for it. */
static const char *keep(Maker *maker, const char *text) {
  const char *copy = arena_copy(&maker->schema->arena, text, strlen(text));
  return copy ? copy : "";
}

/* The local name of the object of `subject` and `predicate`, kept; NULL if there is none. */
static const char *object_name(Maker *maker, uint32_t subject, const char *predicate) {
  uint32_t object = triples_object(&maker->triples, subject, predicate);
  return object ? keep(maker, local_name(maker, object)) : NULL;
}

static bool has(const Maker *maker, uint32_t subject, const char *predicate, uint32_t object) {
  const Triple *triple = NULL;
  while (object && (triple = triples_find(&maker->triples, subject, predicate, triple)))
    if (triple->object == object)
      return true;
  return false;
}

static bool is_a(const Maker *maker, uint32_t subject, const char *class) {
  return has(maker, subject, RDF "type", triples_term(&maker->triples, class));
}

static bool is_true(const Maker *maker, uint32_t subject, const char *predicate) {
  return has(maker, subject, predicate, triples_term(&maker->triples, "true"));
}

static bool is_property(const Maker *maker, uint32_t term) {
  return is_a(maker, term, OWL "ObjectProperty") || is_a(maker, term, OWL "DatatypeProperty");
}

/* A number that is at least 0, `otherwise` if there is none. */
static unsigned number(Maker *maker, uint32_t subject, const char *predicate, unsigned otherwise) {
  uint32_t object = triples_object(&maker->triples, subject, predicate);
  if (!object)
    return otherwise;
  const char *text = triples_text(&maker->triples, object);
  char *end;
  unsigned long value = strtoul(text, &end, 10);
  if (end == text || *end || *text == '-' || value > INT_MAX)
    fail(maker, "%s: %s is no count: '%s'", local_name(maker, subject), local_part(predicate), text);
  return (unsigned)value;
}

/* ---- classes and individuals ---------------------------------------------------------------------------------- */

/* Is the class below rap:Fact? More steps than there are triples mean a circle. */
static bool is_fact(Maker *maker, uint32_t class) {
  uint32_t fact = triples_term(&maker->triples, RAP "Fact"), parent = class;
  size_t steps = maker->triples.items.count;
  while ((parent = triples_object(&maker->triples, parent, RDFS "subClassOf")) && parent != fact)
    if (!steps--) {
      fail(maker, "class %s is below itself", local_name(maker, class));
      return false;
    }
  return parent != NO_STRING;
}

static void add_class(Maker *maker, uint32_t class) {
  if (is_fact(maker, class) || !strcmp(triples_text(&maker->triples, class), RAP "Fact"))
    return;
  EntityType type = {keep(maker, local_name(maker, class)), object_name(maker, class, RDFS "subClassOf")};
  if (!array_push(&maker->schema->types, type))
    maker->schema->arena.failed = true;
}

static void add_individual(Maker *maker, uint32_t individual) {
  const Triple *triple = NULL;
  while ((triple = triples_find(&maker->triples, individual, RDF "type", triple)))
    if (is_a(maker, triple->object, OWL "Class")) {
      Individual item = {keep(maker, local_name(maker, individual)), keep(maker, local_name(maker, triple->object))};
      if (!array_push(&maker->schema->individuals, item))
        maker->schema->arena.failed = true;
      return;
    }
  fail(maker, "individual %s has no class", local_name(maker, individual));
}

static void add_terms(Maker *maker) {
  for (size_t i = 0; i < maker->triples.items.count; i++) {
    const Triple triple = maker->triples.items.items[i];
    if (strcmp(triples_text(&maker->triples, triple.predicate), RDF "type"))
      continue;
    const char *kind = triples_text(&maker->triples, triple.object);
    if (!strcmp(kind, OWL "Class"))
      add_class(maker, triple.subject);
    else if (!strcmp(kind, OWL "NamedIndividual"))
      add_individual(maker, triple.subject);
  }
}

/* ---- roles ---------------------------------------------------------------------------------------------------- */

static bool is_type(const Maker *maker, const char *name) {
  for (size_t i = 0; i < maker->schema->types.count; i++)
    if (!strcmp(maker->schema->types.items[i].name, name))
      return true;
  return false;
}

/* What stands for an entity of a class: money is written out as value and currency, a class whose individuals the
   ontology lists is filled by one of them. */
static RangeKind class_range(const Maker *maker, const char *class) {
  if (!strcmp(class, "MonetaryAmount"))
    return RANGE_MONEY;
  for (size_t i = 0; i < maker->schema->individuals.count; i++)
    if (!strcmp(maker->schema->individuals.items[i].type, class))
      return RANGE_INDIVIDUAL;
  return RANGE_ENTITY;
}

static void set_data_range(Maker *maker, Role *role, const char *datatype) {
  static const struct {
    const char *datatype;
    RangeKind range;
  } RANGES[] = {{XSD "decimal", RANGE_DECIMAL},
                {XSD "integer", RANGE_INTEGER},
                {XSD "boolean", RANGE_BOOLEAN},
                {XSD "string", RANGE_TEXT},
                {RDF "langString", RANGE_TEXT}};
  size_t i = 0, count = sizeof RANGES / sizeof *RANGES;
  while (i < count && strcmp(RANGES[i].datatype, datatype))
    i++;
  if (i == count)
    fail(maker, "role %s has unknown range <%s>", role->name, datatype);
  else
    role->range = RANGES[i].range;
  if (role->range == RANGE_TEXT && !strcmp(role->type, "Date"))
    role->range = RANGE_DATE;
  role->language_tagged = !strcmp(datatype, RDF "langString");
}

static void set_range(Maker *maker, Role *role, uint32_t property) {
  uint32_t datatype = triples_object(&maker->triples, property, SH "datatype");
  if (datatype)
    set_data_range(maker, role, triples_text(&maker->triples, datatype));
  else if (!is_type(maker, role->type) || (role->also_type && !is_type(maker, role->also_type)))
    fail(maker, "role %s has unknown range %s", role->name, is_type(maker, role->type) ? role->also_type : role->type);
  else
    role->range = class_range(maker, role->type);
}

static void add_role(Maker *maker, OrderedRoles *roles, uint32_t property, uint32_t path) {
  const char *shape = local_name(maker, property);
  Role role = {.name = keep(maker, local_name(maker, path)), .type = object_name(maker, property, RAP "filledBy")};
  if (!role.type)
    role.type = object_name(maker, property, SH "class");
  if (!role.type) {
    fail(maker, "%s: the role has no type: neither sh:class nor rap:filledBy", shape);
    return;
  }
  uint32_t text_role = triples_object(&maker->triples, property, RAP "textRole");
  if (!is_property(maker, path) || (text_role && !is_property(maker, text_role)))
    fail(maker, "%s: the ontology has no property %s", shape,
         local_name(maker, is_property(maker, path) ? text_role : path));
  role.also_type = object_name(maker, property, RAP "alsoFilledBy");
  role.text_role = object_name(maker, property, RAP "textRole");
  role.told_in = object_name(maker, property, RAP "toldIn");
  role.super_role = object_name(maker, path, RDFS "subPropertyOf");
  role.identifying = is_true(maker, property, RAP "identifying");
  role.set = is_true(maker, property, RAP "set");
  role.alternative = is_true(maker, property, RAP "alternative");
  role.backing = is_true(maker, property, RAP "backing");
  role.topic = is_true(maker, property, RAP "topic");
  role.minimum = number(maker, property, SH "minCount", 0);
  role.maximum = is_true(maker, property, RAP "repeated") ? 0 : 1;
  set_range(maker, &role, property);
  OrderedRole ordered = {role, number(maker, property, SH "order", UINT_MAX)};
  if (ordered.order == UINT_MAX)
    fail(maker, "%s: the role has no sh:order", shape);
  if (!array_push(roles, ordered))
    maker->schema->arena.failed = true;
}

/* Does `path` keep the text of another role of the shape? */
static bool keeps_text(const Maker *maker, uint32_t shape, uint32_t path) {
  const Triple *triple = NULL;
  while ((triple = triples_find(&maker->triples, shape, SH "property", triple)))
    if (has(maker, triple->object, RAP "textRole", path))
      return true;
  return false;
}

static int compare_order(const void *a, const void *b) {
  const OrderedRole *first = a, *second = b;
  return (first->order > second->order) - (first->order < second->order);
}

/* ---- facts ---------------------------------------------------------------------------------------------------- */

static void add_roles(Maker *maker, uint32_t shape, OrderedRoles *roles) {
  const Triple *triple = NULL;
  while ((triple = triples_find(&maker->triples, shape, SH "property", triple))) {
    uint32_t path = triples_object(&maker->triples, triple->object, SH "path");
    if (!path)
      fail(maker, "%s: the property shape has no sh:path", local_name(maker, triple->object));
    else if (!keeps_text(maker, shape, path))
      add_role(maker, roles, triple->object, path);
  }
  if (roles->count)
    qsort(roles->items, roles->count, sizeof *roles->items, compare_order);
  for (size_t i = 1; i < roles->count; i++)
    if (roles->items[i].order == roles->items[i - 1].order)
      fail(maker, "%s: the roles %s and %s have the same sh:order", local_name(maker, shape),
           roles->items[i - 1].role.name, roles->items[i].role.name);
}

/* A role above another counts only if it is a role of the same fact. */
static void check_super_roles(FactType *fact) {
  for (size_t i = 0; i < fact->role_count; i++)
    if (fact->roles[i].super_role && fact_type_role(fact, fact->roles[i].super_role) < 0)
      fact->roles[i].super_role = NULL;
}

static void add_fact(Maker *maker, uint32_t class, uint32_t shape) {
  FactType fact = {.name = keep(maker, local_name(maker, class))};
  if (schema_fact(maker->schema, fact.name)) {
    fail(maker, "%s: class %s has a shape already", local_name(maker, shape), fact.name);
    return;
  }
  OrderedRoles roles = {0};
  add_roles(maker, shape, &roles);
  fact.roles = arena_alloc(&maker->schema->arena, roles.count * sizeof *fact.roles);
  for (size_t i = 0; fact.roles && i < roles.count; i++)
    fact.roles[fact.role_count++] = roles.items[i].role;
  array_free(&roles);
  check_super_roles(&fact);
  if (!fact.role_count)
    fail(maker, "%s: the fact has no roles", local_name(maker, shape));
  if (!array_push(&maker->schema->facts, fact))
    maker->schema->arena.failed = true;
}

static void add_facts(Maker *maker) {
  for (size_t i = 0; i < maker->triples.items.count; i++) {
    const Triple triple = maker->triples.items.items[i];
    if (strcmp(triples_text(&maker->triples, triple.predicate), SH "targetClass"))
      continue;
    if (!is_a(maker, triple.object, OWL "Class"))
      fail(maker, "%s: the ontology has no class %s", local_name(maker, triple.subject),
           local_name(maker, triple.object));
    else if (is_fact(maker, triple.object))
      add_fact(maker, triple.object, triple.subject);
  }
}

/* ---- shortcuts ------------------------------------------------------------------------------------------------ */

/* A role that the shortcut names must be one of its fact's. */
static void check_shortcut_role(Maker *maker, const Shortcut *shortcut, const char *role) {
  if (role && fact_type_role(schema_fact(maker->schema, shortcut->fact), role) < 0)
    fail(maker, "shortcut %s: %s has no role %s", shortcut->property, shortcut->fact, role);
}

static void add_shortcut(Maker *maker, uint32_t node) {
  uint32_t property = triples_object(&maker->triples, node, RAP "shortcutProperty");
  Shortcut shortcut = {.property = object_name(maker, node, RAP "shortcutProperty"),
                       .fact = object_name(maker, node, RAP "shortcutOf"),
                       .subject = object_name(maker, node, RAP "shortcutSubject"),
                       .object = object_name(maker, node, RAP "shortcutObject"),
                       .where_role = object_name(maker, node, RAP "shortcutWhereRole"),
                       .where_value = object_name(maker, node, RAP "shortcutWhereValue"),
                       .unless_role = object_name(maker, node, RAP "shortcutUnless")};
  if (!property || !is_a(maker, property, OWL "ObjectProperty") || !shortcut.fact ||
      !schema_fact(maker->schema, shortcut.fact) || !shortcut.subject ||
      !shortcut.where_role != !shortcut.where_value) {
    fail(maker, "shortcut %s needs an object property, a class of facts, a subject, and a value if it has a where role",
         local_name(maker, node));
    return;
  }
  shortcut.symmetric = is_a(maker, property, OWL "SymmetricProperty");
  check_shortcut_role(maker, &shortcut, shortcut.subject);
  check_shortcut_role(maker, &shortcut, shortcut.object);
  check_shortcut_role(maker, &shortcut, shortcut.where_role);
  check_shortcut_role(maker, &shortcut, shortcut.unless_role);
  if (!shortcut.object)
    shortcut.object = "";
  if (!array_push(&maker->schema->shortcuts, shortcut))
    maker->schema->arena.failed = true;
}

/* ---- exclusions ----------------------------------------------------------------------------------------------- */

static size_t count_of(const Maker *maker, uint32_t subject, const char *predicate) {
  size_t count = 0;
  const Triple *triple = NULL;
  while ((triple = triples_find(&maker->triples, subject, predicate, triple)))
    count++;
  return count;
}

static void set_keys(Maker *maker, uint32_t node, Exclusion *exclusion) {
  const Triple *triple = NULL;
  exclusion->keys =
      arena_alloc(&maker->schema->arena, (count_of(maker, node, RAP "exclusionKey") + 1) * sizeof *exclusion->keys);
  while (exclusion->keys && (triple = triples_find(&maker->triples, node, RAP "exclusionKey", triple)))
    exclusion->keys[exclusion->key_count++] = keep(maker, local_name(maker, triple->object));
}

/* Of a class of facts, or of those that give a shortcut. */
static void set_facts(Maker *maker, uint32_t node, Exclusion *exclusion) {
  uint32_t of = triples_object(&maker->triples, node, RAP "exclusionOf");
  if (of && triples_object(&maker->triples, of, RAP "shortcutOf")) {
    exclusion->fact = object_name(maker, of, RAP "shortcutOf");
    exclusion->shortcut = object_name(maker, of, RAP "shortcutProperty");
  } else if (of) {
    exclusion->fact = keep(maker, local_name(maker, of));
  }
}

static void check_exclusion_role(Maker *maker, uint32_t node, const FactType *fact, const char *role) {
  if (role && fact_type_role(fact, role) < 0)
    fail(maker, "exclusion %s: %s has no role %s", local_name(maker, node), fact->name, role);
}

static void add_exclusion(Maker *maker, uint32_t node) {
  Exclusion exclusion = {.value = object_name(maker, node, RAP "exclusionValue")};
  set_facts(maker, node, &exclusion);
  set_keys(maker, node, &exclusion);
  const FactType *fact = exclusion.fact ? schema_fact(maker->schema, exclusion.fact) : NULL;
  if (!fact || !exclusion.value || !exclusion.key_count) {
    fail(maker, "exclusion %s needs a class of facts or a shortcut, a key and a value", local_name(maker, node));
    return;
  }
  check_exclusion_role(maker, node, fact, exclusion.value);
  for (size_t i = 0; i < exclusion.key_count; i++)
    check_exclusion_role(maker, node, fact, exclusion.keys[i]);
  if (!array_push(&maker->schema->exclusions, exclusion))
    maker->schema->arena.failed = true;
}

static void add_all_of(Maker *maker, const char *class, void (*add)(Maker *maker, uint32_t node)) {
  for (size_t i = 0; i < maker->triples.items.count; i++) {
    const Triple triple = maker->triples.items.items[i];
    if (!strcmp(triples_text(&maker->triples, triple.predicate), RDF "type") &&
        !strcmp(triples_text(&maker->triples, triple.object), class))
      add(maker, triple.subject);
  }
}

/* ---- reading -------------------------------------------------------------------------------------------------- */

/* Append a file of the folder to the triples; messages are about it from then on. */
static bool read_file(Maker *maker, const char *folder, const char *name) {
  maker->file = arena_format(&maker->schema->arena, "%s/%s", folder, name);
  if (maker->file)
    maker->status = triples_read(&maker->triples, maker->file, maker->sink);
  return maker->file && !maker->status;
}

static void check_facts_have_shapes(Maker *maker) {
  for (size_t i = 0; i < maker->triples.items.count; i++) {
    const Triple triple = maker->triples.items.items[i];
    if (!strcmp(triples_text(&maker->triples, triple.predicate), RDFS "subClassOf") && is_fact(maker, triple.subject) &&
        !schema_fact(maker->schema, local_name(maker, triple.subject)))
      fail(maker, "no shape is for class %s", local_name(maker, triple.subject));
  }
}

static void make(Maker *maker, const char *folder) {
  if (!read_file(maker, folder, "rapporteur.ttl"))
    return;
  add_terms(maker);
  if (maker->status || !read_file(maker, folder, "shapes.ttl"))
    return;
  add_facts(maker);
  add_all_of(maker, RAP "Shortcut", add_shortcut);
  add_all_of(maker, RAP "Exclusion", add_exclusion);
  check_facts_have_shapes(maker);
}

RapporteurStatus schema_read(const char *folder, Sink *sink, Schema **out) {
  *out = NULL;
  Schema *schema = calloc(1, sizeof *schema);
  if (!schema)
    return sink_memory(sink);
  Maker maker = {.schema = schema, .sink = sink};
  make(&maker, folder);
  triples_free(&maker.triples);
  if (schema->arena.failed)
    maker.status = sink_memory(sink);
  if (maker.status)
    schema_free(schema);
  else
    *out = schema;
  return maker.status;
}
