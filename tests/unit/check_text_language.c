#include "check_text.h"

#include <string.h>

#include "text/language.h"

typedef struct Sample {
  const char *language, *text;
} Sample;

static const Sample samples[] = {
    {"en", "The board of Marrowfield Foods has approved a plan to close two plants."},
    {"en", "Shares in the carmaker fell sharply after its chief resigned on Friday."},
    {"en", "Larkspur Robotics hired forty engineers last year, mostly from universities."},
    {"en", "Marrowfield buys Larkspur for $5m"},
    {"id", "Perusahaan itu akan membuka kantor baru di Surabaya pada bulan depan."},
    {"id", "Direktur Utama Sari Wijayanti mengatakan penjualan naik karena ekspor."},
    {"id", "Startup tersebut meraih pendanaan dari investor Singapura."},
    {"id", "Kementerian Perdagangan mencabut izin impor gula bagi tiga pabrik."},
    {"id", "Gandeng investor Jepang, Antarkota bidik pasar ekspor"},
    {"id", "Kata seorang pejabat, pabrik itu boleh beroperasi apabila izin terbit."},
    {"ms", "Syarikat itu akan membuka pejabat baharu di Johor Bahru bulan depan."},
    {"ms", "Ketua Pegawai Eksekutif berkata jualan meningkat kerana eksport yang kukuh."},
    {"ms", "Beliau berkata kerajaan boleh membantu peniaga kecil daripada terus rugi."},
    {"hi", "कंपनी ने पिछले साल दो नए कारखाने खोले और सौ लोगों को नौकरी दी।"},
    {"hi", "सरकार इस योजना पर अगले महीने फैसला करेगी।"},
    {"hi", "शेयर बाजार में गिरावट, निवेशकों की चिंता बढ़ी"},
    {"hi", "Larkspur और Marrowfield के बीच समझौता"},
    {"mr", "कंपनीने पुण्यात नवीन कारखाना सुरू केला आहे आणि शंभर लोकांना नोकरी दिली आहे."},
    {"mr", "सरकार या योजनेवर पुढील महिन्यात निर्णय घेणार आहे."},
    {"mr", "शेतकऱ्यांना मदत करण्यासाठी नवीन निधी उभारला जाणार आहे."},
    {"ne", "कम्पनीले पोखरामा नयाँ कारखाना खोलेको छ र सय जनालाई रोजगारी दिएको छ।"},
    {"ne", "सरकारले यो योजनामा अर्को महिना निर्णय गर्नेछ।"},
    {"ne", "उनले नेपाली बजारमा लगानी बढाउने बताए।"},
    {"sa", "अस्ति कश्चित् ग्रामः यत्र बहवः जनाः वसन्ति इति सः अवदत्।"},
    {"bho", "कंपनी पिछला साल दू गो नया कारखाना खोलले बा आ सौ लोगन के नोकरी देले बा।"},
    {"pa", "ਕੰਪਨੀ ਨੇ ਲੁਧਿਆਣਾ ਵਿੱਚ ਨਵਾਂ ਕਾਰਖ਼ਾਨਾ ਖੋਲ੍ਹਿਆ ਹੈ।"},
    {"pa", "ਸਰਕਾਰ ਇਸ ਸਕੀਮ ਬਾਰੇ ਅਗਲੇ ਮਹੀਨੇ ਫ਼ੈਸਲਾ ਕਰੇਗੀ।"},
    {"pa", "Larkspur ਨੇ ਲੁਧਿਆਣਾ ਦਫ਼ਤਰ ਖੋਲ੍ਹਿਆ"},
    {"ar", "أعلنت الشركة افتتاح مصنع جديد في مدينة طنجة خلال الشهر المقبل."},
    {"ar", "قال الرئيس التنفيذي إن المبيعات ارتفعت بفضل الصادرات."},
    {"ar", "تعتزم الحكومة مراجعة الخطة الشهر المقبل"},
    {"ur", "کمپنی نے گزشتہ سال لاہور میں دو نئے کارخانے کھولے ہیں۔"},
    {"ur", "حکومت اس منصوبے پر اگلے مہینے فیصلہ کرے گی۔"},
    {"ur", "سرمایہ کاروں کی تشویش میں اضافہ، حصص کی قیمتیں گر گئیں"},
    {"fa", "این شرکت سال گذشته دو کارخانه تازه در اصفهان افتتاح کرد."},
    {"fa", "دولت ماه آینده درباره این طرح تصمیم می‌گیرد."},
    {"fa", "مدیرعامل گفت فروش به دلیل صادرات افزایش یافته است."},
    {"ps", "شرکت په کابل کې نوې کارخانه پرانیستې ده او سلو کسانو ته یې کار ورکړی دی."},
    {"ckb", "کۆمپانیاکە لە هەولێر کارگەیەکی نوێی کردەوە بۆ دروستکردنی خۆراک."},
    {"sd", "ڪمپني گذريل سال ڪراچي ۾ ٻه نوان ڪارخانا کوليا آهن."},
    {"pnb", "کمپنی نے پچھلے سال لہور وچ دو نویں کارخانے کھولے نیں تے سو بندیاں نوں نوکری دتی اے۔"},
    {"ug", "شىركەت ئۆتكەن يىلى ئۈرۈمچىدە ئىككى يېڭى زاۋۇت ئاچتى ۋە يۈز ئادەمنى ئىشقا ئالدى."},
    {"fr", "La société a ouvert deux nouvelles usines près de Lille l'année dernière."},
    {"fr", "Le directeur général a déclaré que les ventes avaient fortement progressé."},
    {"fr", "Le gouvernement décidera du projet le mois prochain."},
    {"de", "Das Unternehmen hat im vergangenen Jahr zwei neue Werke eröffnet."},
    {"de", "Die Regierung entscheidet nächsten Monat über den Plan."},
    {"de", "Der Vorstand rechnet mit einem deutlich höheren Umsatz."},
    {"es", "La empresa abrió el año pasado dos nuevas fábricas cerca de Murcia."},
    {"es", "El gobierno decidirá sobre el plan el mes que viene."},
    {"es", "Las ventas subieron gracias a las exportaciones, según la directora."},
    {"pt", "A empresa abriu no ano passado duas novas fábricas perto de Braga."},
    {"it", "L'azienda ha aperto l'anno scorso due nuovi stabilimenti vicino a Torino."},
    {"nl", "Het bedrijf opende vorig jaar twee nieuwe fabrieken in de buurt van Breda."},
    {"tr", "Şirket geçen yıl İzmir yakınlarında iki yeni fabrika açtı."},
    {"vi", "Công ty đã mở hai nhà máy mới gần Đà Nẵng vào năm ngoái."},
    {"ru", "Компания открыла в прошлом году два новых завода под Казанью."},
    {"bn", "কোম্পানিটি গত বছর দুটি নতুন কারখানা খুলেছে।"},
    {"und", "12345 67"},
    {"und", "OK"},
    {"und", ""},
};

static const char *identify(const char *text, const char *likely) {
  return language_identify(text, strlen(text), likely);
}

START_TEST(is_identified) {
  const Sample *sample = &samples[_i];
  ck_assert_msg(!strcmp(identify(sample->text, NULL), sample->language), "%s, not %s: %s", identify(sample->text, NULL),
                sample->language, sample->text);
}
END_TEST

START_TEST(likely_language_is_kept) {
  ck_assert_str_eq(identify("Larkspur Robotics Marrowfield Foods", "id"), "id");
  ck_assert_str_eq(identify("Larkspur Robotics Marrowfield Foods", "en"), "en");
  ck_assert_str_eq(identify("سوق الأسهم", "ar"), "ar");
}
END_TEST

START_TEST(evidence_beats_the_likely_language) {
  ck_assert_str_eq(identify("कंपनी ने दो नए कारखाने खोले।", "en"), "hi");
  ck_assert_str_eq(identify("The company said that it would close two of its plants.", "hi"), "en");
  ck_assert_str_eq(identify("The company said that it would close two of its plants.", "id"), "en");
  ck_assert_str_eq(identify("The port, which sailors of the old town call पुराना बंदरगाह, was open.", "en"), "en");
  ck_assert_str_eq(identify("کمپنی نے گزشتہ سال لاہور میں دو نئے کارخانے کھولے ہیں۔", "ar"), "ur");
}
END_TEST

START_TEST(long_text_is_cut_between_characters) {
  static char text[8200];
  memset(text, 'a', sizeof text);
  for (size_t i = 0; i + 3 <= sizeof text; i += 3)
    memcpy(text + i, "क", 3);
  ck_assert_str_eq(language_identify(text, sizeof text, NULL), "hi");
}
END_TEST

TCase *language_case(void) {
  TCase *tcase = tcase_create("language");
  tcase_add_loop_test(tcase, is_identified, 0, sizeof samples / sizeof *samples);
  tcase_add_test(tcase, likely_language_is_kept);
  tcase_add_test(tcase, evidence_beats_the_likely_language);
  tcase_add_test(tcase, long_text_is_cut_between_characters);
  return tcase;
}
