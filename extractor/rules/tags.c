#include "rules/tags.h"

#include <stddef.h>
#include <string.h>

bool tags_use(Pack *pack, Tag tag) {
  while (pack->used_tags.count <= tag)
    if (!array_push(&pack->used_tags, 0))
      return false;
  pack->used_tags.items[tag] = 1;
  return true;
}

static RapporteurStatus add_schema_tags(Pack *pack) {
  const Schema *schema = pack->schema;
  Lexicon *lexicon = pack->lexicon;
  for (size_t i = 0; i < schema->types.count; i++)
    if (!lexicon_tag_add(lexicon, schema->types.items[i].name, 0))
      return RAPPORTEUR_ERROR_MEMORY;
  for (size_t i = 0; i < schema->types.count; i++) {
    const EntityType *type = &schema->types.items[i];
    if (type->parent && !lexicon_tag_add(lexicon, type->name, lexicon_tag(lexicon, type->parent)))
      return RAPPORTEUR_ERROR_MEMORY;
  }
  for (size_t f = 0; f < schema->facts.count; f++)
    for (size_t r = 0; r < schema->facts.items[f].role_count; r++) {
      const Role *role = &schema->facts.items[f].roles[r];
      if (!lexicon_tag_add(lexicon, role->type, 0))
        return RAPPORTEUR_ERROR_MEMORY;
    }
  return RAPPORTEUR_OK;
}

/* A name of the engine, and which member of ReservedTags gets its tag. */
typedef struct {
  const char *name;
  size_t offset;
} ReservedName;

static RapporteurStatus add_reserved_tags(Pack *pack) {
  static const ReservedName names[] = {
#define RESERVED(text, member) {text, offsetof(ReservedTags, member)}
      RESERVED("Agent", agent),
      RESERVED("Person", person),
      RESERVED("Organization", organization),
      RESERVED("Place", place),
      RESERVED("Product", product),
      RESERVED("License", license),
      RESERVED("Demonym", demonym),
      RESERVED("Name", name),
      RESERVED("Alias", alias),
      RESERVED("Quote", quote),
      RESERVED("Number", number),
      RESERVED("Percentage", percentage),
      RESERVED("MonetaryAmount", money),
      RESERVED("Date", date),
      RESERVED("Duration", duration),
      RESERVED("Ordinal", ordinal),
      RESERVED("OrganizationWord", organization_word),
      RESERVED("OrganizationEnd", organization_end),
      RESERVED("OrganizationFor", organization_for),
      RESERVED("OrganizationKind", organization_kind),
      RESERVED("OrganizationOf", organization_of),
      RESERVED("OrganizationLink", organization_link),
      RESERVED("OwnsNothing", owns_nothing),
      RESERVED("NamePart", organization_field),
      RESERVED("NameOwner", name_owner),
      RESERVED("OrganizationName", organization_name),
      RESERVED("LegalForm", legal_form),
      RESERVED("GivenName", given_name),
      RESERVED("Surname", surname),
      RESERVED("MaybeGivenName", maybe_given_name),
      RESERVED("NameJoin", name_join),
      RESERVED("NotName", not_name),
      RESERVED("NameTitle", name_title),
      RESERVED("Abbreviation", abbreviation),
      RESERVED("Lettered", lettered),
      RESERVED("Separator", separator),
      RESERVED("ListNoise", list_noise),
      RESERVED("ListTail", list_tail),
      RESERVED("SubjectMarker", subject_marker),
      RESERVED("AsideStart", aside_start),
      RESERVED("AsideEnd", aside_end),
      RESERVED("AsideWord", aside_word),
      RESERVED("MainNoun", main_noun),
      RESERVED("Article", article),
      RESERVED("Introduces", introduces),
      RESERVED("AfterName", after_name),
      RESERVED("PerhapsAfterName", perhaps_after_name),
      RESERVED("AfterNumber", after_number),
      RESERVED("PhraseStart", phrase_start),
      RESERVED("NameHas", name_has),
      RESERVED("CommonBody", common_body),
      RESERVED("CurrencyPlace", currency_place),
      RESERVED("BeforeAudience", before_audience),
      RESERVED("BeforeOwner", before_owner),
      RESERVED("AfterOwner", after_owner),
      RESERVED("PublicBody", public_body),
      RESERVED("BackerWord", backer_word),
      RESERVED("FundingWord", funding_word),
      RESERVED("BeforeWhole", before_whole),
      RESERVED("VerbOfThing", verb_of_thing),
      RESERVED("VerbOfPerson", verb_of_person),
      RESERVED("Describes", describes),
      RESERVED("ClauseWord", clause_word),
      RESERVED("PhraseInner", phrase_inner),
      RESERVED("DeniesBefore", denies_before),
      RESERVED("TradeWord", trade_word),
      RESERVED("OrganizationTail", organization_tail),
      RESERVED("PlaceTail", place_tail),
      RESERVED("NamePredicate", name_predicate),
      RESERVED("Descriptor", descriptor),
      RESERVED("CompanyNoun", company_noun),
      RESERVED("NewCompany", new_company),
      RESERVED("RoleNoun", role_noun),
      RESERVED("NameNoun", name_noun),
      RESERVED("EitherTitle", either_title),
      RESERVED("TopicStart", topic_start),
      RESERVED("(phrase)", literal_phrase)
#undef RESERVED
  };
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    Tag tag = lexicon_tag_add(pack->lexicon, names[i].name, 0);
    if (!tag || !tags_use(pack, tag))
      return RAPPORTEUR_ERROR_MEMORY;
    memcpy((char *)&pack->tags + names[i].offset, &tag, sizeof tag);
  }
  pack->implied = lexicon_feature(pack->lexicon, "implied", strlen("implied"), true);
  pack->noun = lexicon_feature(pack->lexicon, "noun", strlen("noun"), true);
  bool nested = lexicon_tag_add(pack->lexicon, "Demonym", pack->tags.place) &&
                lexicon_tag_add(pack->lexicon, "OrganizationEnd", pack->tags.organization_word) &&
                lexicon_tag_add(pack->lexicon, "OrganizationFor", pack->tags.organization_word);
  return pack->implied && pack->noun && nested ? RAPPORTEUR_OK : RAPPORTEUR_ERROR_MEMORY;
}

/* Which tags mentions of entities have: Name, and every type that fills an entity role. */
static RapporteurStatus mark_entity_tags(Pack *pack) {
  const Lexicon *lexicon = pack->lexicon;
  for (size_t tag = 0; tag < lexicon_tag_count(lexicon); tag++)
    if (!array_push(&pack->entity_tags, tag == pack->tags.name))
      return RAPPORTEUR_ERROR_MEMORY;
  for (size_t f = 0; f < pack->schema->facts.count; f++)
    for (size_t r = 0; r < pack->schema->facts.items[f].role_count; r++) {
      const Role *role = &pack->schema->facts.items[f].roles[r];
      Tag of = lexicon_tag(lexicon, role->type);
      if (role->range == RANGE_INDIVIDUAL && !array_push(&pack->individual_tags, of))
        return RAPPORTEUR_ERROR_MEMORY;
      if (role->range != RANGE_ENTITY)
        continue;
      for (size_t tag = 1; tag < pack->entity_tags.count; tag++)
        if (lexicon_is_a(lexicon, (Tag)tag, of) || lexicon_is_a(lexicon, of, (Tag)tag))
          pack->entity_tags.items[tag] = 1;
    }
  return RAPPORTEUR_OK;
}

RapporteurStatus tags_add(Pack *pack) {
  RapporteurStatus status = add_schema_tags(pack);
  if (!status)
    status = add_reserved_tags(pack);
  return status ? status : mark_entity_tags(pack);
}
