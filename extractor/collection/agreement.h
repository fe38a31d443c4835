/** @file agreement.h  Whether two fillers of a role may be one, though they are not written alike. */
#ifndef COLLECTION_AGREEMENT_H
#define COLLECTION_AGREEMENT_H

#include "collection/fusion.h"

/** Does an exact amount fit one that is given as "about", "more than" or "less than"? It does if rounding it to the last digit shown
    (to the nearest, down or up) gives that one. Amounts in different currencies never do. */
bool amount_is_about(const ArgumentRecord *vague, const ArgumentRecord *exact);

/**
   May two fillers of a role be one?

   Dates: one may be less precise ("2024" and "2024-06"). Amounts in one currency: the same, or one fits the other as
   above, or the one that shows fewer digits, if it shows two or more, is the other one rounded to the nearest (640 million
   and 643 million, but not 600 million and 640 million); two vague ones may always be one. Amounts in different currencies cannot be
   compared, and so may be one. Everything else: only if it is the same.

   @param range RangeKind of the role.
*/
bool fillers_agree(const Filler *a, const Filler *b, uint8_t range);

#endif
