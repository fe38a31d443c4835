#include "text/functionwords.h"

#include <string.h>

enum {
  EN = 1u << 0, ID = 1u << 1, MS = 1u << 2, FR = 1u << 3, DE = 1u << 4, ES = 1u << 5, PT = 1u << 6,
  IT = 1u << 7, NL = 1u << 8, HI = 1u << 9, MR = 1u << 10, NE = 1u << 11, SA = 1u << 12, BHO = 1u << 13,
  MAI = 1u << 14, AR = 1u << 15, FA = 1u << 16, UR = 1u << 17, PNB = 1u << 18, PS = 1u << 19, CKB = 1u << 20,
  SD = 1u << 21
};

typedef struct FunctionWord { const char *word; uint32_t languages; } FunctionWord;

/* Words that carry the grammar, and so stand in nearly every sentence of their language. Sorted by bytes. */
static const FunctionWord words[] = {
    {"a", PT}, {"aan", NL}, {"about", EN}, {"ada", ID | MS}, {"adalah", ID | MS}, {"after", EN}, {"agar", ID | MS},
    {"ahli", ID | MS}, {"akan", ID | MS}, {"al", ES | IT}, {"all", EN}, {"alla", IT}, {"als", DE | NL}, {"also", EN},
    {"an", EN}, {"anche", IT}, {"and", EN}, {"anda", ID | MS}, {"antara", ID | MS}, {"ao", PT}, {"apa", ID | MS},
    {"apabila", ID | MS}, {"are", EN}, {"as", EN | PT}, {"at", EN}, {"atas", ID | MS}, {"atau", ID | MS}, {"au", FR},
    {"auch", DE}, {"auf", DE}, {"aus", DE}, {"aux", FR}, {"avec", FR}, {"bagaimana", ID | MS}, {"bagi", ID | MS},
    {"baharu", MS}, {"bahawa", MS}, {"bahwa", ID}, {"baru", ID | MS}, {"be", EN}, {"been", EN}, {"bei", DE},
    {"beliau", ID | MS}, {"belum", ID | MS}, {"berapa", ID | MS}, {"berkata", ID | MS}, {"bij", NL}, {"bilion", MS},
    {"bisa", ID}, {"boleh", ID | MS}, {"buat", ID | MS}, {"bukan", ID | MS}, {"but", EN}, {"by", EN}, {"can", EN},
    {"ce", FR}, {"cette", FR}, {"che", IT}, {"com", PT}, {"come", IT}, {"como", ES | PT}, {"con", ES | IT},
    {"da", PT | IT}, {"dalam", ID | MS}, {"dan", ID | MS}, {"dans", FR}, {"dapat", ID | MS}, {"dari", ID | MS},
    {"daripada", ID | MS}, {"das", DE | PT}, {"dat", NL}, {"de", NL}, {"dei", IT}, {"del", ES | IT}, {"della", IT},
    {"delle", IT}, {"dem", DE}, {"den", DE}, {"dengan", ID | MS}, {"der", DE}, {"des", FR | DE}, {"di", ID | MS | IT},
    {"did", EN}, {"die", DE}, {"dijangka", MS}, {"direktur", ID}, {"do", EN | PT}, {"does", EN}, {"door", NL},
    {"dos", PT}, {"du", FR}, {"e", PT | IT}, {"een", NL}, {"ein", DE}, {"eine", DE}, {"einen", DE}, {"einer", DE},
    {"ekoran", MS}, {"eksekutif", ID | MS}, {"el", ES}, {"elle", FR}, {"em", PT}, {"emiten", ID}, {"en", ES | NL},
    {"entre", FR | ES}, {"er", NL}, {"es", ES}, {"est", FR}, {"está", ES}, {"et", FR}, {"foi", PT}, {"for", EN},
    {"from", EN}, {"fue", ES}, {"für", DE}, {"gli", IT}, {"ha", ES | IT}, {"had", EN}, {"hanya", ID | MS},
    {"hari", ID | MS}, {"has", EN}, {"hat", DE}, {"have", EN}, {"he", EN}, {"heeft", NL}, {"hendak", ID | MS},
    {"het", NL}, {"hingga", ID | MS}, {"his", EN}, {"how", EN}, {"ia", ID | MS}, {"iaitu", MS}, {"ialah", ID | MS},
    {"il", FR | IT}, {"im", DE}, {"in", IT | NL}, {"ini", ID | MS}, {"into", EN}, {"is", EN | NL}, {"ist", DE},
    {"it", EN}, {"its", EN}, {"itu", ID | MS}, {"jadi", ID | MS}, {"jualan", ID | MS}, {"juga", ID | MS},
    {"juta", ID | MS},
    {"kami", ID | MS}, {"kantor", ID}, {"karena", ID}, {"karyawan", ID}, {"kata", ID | MS}, {"ke", ID | MS},
    {"kenyataan", ID | MS}, {"kepada", ID | MS}, {"kerajaan", MS}, {"kerana", MS}, {"ketika", ID | MS},
    {"ketua", ID | MS}, {"keuntungan", ID | MS}, {"kewangan", MS}, {"kini", ID | MS}, {"kita", ID | MS},
    {"kuartal", ID}, {"la", FR | ES | IT}, {"lagi", ID | MS}, {"lalu", ID | MS}, {"las", ES}, {"le", FR | IT},
    {"lebih", ID | MS}, {"les", FR}, {"leur", FR}, {"lo", ES}, {"los", ES}, {"mahu", MS}, {"mais", FR | PT},
    {"manakala", ID | MS}, {"masih", ID | MS}, {"melalui", ID | MS}, {"menerusi", MS}, {"mengapa", ID | MS},
    {"menjadi", ID | MS}, {"mereka", ID | MS}, {"merupakan", ID | MS}, {"mesyuarat", MS}, {"met", NL}, {"miliar", ID},
    {"mit", DE}, {"more", EN}, {"más", ES}, {"na", PT}, {"naar", NL}, {"nach", DE}, {"namun", ID | MS},
    {"negara", ID | MS}, {"nel", IT}, {"nella", IT}, {"new", EN}, {"nicht", DE}, {"niet", NL}, {"no", PT}, {"non", IT},
    {"not", EN}, {"nous", FR}, {"não", PT}, {"o", PT}, {"of", EN}, {"oleh", ID | MS}, {"om", NL}, {"on", EN},
    {"ont", FR}, {"ook", NL}, {"op", NL}, {"os", PT}, {"our", EN}, {"over", NL}, {"pabrik", ID}, {"pada", ID | MS},
    {"par", FR}, {"para", ID | MS | ES | PT}, {"pas", FR}, {"pejabat", ID | MS}, {"pekerja", ID | MS}, {"pela", PT},
    {"pelabur", MS}, {"pelaburan", MS}, {"pelanggan", ID | MS}, {"pelo", PT}, {"pengarah", MS}, {"per", IT},
    {"peratus", MS}, {"perkhidmatan", MS}, {"pernah", ID | MS}, {"perniagaan", MS}, {"pero", ES}, {"persen", ID},
    {"perseroan", ID}, {"perusahaan", ID}, {"pihak", ID | MS}, {"più", IT}, {"plus", FR}, {"por", ES | PT},
    {"pour", FR}, {"pun", ID | MS}, {"que", FR | ES | PT}, {"qui", FR}, {"rakyat", ID | MS}, {"resmi", ID},
    {"saat", ID}, {"sahaja", MS}, {"said", EN}, {"saya", ID | MS}, {"se", ES | PT}, {"sebagai", ID | MS},
    {"sebanyak", ID | MS}, {"sebesar", ID}, {"secara", ID | MS}, {"sedangkan", ID}, {"sejak", ID | MS},
    {"selama", ID | MS}, {"selepas", ID | MS}, {"sementara", ID}, {"senilai", ID | MS}, {"seperti", ID | MS},
    {"serta", ID | MS}, {"ses", FR}, {"setakat", MS}, {"setelah", ID | MS}, {"seu", PT}, {"she", EN}, {"si", IT},
    {"siapa", ID | MS}, {"sich", DE}, {"sind", DE}, {"son", ES}, {"sono", IT}, {"sont", FR}, {"su", ES}, {"sua", PT},
    {"sudah", ID | MS}, {"suku", ID | MS}, {"sur", FR}, {"sus", ES}, {"susulan", ID | MS}, {"syarikat", MS},
    {"são", PT}, {"tahun", ID | MS}, {"tak", ID | MS}, {"tapi", ID}, {"te", NL}, {"telah", ID | MS},
    {"telefon", ID | MS}, {"tempoh", MS}, {"terhadap", ID | MS}, {"tersebut", ID | MS}, {"tetapi", ID | MS},
    {"than", EN}, {"that", EN}, {"the", EN}, {"their", EN}, {"they", EN}, {"this", EN}, {"tidak", ID | MS}, {"to", EN},
    {"triliun", ID}, {"turut", ID | MS}, {"uang", ID}, {"uit", NL}, {"ujar", ID}, {"ujarnya", ID | MS}, {"um", PT},
    {"uma", PT}, {"un", FR | ES | IT}, {"una", ES | IT}, {"und", DE}, {"une", FR}, {"untuk", ID | MS}, {"usai", ID},
    {"van", NL}, {"von", DE}, {"voor", NL}, {"vous", FR}, {"wang", MS}, {"was", EN}, {"we", EN}, {"werd", NL},
    {"werden", DE}, {"were", EN}, {"what", EN}, {"which", EN}, {"who", EN}, {"why", EN}, {"will", EN}, {"wird", DE},
    {"with", EN}, {"wordt", NL}, {"would", EN}, {"wurde", DE}, {"y", ES}, {"yang", ID | MS}, {"you", EN}, {"zijn", NL},
    {"zum", DE}, {"zur", DE}, {"è", IT}, {"é", PT}, {"été", FR}, {"être", FR}, {"über", DE}, {"آن", FA}, {"آهن", SD},
    {"آهي", SD}, {"أكثر", AR}, {"أن", AR}, {"أو", AR}, {"إلى", AR}, {"إن", AR}, {"ئێستا", CKB}, {"ئەم", CKB},
    {"ئەو", CKB}, {"از", FA}, {"اس", UR}, {"است", FA}, {"التي", AR}, {"الذي", AR}, {"الشركة", AR}, {"اما", FA},
    {"ان", UR}, {"اند", FA}, {"او", FA | PS}, {"اور", UR}, {"اوہ", PNB}, {"اپنے", UR}, {"این", FA}, {"ایک", UR},
    {"ایہ", PNB}, {"اے", PNB}, {"بأن", AR}, {"با", FA}, {"باید", FA}, {"بر", FA}, {"برای", FA}, {"بعد", AR | UR},
    {"بن", AR}, {"به", FA}, {"بود", FA}, {"بوو", CKB}, {"بين", AR}, {"بھی", UR}, {"بۆ", CKB}, {"بە", CKB}, {"تا", FA},
    {"ته", PS | SD}, {"توں", PNB}, {"تي", SD}, {"تھا", UR}, {"تھی", UR}, {"تھے", UR}, {"تے", PNB}, {"ثم", AR},
    {"جا", SD}, {"جو", UR | SD}, {"جي", SD}, {"حيث", AR}, {"خلال", AR}, {"خود", FA}, {"د", PS}, {"دا", PNB | PS},
    {"دارد", FA}, {"در", FA}, {"درصد", FA}, {"ده", PS}, {"دی", PNB | PS}, {"دې", PS}, {"دے", PNB}, {"دەکات", CKB},
    {"را", FA}, {"روپے", UR}, {"سال", FA}, {"سان", SD}, {"سره", PS}, {"سی", PNB}, {"سے", UR}, {"شد", FA}, {"شده", FA},
    {"شركة", AR}, {"شرکت", FA}, {"شوي", PS}, {"عام", AR}, {"على", AR}, {"عن", AR}, {"عند", AR}, {"غير", AR}, {"في", AR},
    {"قال", AR}, {"قد", AR}, {"كان", AR}, {"كانت", AR}, {"كل", AR}, {"كما", AR}, {"لئی", PNB}, {"لا", AR}, {"لم", AR},
    {"لن", AR}, {"له", PS}, {"لیے", UR}, {"لە", CKB}, {"لەگەڵ", CKB}, {"ما", AR | FA}, {"مع", AR}, {"مليون", AR},
    {"من", AR}, {"منذ", AR}, {"می", FA}, {"میں", UR}, {"نال", PNB}, {"نوں", PNB}, {"نہیں", UR}, {"نیز", FA},
    {"نیں", PNB}, {"نے", UR}, {"ها", FA}, {"های", FA}, {"هذا", AR}, {"هذه", AR}, {"هغه", PS}, {"هم", FA | PS},
    {"همچنین", FA}, {"هن", SD}, {"هو", AR}, {"هي", AR}, {"هەر", CKB}, {"و", FA | CKB}, {"وأن", AR}, {"وفي", AR},
    {"وقال", AR}, {"وقد", AR}, {"ومن", AR}, {"وهو", AR}, {"وهي", AR}, {"وچ", PNB}, {"وکړه", PS}, {"وہ", UR},
    {"وی", FA | PNB}, {"پر", UR | PS}, {"پس", FA}, {"په", PS}, {"چې", PS}, {"کا", UR}, {"کر", UR}, {"کرد", FA | CKB},
    {"کرده", FA}, {"کمپنی", UR}, {"که", FA}, {"کو", UR}, {"کوي", PS}, {"کي", SD}, {"کړي", PS}, {"کہ", UR}, {"کہا", UR},
    {"کی", UR}, {"کیتا", PNB}, {"کې", PS}, {"کے", UR}, {"کە", CKB}, {"گئی", UR}, {"گفت", FA}, {"گیا", UR}, {"ہو", UR},
    {"ہویا", PNB}, {"ہیں", UR}, {"ہے", UR}, {"یا", FA}, {"یان", CKB}, {"یک", FA}, {"یہ", UR}, {"یې", PS}, {"۽", SD},
    {"۾", SD}, {"अछि", MAI}, {"अत्र", SA}, {"अपने", HI}, {"अपि", SA}, {"अब", HI}, {"असून", MR}, {"असे", MR},
    {"अस्ति", SA}, {"अस्य", SA}, {"आ", BHO}, {"आज", HI}, {"आणि", MR}, {"आपल्या", MR}, {"आफ्नो", NE}, {"आली", MR},
    {"आले", MR}, {"आसीत्", SA}, {"आहे", MR}, {"आहेत", MR}, {"इति", SA}, {"इस", HI}, {"इसके", HI}, {"उनले", NE},
    {"उनी", NE}, {"उन्होंने", HI}, {"उस", HI}, {"एक", HI}, {"एगो", BHO}, {"एव", SA}, {"एहि", MAI}, {"ओ", MAI},
    {"ओकर", BHO}, {"ओहि", MAI}, {"और", HI}, {"कंपनीच्या", MR}, {"कंपनीने", MR}, {"कइल", BHO}, {"कम्पनीको", NE},
    {"कम्पनीले", NE}, {"कर", HI}, {"करण्यात", MR}, {"करने", HI}, {"करोड", NE}, {"कहा", HI}, {"का", HI | MR},
    {"काय", MR}, {"कि", HI}, {"किया", HI}, {"की", HI}, {"के", HI}, {"केर", MAI}, {"केला", MR}, {"केली", MR},
    {"केले", MR}, {"को", HI | NE}, {"कौन", HI}, {"क्या", HI}, {"खातिर", BHO}, {"गइल", BHO}, {"गई", HI}, {"गया", HI},
    {"गरिएको", NE}, {"गरे", NE}, {"गरेका", NE}, {"गरेको", NE}, {"गर्दै", NE}, {"गर्न", NE}, {"गर्ने", NE}, {"गेल", MAI},
    {"च", SA}, {"छ", NE}, {"छथि", MAI}, {"छन्", NE}, {"छल", MAI}, {"छलाह", MAI}, {"छैन", NE}, {"जो", HI}, {"झाला", MR},
    {"झाली", MR}, {"झाले", MR}, {"तक", HI}, {"तत्", SA}, {"तथा", NE | SA}, {"तसेच", MR}, {"तस्य", SA}, {"ती", MR},
    {"ते", MR | SA}, {"तो", HI | MR}, {"त्या", MR}, {"त्यांच्या", MR}, {"त्यांनी", MR}, {"त्याच्या", MR}, {"था", HI},
    {"थिए", NE}, {"थियो", NE}, {"थी", HI}, {"थे", HI}, {"न", SA}, {"नयाँ", NE}, {"नवीन", MR}, {"नहीं", HI},
    {"नाही", MR}, {"ने", HI}, {"नेपाली", NE}, {"पनि", NE}, {"पर", HI}, {"बताए", NE}, {"बा", BHO}, {"बाटे", BHO},
    {"बाड़ी", BHO}, {"बाड़े", BHO}, {"बाड़ें", BHO}, {"बाद", HI}, {"बानी", BHO}, {"भइल", BHO}, {"भएका", NE},
    {"भएको", NE}, {"भने", NE}, {"भयो", NE}, {"भवति", SA}, {"भी", HI}, {"भेल", MAI}, {"मध्ये", MR}, {"मा", NE},
    {"मात्र", MR}, {"मे", MAI}, {"में", HI}, {"म्हणाले", MR}, {"म्हणून", MR}, {"यत्", SA}, {"यह", HI}, {"या", HI | MR},
    {"यांच्या", MR}, {"यांनी", MR}, {"यो", NE}, {"र", NE}, {"रहल", BHO}, {"रहा", HI}, {"रही", HI}, {"रहे", HI},
    {"रहेको", NE}, {"रुपयांचा", MR}, {"रुपयांची", MR}, {"रुपैयाँ", NE}, {"लागि", NE}, {"लिए", HI}, {"ले", NE},
    {"लेकिन", HI}, {"लेल", MAI}, {"लोगन", BHO}, {"व", MR}, {"वर्ष", NE}, {"वह", HI}, {"वा", SA}, {"वे", HI},
    {"सँ", MAI}, {"सः", SA}, {"सन्ति", SA}, {"सभ", MAI}, {"सा", SA}, {"सांगितले", MR}, {"साठी", MR}, {"साथ", HI},
    {"से", HI}, {"हम", MAI}, {"हमार", BHO}, {"ही", HI | MR}, {"हुए", HI}, {"हुने", NE}, {"हुन्", NE}, {"हे", MR},
    {"है", HI}, {"हैं", HI}, {"हो", HI | NE}, {"होगा", HI}, {"होता", MR}, {"होती", MR}, {"होते", MR},
};

static const char *const codes[] = {"en", "id", "ms",  "fr",  "de", "es", "pt", "it",  "nl", "hi",  "mr",
                                    "ne", "sa", "bho", "mai", "ar", "fa", "ur", "pnb", "ps", "ckb", "sd"};

_Static_assert(sizeof codes / sizeof *codes == FUNCTIONWORDS_LANGUAGES, "one code a language");

/* The order of `word` and the entry's word; the first bytes tell most apart. */
static int compare(const char *word, size_t length, const char *entry) {
  int order = (unsigned char)*word - (unsigned char)*entry;
  if (!order)
    order = strncmp(word, entry, length);
  return order ? order : -(entry[length] != '\0');
}

uint32_t functionwords_find(const char *word, size_t length) {
  size_t low = 0, high = length ? sizeof words / sizeof *words : 0;
  while (low < high) {
    size_t middle = (low + high) / 2;
    int order = compare(word, length, words[middle].word);
    if (!order)
      return words[middle].languages;
    if (order < 0)
      high = middle;
    else
      low = middle + 1;
  }
  return 0;
}

const char *functionwords_code(unsigned language) { return codes[language]; }

bool functionwords_has(const char *code, const char *word, size_t length) {
  uint32_t languages = functionwords_find(word, length);
  for (unsigned i = 0; languages; i++, languages >>= 1)
    if ((languages & 1) && !strcmp(codes[i], code))
      return true;
  return false;
}
