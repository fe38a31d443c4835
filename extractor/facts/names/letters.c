#include "facts/names/letters.h"

#include <string.h>

#define BIT(name) (1ull << SOUND_##name)
#define P BIT(P)
#define B BIT(B)
#define F BIT(F)
#define V BIT(V)
#define T BIT(T)
#define D BIT(D)
#define TH BIT(TH)
#define DH BIT(DH)
#define S BIT(S)
#define Z BIT(Z)
#define SH BIT(SH)
#define ZH BIT(ZH)
#define CH BIT(CH)
#define J BIT(J)
#define K BIT(K)
#define G BIT(G)
#define KH BIT(KH)
#define GH BIT(GH)
#define M BIT(M)
#define N BIT(N)
#define L BIT(L)
#define R BIT(R)
#define H BIT(H)
#define Y BIT(Y)
#define W BIT(W)
#define A BIT(A)
#define AY BIT(AY)
#define E BIT(E)
#define I BIT(I)
#define O BIT(O)
#define U BIT(U)
#define FAINT BIT(FAINT)

/* What Latin letters may stand for in European languages, Indonesian, and romanised Arabic and Hindi. */
static const Letters LATIN[] = {
    {"tsch", "tsch", {CH}},
    {"eigh", "eigh", {A | AY | E | I}},
    {"tion", "tion", {SH | CH, N}},
    {"sion", "sion", {SH | ZH, N}},
    {"ture", "ture", {CH | T, R}},
    {"que$", "que", {K}},
    {"sch", "sch", {SH}},
    {"tch", "tch", {CH}},
    {"dge", "dge", {J, E | FAINT}},
    {"igh", "igh", {A | I}},
    {"ch", "ch", {CH | K | SH | KH}},
    {"ck", "ck", {K}},
    {"qu", "qu", {K, W | U | V | FAINT}},
    {"ph", "ph", {F}},
    {"sh", "sh", {SH}},
    {"th", "th", {TH | T}},
    {"dh", "dh", {DH | D | Z}},
    {"gh", "gh", {GH | G}},
    {"kh", "kh", {KH | K}},
    {"zh", "zh", {ZH | J | Z}},
    {"dj", "dj", {J}},
    {"wh", "wh", {W | V}},
    {"^kn", "kn", {N}},
    {"^wr", "wr", {R}},
    {"^ps", "ps", {S}},
    {"^x", "x", {Z | S}},
    {"ce$", "ce", {S}},
    {"ce", "ce", {S | CH, E | I}},
    {"ci", "ci", {S | CH | SH, I | A}},
    {"cy", "cy", {S, I | A}},
    {"ge$", "ge", {J | G, E | FAINT}},
    {"ge", "ge", {G | J, E | I}},
    {"gi", "gi", {G | J, I | A}},
    {"gy", "gy", {G | J, I | A}},
    {"ll", "ll", {L | Y}},
    {"ss", "ss", {S}},
    {"zz", "zz", {Z | T}},
    {"aa", "aa", {A}},
    {"ee", "ee", {I}},
    {"ii", "ii", {I}},
    {"uu", "uu", {U}},
    {"ea", "ea", {I | E | AY}},
    {"oo", "oo", {U | O}},
    {"ou", "ou", {U | O | A}},
    {"aw+", "aw", {A | O, W | V}},
    {"ow+", "ow", {A | O, W | V}},
    {"ay+", "ay", {A | AY, Y}},
    {"ey+", "ey", {E | AY, Y}},
    {"oy+", "oy", {O, Y}},
    {"oi", "oi", {O, I | Y | FAINT}},
    {"oy", "oy", {O, I | Y | FAINT}},
    {"ow", "ow", {O | A, W | U | O | V}},
    {"aw", "aw", {O | A, W | U | O | V}},
    {"au", "au", {O | A, U | W | FAINT}},
    {"ai", "ai", {AY | E | I, Y | I | FAINT}},
    {"ay", "ay", {AY | E | I, Y | I | FAINT}},
    {"ei", "ei", {AY | E | I, Y | I | FAINT}},
    {"ey", "ey", {AY | E | I, Y | I | FAINT}},
    {"ie", "ie", {I | E | A}},
    {"oa", "oa", {O}},
    {"^eu", "eu", {Y | I | FAINT, U | O}},
    {"^u", "u", {U | A | Y}},
    {"x", "x", {K, S}},
    {"a", "a", {A | AY}},
    {"b", "b", {B}},
    {"c", "c", {K}},
    {"d", "d", {D}},
    {"e$", "e", {E | I | FAINT}},
    {"e", "e", {E | I}},
    {"f", "f", {F}},
    {"g", "g", {G}},
    {"h", "h", {H}},
    {"i", "i", {I | A | E}},
    {"j", "j", {J | ZH | Y}},
    {"k", "k", {K}},
    {"l", "l", {L}},
    {"m", "m", {M}},
    {"n", "n", {N}},
    {"o", "o", {O | A | U}},
    {"p", "p", {P}},
    {"q", "q", {K | G}},
    {"r", "r", {R}},
    {"s", "s", {S | Z}},
    {"t", "t", {T}},
    {"u", "u", {U | A | O}},
    {"v", "v", {V | W}},
    {"w", "w", {W | V}},
    {"y$", "y", {I | E | Y}},
    {"y", "y", {Y | I}},
    {"z$", "z", {Z | S}},
    {"z", "z", {Z}},
    {NULL, NULL, {0}},
};

/* ISO 15919 as ICU writes it, which turns the sign for any nasal into m before p and b. j is written for z where the
   dot below is left out, ph for f, a final z for the English plural. */
static const Letters INDIC[] = {
    {"mph", "mf", {N | M, F}},
    {"mp", "mp", {N | M, P}},
    {"mb", "mb", {N | M, B}},
    {"iy", "iy", {I | E, Y | I | FAINT}},
    {"īy", "iy", {I | E, Y | I | FAINT}},
    {"uv", "uv", {U | O, W | V | U | FAINT}},
    {"ūv", "uv", {U | O, W | V | U | FAINT}},
    {"z$", "z", {Z | S}},
    {"j$", "j", {J | Z | ZH | S}},
    {"jñ", "gy", {G | J, Y | N}},
    {"ḵẖ", "kh", {KH | K}},
    {"ṭh", "th", {T | TH}},
    {"ḍh", "dh", {D}},
    {"ṛh", "rh", {R | D}},
    {"kh", "kh", {K | KH}},
    {"gh", "gh", {G | GH}},
    {"ch", "chh", {CH}},
    {"jh", "jh", {J | ZH | Z}},
    {"th", "th", {TH | T}},
    {"dh", "dh", {D | DH}},
    {"ph", "ph", {F}},
    {"bh", "bh", {B | V}},
    {"r̥", "ri", {R, I | FAINT}},
    {"nh", "nh", {N, H | G | GH}},
    {"n̄", "n", {N | M}},
    {"m̐", "n", {N | M}},
    {"ṁ", "n", {N | M}},
    {"ai", "ai", {A | AY | E, I | E | Y | FAINT}},
    {"au", "au", {A | O, U | O | W | FAINT}},
    {"k", "k", {K}},
    {"g", "g", {G}},
    {"ṅ", "n", {N}},
    {"c", "ch", {CH}},
    {"j", "j", {J | Z | ZH}},
    {"ñ", "n", {N}},
    {"ṭ", "t", {T}},
    {"ḍ", "d", {D}},
    {"ṛ", "r", {R | D}},
    {"ṇ", "n", {N}},
    {"t", "t", {T}},
    {"d", "d", {D | DH}},
    {"n", "n", {N}},
    {"p", "p", {P}},
    {"b", "b", {B}},
    {"m", "m", {M}},
    {"y", "y", {Y}},
    {"r", "r", {R}},
    {"l", "l", {L}},
    {"ḷ", "l", {L}},
    {"ḻ", "l", {L}},
    {"v", "v", {V | W}},
    {"ś", "sh", {SH}},
    {"ṣ", "sh", {SH}},
    {"s", "s", {S}},
    {"h", "h", {H}},
    {"ḥ", "h", {H | FAINT}},
    {"z", "z", {Z}},
    {"f", "f", {F}},
    {"q", "q", {K}},
    {"ġ", "g", {G | GH}},
    {"a", "a", {A | E | O | U | FAINT}},
    {"ā", "a", {A | O}},
    {"i", "i", {I | E}},
    {"ī", "i", {I | E}},
    {"u", "u", {U | O}},
    {"ū", "u", {U | O}},
    {"e", "e", {E | AY}},
    {"ē", "e", {E | AY}},
    {"ĕ", "e", {E | A | AY}},
    {"ă", "a", {E | A | AY}},
    {"o", "o", {O}},
    {"ō", "o", {O | U}},
    {"ŏ", "o", {O | A}},
    {NULL, NULL, {0}},
};

/* ICU's Arabic scheme: its letters are written with marks, its long vowels are consonants too. Foreign p, v and g are
    written b, f and one of j, gh, k, q. The first row is the English letter A. */
static const Letters ARABIC[] = {
    {"^ạ̹yh$", "a", {E | AY}},
    {"tsẖ", "ch", {CH}},
    {"tẖ", "th", {TH | T | S}},
    {"kẖ", "kh", {KH | K}},
    {"dẖ", "dh", {DH | Z | D}},
    {"sẖ", "sh", {SH}},
    {"gẖ", "gh", {GH | G}},
    {"cẖ", "ch", {CH}},
    {"zẖ", "zh", {ZH | Z | J}},
    {"w̉", "o", {O | U}},
    {"^ʿ", "a", {A | E | I | O | U}},
    {"ʿ", "", {A | E | I | O | U | FAINT}},
    {"ạ̉", "a", {A | E | O | U}},
    {"ạ̹", "i", {I | E | A}},
    {"ậ", "a", {A}},
    {"ạ", "a", {A | O}},
    {"ỷ", "i", {I | E | Y}},
    {"y̱", "a", {A | I}},
    {"y̰", "i", {Y | I | E}},
    {"ẗ", "a", {A | H | T | E}},
    {"h$", "h", {H | A | E | FAINT}},
    {"b", "b", {B | P}},
    {"t", "t", {T}},
    {"j", "j", {J | G | ZH}},
    {"ḥ", "h", {H}},
    {"d", "d", {D}},
    {"r", "r", {R}},
    {"z", "z", {Z | S}},
    {"s", "s", {S}},
    {"ṣ", "s", {S}},
    {"ḍ", "d", {D}},
    {"ṭ", "t", {T}},
    {"ẓ", "z", {Z | DH | D}},
    {"f", "f", {F | V}},
    {"q", "q", {K | G}},
    {"k", "k", {K | G}},
    {"ḵ", "k", {K}},
    {"g", "g", {G}},
    {"p", "p", {P}},
    {"v", "v", {V | W}},
    {"l", "l", {L}},
    {"m", "m", {M}},
    {"n", "n", {N}},
    {"h", "h", {H}},
    {"w", "w", {W | V | O | U}},
    {"y", "y", {Y | I | E}},
    {NULL, NULL, {0}},
};

const Letters *letters_of(Script script) {
  switch (script) {
  case SCRIPT_DEVANAGARI:
  case SCRIPT_GURMUKHI:
    return INDIC;
  case SCRIPT_ARABIC:
    return ARABIC;
  default:
    return LATIN;
  }
}

/* Whether what follows in the word is as the row's mark says: the end for `$`, a vowel for `+`. */
static bool is_followed(char mark, char next) {
  if (mark == '$')
    return !next;
  return mark != '+' || (next && strchr("aeiou", next));
}

/* Bytes of `word` that the row takes at `at`, or 0. */
static size_t row_length(const Letters *row, const char *word, size_t at) {
  const char *latin = row->latin;
  if (*latin == '^') {
    if (at)
      return 0;
    latin++;
  }
  size_t length = strcspn(latin, "$+");
  return !strncmp(word + at, latin, length) && is_followed(latin[length], word[at + length]) ? length : 0;
}

const Letters *letters_find(const Letters *rows, const char *word, size_t at, size_t *length) {
  for (; rows->latin; rows++)
    if ((*length = row_length(rows, word, at)))
      return rows;
  return NULL;
}

const char *letters_name(char letter) {
  static const char *const names[] = {"ē",  "bī", "sī", "ḍī", "ī",      "ēf",  "jī",  "ēc",  "āī",
                                      "jē", "kē", "ēl", "ēm", "ēn",     "ō",   "pī",  "kyū", "ār",
                                      "ēs", "ṭī", "yū", "vī", "ḍablyū", "ēks", "vāī", "zēḍ"};
  return letter >= 'a' && letter <= 'z' ? names[letter - 'a'] : "";
}
