/** @file factuality.h  How strongly a text states something. */
#ifndef RULES_FACTUALITY_H
#define RULES_FACTUALITY_H

/** What the sentence does to the fact that it states. */
typedef enum {
  FACTUALITY_ASSERTED, FACTUALITY_ATTRIBUTED, FACTUALITY_HEDGED, FACTUALITY_PLANNED, FACTUALITY_DENIED
} Factuality;

#endif
