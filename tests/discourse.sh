# Who is meant: short forms, aliases, pronouns, "the company", "we", dropped subjects; what is asserted and what is not.
. "$SOURCE/tests/lib.sh"
cat >"$work/ask.py" <<'PY'
"""ask.py RAPPORTEUR TEXT FACT ROLE=LABEL... : the text states a fact of that type with these fillers (labels or values);
   !FACTUALITY after the type asks for that factuality; FACT none: no such fact; TYPE name=TEXT: the text is a mention of
   that type."""
import json, subprocess, sys
command, text, wanted, *roles = sys.argv[1:]
language = "en"
if text[:3] in ("hi:", "ar:", "id:", "pa:"):
    language, text = text[:2], text[3:]
line = json.dumps({"id": "1", "text": text, "language": language})
run = subprocess.run([command, "annotate", "--input-format", "ndjson", "-"], input=line.encode(), stdout=subprocess.PIPE)
document = json.loads(run.stdout)
facts = document["facts"] + [{"type": m["type"], "roles": {"name": [{"label": m["text"]}]}} for m in document["mentions"]]
kind, _, factuality = wanted.partition("!")
def fits(fact):
    if fact["type"] != kind or (factuality and fact.get("factuality") != factuality):
        return False
    have = {role: [str(filler.get("label") or filler.get("value")) for filler in fillers] for role, fillers in fact["roles"].items()}
    return all(value in have.get(role, []) for role, value in (r.split("=", 1) for r in roles if r != "none"))
found = any(fits(fact) for fact in facts)
if found == ("none" in roles):
    print(json.dumps(facts, ensure_ascii=False, indent=1)[:3000])
    sys.exit(1)
PY
says() { what=$1; shift; check "$what" "$PYTHON3" "$work/ask.py" "$RAPPORTEUR" "$@"; }

says "the company" "Tavelin Robotics raised \$5 million from Orrin Capital in May 2023.

The company employs 30 people." Headcount "organization=Tavelin Robotics" number=30
says "the company: whom the headline names and one paragraph alone" "Tavelin Brothers to close its bakery

For a hundred years the oven was hot.

Tavelin Brothers told its workers on Monday that it will shut the bakery.

Bread is dear. It was cheaper once.

Edda Marrow and Olav Marrow founded the business in 1938.

Olav left long ago." Founding "founder=Edda Marrow" "organization=Tavelin Brothers"
says "the company is not the investor before it" "Tavelin Robotics raised \$5 million in 2023. Tavelin Robotics makes robots. The round was led by Orrin Capital. The company employs 30 people." Headcount "organization=Tavelin Robotics"
says "she" "Edda Marrow is the chief executive of Tavelin Robotics. She founded the company in 2019." Founding "founder=Edda Marrow" "organization=Tavelin Robotics" date=2019
says "a surname" "Edda Marrow, the chief executive of Tavelin Robotics, spoke on Monday. \"The harvest does not wait for anybody,\" Marrow said." Quotation "speaker=Edda Marrow"
says "a short form" "Tavelin Robotics makes robots. Tavelin employs 30 people." Headcount "organization=Tavelin Robotics"
says "somebody and an organisation of that name" "Edda Marrow is founder and president of Edda Marrow & Associates LLC." Position "holder=Edda Marrow" "organization=Edda Marrow & Associates LLC"
says "somebody whose name an institute bears" "Mr. Brekke was a zoologist at Norland University and the founder of the Brekke Institute." Founding "founder=Brekke" "organization=Brekke Institute"
says "the front of a company's name, once" "Tavelin Pump Industries makes pumps. Tavelin Pump Industries is growing. Tavelin employs 30 people." Headcount "organization=Tavelin Pump Industries" number=30
says "a firm of partners by its first, and that before" "The oven maker Tavelin has cut prices. Tavelin is old.

Workers at Tavelin & Sons met on Monday, and Tavelin told them the truth. Tavelin employs 30 people." Headcount "organization=Tavelin & Sons" number=30
says "an alias in brackets" "The Norland Agrarian Bank (NAB) opened a branch. NAB employs 300 people." Headcount number=300
says "a second syllable in small letters" "Tavelin Robotics named Sun-ho Marrow chief executive." Position "holder=Sun-ho Marrow"
says "a small word behind a hyphen is no syllable" "The Orrin-led Tavelin Robotics named Edda Marrow chief executive." Position "organization=Tavelin Robotics" "holder=Edda Marrow"
says "figures among letters may be a product's" "Tavelin Robotics launched Weld4Pipe in May 2021." Launch "product=Weld4Pipe" date=2021-05
says "a figure behind a name with an article is a model's" "Tavelin Robotics sells pumps. Introduced by Tavelin Robotics in May 2021, the SluiceRing 500 uses less water." Launch "product=SluiceRing 500" date=2021-05
says "the two: whom the sentence before names" "Tavelin Robotics has sued Ulva Foods over a patent. The two have been competitors since 2007." Competition "member=Tavelin Robotics" "member=Ulva Foods"
says "the two: one of them as its" "Tavelin Robotics makes robots. Its old rival at home is Ulva Foods. The two joined forces in May." Competition "member=Tavelin Robotics" "member=Ulva Foods"
says "who fills another role is not meant" "Tavelin Robotics makes robots. Tavelin Robotics is based in Lyon. Ulva Foods is a customer of the company." Supply "customer=Ulva Foods" "supplier=Tavelin Robotics"
says "the company from a place" "id:Sagarmala Tambak menjual udang. Sagarmala Tambak menggandeng Delfin Kargo, perusahaan ekspedisi asal Surabaya. Perusahaan asal Surabaya itu mempekerjakan 86 karyawan." Headcount "organization=Delfin Kargo" number=86
says "who" "Edda Marrow, who founded Tavelin Robotics in 2019, spoke on Monday." Founding "founder=Edda Marrow" "organization=Tavelin Robotics"
RIVALS="Ulva Foods wants to buy Tavelin Robotics

Ulva Foods wants to buy its rival Tavelin Robotics. Ulva Foods is growing."
says "it: whom the sentence before begins with" "$RIVALS

Ulva Foods is based in Lyon. Tavelin Robotics is younger. Set up in 2014, it employs 90 people." Headcount "organization=Tavelin Robotics" number=90
says "its: whom the sentence before begins with, behind what it is" "$RIVALS

Ulva Foods is based in Lyon. The Swedish toymaker Brask Motors, which Ulva Foods bought in 2016, is not for sale. Its 28 staff make dolls." Headcount "organization=Brask Motors" number=28
says "its: whom its own sentence begins with and describes" "$RIVALS

Ulva Foods is based in Lyon. Brask Motors, Ulva's oldest rival, sent its finance chief, Anton Berger." Position "holder=Anton Berger" "organization=Brask Motors"
says "it: whom the paragraph above is about" "$RIVALS

Tavelin Robotics, which is based in Oslo, has 90 staff. Tavelin Robotics was started in 2004. Orrin Capital owns half of it.

It opened an office in Lyon in 2019." Office "organization=Tavelin Robotics" place=Lyon
says "it: the main one, which the paragraph above names" "$RIVALS

Tavelin Robotics has 90 staff. Tavelin Robotics was started in 2004. Ulva Foods buys its robots.

It opened an office in Lyon in 2019." Office "organization=Ulva Foods" place=Lyon
says "it: no subject where it ends a sentence" "Tavelin Robotics has 90 staff. Orrin Capital put \$5 million into Tavelin Robotics and owns most of it. Revenue was \$9 million." Revenue "organization=Tavelin Robotics" amount=9000000
says "it: a new company whose name stands behind it" "$RIVALS

Ulva Foods is based in Lyon. The new company, Brask Resins, will be owned by Ulva Foods. It will employ 90 people." Headcount "organization=Brask Resins" number=90
says "it: a joint venture named just before" "$RIVALS

Ulva Foods and Brask Chemical will set up a joint venture called Brask Resins. It will employ 90 people." Headcount "organization=Brask Resins" number=90
says "the new company: the one that was introduced as new" "$RIVALS

Ulva Foods and Brask Chemical will set up a joint venture called Brask Resins in May. Ulva Foods is based in Lyon.

The new company will employ 90 people." Headcount "organization=Brask Resins" number=90
says "its: not two at once" "$RIVALS

Ulva Foods is based in Lyon. Brask Motors and the supermarket chain Skarland Mills buy from Ulva Foods. Its 28 staff make dolls." Headcount "organization=Ulva Foods" number=28
says "it: not whom the sentence before names in passing" "$RIVALS

Ulva Foods is based in Lyon. Shops in Oslo sell what Brask Motors makes. In spring it had 90 employees." Headcount "organization=Ulva Foods" number=90
says "the company: whom the sentence before begins with" "$RIVALS Ulva Foods makes dolls. Tavelin Robotics makes robots.

Ulva Foods is based in Lyon. Tavelin Robotics has its headquarters in Oslo. The company employs 90 people." Headcount "organization=Tavelin Robotics" number=90
says "the company: not who is named but once" "$RIVALS Ulva Foods makes dolls. Tavelin Robotics makes robots.

Ulva Foods is based in Lyon. Brask Capital led the round. The company employs 90 people." Headcount "organization=Ulva Foods" number=90
WEEK="Four deals and a sulk

Here is what moved in spring.

1. Tavelin Robotics sees the light

Tavelin Robotics makes robots in Lyon.

2. Gearline shifts down

It now employs 490 people, after a bad year.

3. Brekkon isn't talking

Will Delfin Tools invest in Brekkon, a company based in Lyon? \"Delfin Tools buys our sensors,\" co-founder Edda Marrow said."
says "a name of no type in the heading of a paragraph" "$WEEK" Headcount organization=Gearline number=490
says "we: whom the heading names" "$WEEK" Supply "customer=Delfin Tools" supplier=Brekkon
says "which" "Tavelin Robotics, which is based in Lyon, makes robots." Headquarters "organization=Tavelin Robotics" place=Lyon
says "a pronoun goes ahead of its name" "Since its founding in 2006, Tavelin Robotics has built boats." Founding "organization=Tavelin Robotics" date=2006
says "a pronoun is not who is named later by the way" "It was founded in 2008 and bought by Tavelin Robotics in 2010." Founding "organization=Tavelin Robotics" none
says "US is not us" "Edda Marrow founded Tavelin Robotics in 2019. It sells robots to the US." Founding "organization=Tavelin Robotics"
says "whom alone the sentence before names" "Ulva Foods buys a rival

Ulva Foods has acquired Tavelin Robotics. Tavelin Robotics employs 30 people. Its founder, Edda Marrow, stays." Founding "founder=Edda Marrow" "organization=Tavelin Robotics"
says "partners joined by a sign" "Skarland & Daughters has taken a lease. The firm employs 90 people." Headcount "organization=Skarland & Daughters"
says "an institution whose name is a phrase of the trade" "Edda Marrow is the chair of the Supply Chain Council." Position "organization=Supply Chain Council"
says "what is put in after a name" "Edda Marrow (born in Lyon in 1961) is the chief executive of Tavelin Robotics." Position "holder=Edda Marrow" "organization=Tavelin Robotics"
says "another name, stated in words" "Tavelin Robotics, formerly Brask Foods, makes robots. Tavelin Robotics is based in Lyon. Brask Foods employs 90 people." Headcount "organization=Tavelin Robotics" number=90
says "a parent whose name begins its daughter's" "Ulva Shipping Lines is a subsidiary of Ulva." Ownership "subsidiary=Ulva Shipping Lines" parent=Ulva
says "employment without a title" "Edda Marrow worked at Tavelin Robotics for three years." Position "holder=Edda Marrow" "organization=Tavelin Robotics" positionType=OtherPosition
says "employment says no more than a title" "Edda Marrow is the chairwoman of Tavelin Robotics. Edda Marrow joined Tavelin Robotics in 2010." Position positionType=OtherPosition none
says "denied" "Tavelin Robotics did not acquire Ulva Foods." Acquisition!Denied "acquirer=Tavelin Robotics"
says "planned" "Tavelin Robotics plans to acquire Ulva Foods next year." Acquisition!Planned "acquired=Ulva Foods"
says "a question asserts nothing" "Has Tavelin Robotics acquired Ulva Foods?" Acquisition!Asserted none
says "former" "Edda Marrow, the former chief executive of Tavelin Robotics, spoke on Monday." Position former=true
says "two companies, each with its own fact" "Tavelin Robotics employs 30 people. Ulva Foods employs 90 people." Headcount "organization=Ulva Foods" number=90
says "the only company in the lead" "hi:“पहले भरोसा, फिर मुनाफा”

खिलौने बनाने वाली वेलुरिन रोबोटिक्स इन दिनों चर्चा में है।

सवाल: क्या कोमलतारा फूड्स से बात हुई?

जवाब: “नहीं। कोमलतारा फूड्स बड़ी है। हमारे यहां 140 लोग काम करते हैं।”" Headcount "organization=वेलुरिन रोबोटिक्स" number=140
says "a rival that only the headline and a late paragraph name is not the company" "Norvo Foods watches out: Heron 5 is here

Tavelin Robotics has unveiled the Heron 5 robot.

Tavelin makes robots. Shops in Lyon sell what Tavelin makes.

The company employs 30 people.

The robot competes with one of Norvo Foods." Headcount "organization=Tavelin Robotics" number=30
says "whose company it is" "Tavelin Robotics makes robots in Lyon. Tavelin Robotics is growing.

Edda Marrow, the chief executive of Ulva Foods, spoke of Brask Motors. Her company employs 90 people." Headcount "organization=Ulva Foods" number=90
ROUNDUP="Tavelin Robotics raised \$5 million from Orrin Capital in May 2023 to build more of its harvest robots in Lyon.

Ulva Foods opened a second bakery in Turin on Tuesday, where it will make bread and cakes for the whole of Piedmont.

Norvo Motors lost a case against the city of Ghent, which had fined it for parking its vans on pavements.

Brask Textiles is to make curtains for three hotels on the coast, and is looking for people who can sew."
says "in a round-up the company is the paragraph's" "$ROUNDUP The company employs 30 people." Headcount "organization=Brask Textiles" number=30
says "in a round-up the company is nobody of the headline" "Ulva Foods, Norvo Motors and Brask Textiles make the week's news

$ROUNDUP

Elsewhere the company that nobody wants to name employs 30 people, as a paper in the capital reports." Headcount none
says "in a round-up nobody is meant whom the paragraph does not name" "$ROUNDUP

Elsewhere the company that nobody wants to name employs 30 people, as a paper in the capital reports." Headcount none
says "Indonesian: this company in a round-up is not its investor" "id:Catatan Pekan Ini

Kolam penuh, uang datang. PT Sagarmala Tambak memperoleh pendanaan sebesar Rp90 miliar untuk membangun tambak udang di pesisir utara Jawa. Investornya Delfin Kapital dan bank Velurin. Bermula dari satu kolam, perusahaan ini punya 205 pekerja.

PT Komala Tekstil membuka pabrik kedua di Solo dan berjanji merekrut warga dari desa sekitar pabrik itu.

PT Jelita Motor kalah di pengadilan niaga karena tidak membayar sewa gudang selama dua tahun penuh.

PT Brasak Pangan menunda pembukaan dapur baru di Medan karena harga gas naik terus sejak awal tahun." Headcount "organization=PT Sagarmala Tambak" number=205
says "Punjabi: a heading run into its paragraph" "pa:ਹਫ਼ਤੇ ਦੀਆਂ ਖ਼ਬਰਾਂ

ਵੇਲੁਰਿਨ ਫੂਡਜ਼ ਨੇ 5 ਕਰੋੜ ਰੁਪਏ ਜੁਟਾਏ ਹਨ ਅਤੇ ਇਹ ਪੈਸਾ ਪਟਿਆਲਾ ਦੇ ਨਵੇਂ ਕਾਰਖਾਨੇ ਉੱਤੇ ਲੱਗੇਗਾ।

ਝਿਲਮੋਰਾ- ਲੁਧਿਆਣਾ ਦੀ ਇਸ ਕੰਪਨੀ ਵਿੱਚ 30 ਕਰਮਚਾਰੀ ਕੰਮ ਕਰਦੇ ਹਨ।" Headcount "organization=ਝਿਲਮੋਰਾ" number=30
says "the company is no backer of one that has no known name" "$ROUNDUP

People cheered on Monday when word got round that Velmar Capital had put money in. The company employs 30 people." Headcount \
  "organization=Velmar Capital" none
says "a backer is the company where the article is about it" "Orrin Capital opens an office

Orrin Capital is growing. The company employs 30 people." Headcount "organization=Orrin Capital" number=30
SHOP="Ida Kestrel opened a shop in Lyon. It sells combs.

Everybody in the street knows her.

Her brother paints the signs above the door.

Velurin Foods is down the road. Velurin Foods sells soup.

Velurin Foods is bigger than it looks.

The company employs 30 people."
says "the company is nobody of whom somebody speaks in the headline" "“Nobody in this street wants to fight Velurin Foods”: Ida Kestrel

$SHOP" Headcount "organization=Velurin Foods" none
says "who prints a report is not the company" "Robots pick grapes

LYON, May 3 (Nordwind News) - The harvest has begun. The company employs 30 people." Headcount "organization=Nordwind News" none
says "Indonesian: the company rather than its brand" "id:Tiga Sagar di Rak Jepang

Sejak 1951 Tiga Sagar dijual di pasar. Tiga Sagar dikenal semua orang.

PT Sagar Manis membuka kantor di Solo. Sagar Manis bersiap.

Perusahaan itu mempekerjakan 86 karyawan. Tiga Sagar tetap laku, dan Tiga Sagar disukai." Headcount "organization=PT Sagar Manis" number=86
says "Indonesian: a word behind two dashes begins a sentence" "id:Gudang Baru

MAKASSAR, HARIAN SUTRA -- Bau ikan memenuhi gudang perusahaan dagang itu." Organization name=Bau none
says "the company is nobody who is named late in the article only" "A shop for the whole street

$SHOP" Headcount "organization=Velurin Foods" none
says "Hindi: a paragraph goes on about whom the company meant in it" "hi:लोमारा मोटर्स बढ़ रही है। लोमारा मोटर्स का मुख्यालय पुणे में है।

वेलुरिन फूड्स के सीईओ रवि शर्मा ने बात की। कंपनी मसाले बनाती है। झिलमोरा वेफर्स के बारे में भी बात हुई। कंपनी में 90 लोग काम करते हैं।" Headcount "organization=वेलुरिन फूड्स" number=90
says "Hindi: an employer behind somebody's name" "hi:लोमारा मोटर्स के संस्थापक रवि शर्मा वेलुरिन में निदेशक बन गए हैं।" Founding "founder=रवि शर्मा" "organization=लोमारा मोटर्स"
says "Hindi: a word is a name behind what a company makes" "hi:छाता कंपनी चौखट के कर्मचारी खुश हैं। चौखट का मुख्यालय पुणे में है।" Headquarters "organization=चौखट" place=पुणे
says "Hindi: a company called so" "hi:स्टार्टअप मिट्टी कंपनी को नया घर मिला। मिट्टी कंपनी का मुख्यालय पुणे में है।" Headquarters "organization=मिट्टी कंपनी" place=पुणे
says "Hindi: names that begin with a figure" "hi:स्टार्टअप 8वेलुरिन और 3lomara4 Capital ने पुणे में दफ्तर खोला। 8वेलुरिन का मुख्यालय पुणे में है।" Headquarters "organization=8वेलुरिन" place=पुणे
says "Hindi: a hyphen joins a number to an ordinary word that is a name" "hi:तूफान-7 ने 5 करोड़ रुपये जुटाए।" FundingRound "recipient=तूफान-7"
says "Hindi: the same with an unknown word" "hi:कंपनी वेलुरिन-9 ने 5 करोड़ रुपये जुटाए। वेलुरिन-9 का मुख्यालय पुणे में है।" Headquarters "organization=वेलुरिन-9" place=पुणे
says "Hindi: a number in one word with a name" "hi:लोमारा वेंचर्स और वेलुरिन24 इसकी प्रतिद्वंद्वी हैं।" Competition "member=वेलुरिन24" "member=लोमारा वेंचर्स"
says "Hindi: where somebody does something is no end of the name" "hi:लोमारा मोटर्स के सीईओ पुन्नूस नैरोबी में दफ्तर खोलने की बात कर रहे हैं।" Position holder=पुन्नूस "organization=लोमारा मोटर्स"
says "Hindi: a family name that is an organisation's word too" "hi:लोमारा फूड्स के संस्थापक सुरेश निगम खुश हैं।" Person "name=सुरेश निगम"
says "Hindi: the same word ends an organisation's name" "hi:लोमारा विकास निगम ने 5 करोड़ रुपये जुटाए।" Organization "name=लोमारा विकास निगम"
says "Hindi: Latin names in another script are no people's" "hi:लोमारा फूड्स में Vandel Arkose ने 5 करोड़ रुपये का निवेश किया।" Organization "name=Vandel Arkose"
says "Hindi: of two names that a short form begins it is the one that the text names first" "hi:लोमारा फूड्स की नई दुकान

लोमारा देवीलाल एंड संस ने पुणे में दफ्तर खोला।

लोमारा फूड्स का माल पुणे में बिकता है। लोमारा में 30 कर्मचारी काम करते हैं।" Headcount "organization=लोमारा देवीलाल एंड संस" number=30
says "Hindi: somebody's surname right before where they were" "hi:लोमारा मोटर्स ने अनीता ठठेरवाल को सीईओ बनाया। ठठेरवाल वेलुरिन इंडिया में निदेशक थीं।" Position "holder=अनीता ठठेरवाल" "organization=वेलुरिन इंडिया" former=true
says "Hindi: a company that bears somebody's surname stays whole" "hi:ठठेरवाल वेलुरिन इंडिया ने अनीता ठठेरवाल को सीईओ बनाया। ठठेरवाल वेलुरिन इंडिया का मुख्यालय पुणे में है।" Headquarters "organization=ठठेरवाल वेलुरिन इंडिया" place=पुणे
says "Hindi: the firm from a place that stands behind another name" "hi:लोमारा मोटर्स ने पुणे की वेलुरिन फूड्स में 5 करोड़ रुपये लगाए हैं। लोमारा मोटर्स बढ़ रही है। पुणे की फर्म में 90 लोग काम करते हैं।" Headcount "organization=वेलुरिन फूड्स" number=90
says "Hindi: the firm within a longer reference" "hi:लोमारा मोटर्स ने पुणे की वेलुरिन फूड्स में 5 करोड़ रुपये लगाए हैं। लोमारा मोटर्स बढ़ रही है। पुणे मुख्यालय वाली फर्म में 90 लोग काम करते हैं।" Headquarters "organization=लोमारा मोटर्स" place=पुणे none
says "Hindi: whom somebody worked for is not meant" "hi:लोमारा मोटर्स बढ़ रही है। लोमारा मोटर्स का मुख्यालय पुणे में है। निशा शर्मा ने 2016 में वेलुरिन फूड्स की नौकरी छोड़कर यह कंपनी खड़ी की।" Founding "founder=निशा शर्मा" "organization=लोमारा मोटर्स"
says "Hindi: a quoted word of the pack with a figure is a name" "hi:लोमारा मोटर्स का नया मॉडल ‘पड़ोसी-2’ मार्च 2027 में लॉन्च होगा।" Launch product=पड़ोसी-2 date=2027-03
says "Hindi: the surname of whose given name is an ordinary word, too" "hi:लोमारा मोटर्स कविता मेनन ने बनाई थी। मेनन वेलुरिन में उपाध्यक्ष थीं।" Position "holder=कविता मेनन" organization=वेलुरिन
says "Hindi: whose daughter somebody is, is no subject" "hi:लोमारा मोटर्स के प्रबंध निदेशक रवि शर्मा खुश हैं। उनकी बेटी निशा शर्मा डॉक्टर हैं। वह पहले वेलुरिन में निदेशक थीं।" Position "holder=निशा शर्मा" organization=वेलुरिन former=true
says "Hindi: a word that begins clauses ends a name" "hi:कोमलतारा हालांकि लोमारा मोटर्स की ग्राहक है।" Supply customer=कोमलतारा "supplier=लोमारा मोटर्स"
says "Hindi: a negation inside a phrase" "hi:वेलुरिन इंडिया ने लोमारा मोटर्स में निवेश नहीं किया है।" Investment!Denied "investor=वेलुरिन इंडिया" "recipient=लोमारा मोटर्स"
says "Hindi: a rumour that the next sentence denies" "hi:बाजार में चर्चा थी कि वेलुरिन इंडिया लोमारा मोटर्स की ग्राहक बन गई है। कंपनी ने इसे बकवास करार दिया।" Supply!Denied "customer=वेलुरिन इंडिया" "supplier=लोमारा मोटर्स"
says "Hindi: a rumour that the next sentence does not deny" "hi:बाजार में चर्चा थी कि वेलुरिन इंडिया लोमारा मोटर्स की ग्राहक बन गई है। कंपनी ने इस पर कुछ कहने से इनकार किया।" Supply!Hedged "customer=वेलुरिन इंडिया" "supplier=लोमारा मोटर्स"
says "Hindi: a quoted name of a noun that belongs to another" "hi:‘गांव की मिट्टी’ का मुख्यालय पुणे में है। गांव की मिट्टी ने 5 करोड़ रुपये जुटाए।" FundingRound "recipient=गांव की मिट्टी"
says "Hindi: who raises a round is a company, whatever word names it" "hi:नागपुर की छुट्टी ने सीरीज ए में 12 करोड़ रुपये जुटाए।" Organization "name=छुट्टी"
says "Hindi: a pronoun is no name of who raises a round" "hi:यह खबर आई। उस ने सीरीज ए में 12 करोड़ रुपये जुटाए।" Organization "name=उस" none
says "Hindi: a word of a name is none where no name stands" "hi:चाय पॉइंट का मुख्यालय पुणे में है। यह हफ्ता कड़क चाय जैसा रहा।" Organization name=चाय none
says "Hindi: it is where one stands" "hi:चाय पॉइंट का मुख्यालय पुणे में है। चाय के संस्थापक रवि शर्मा हैं।" Founding "organization=चाय पॉइंट" "founder=रवि शर्मा"
says "Hindi: a place where something is done is no name's beginning" "hi:छपाई पॉइंट वेलुरिन मोटर्स के साथ खुलेंगे। वेलुरिन मोटर्स का मुख्यालय पुणे में है।" Headquarters "organization=वेलुरिन मोटर्स" place=पुणे
says "Hindi: whom a verb in the singular means" "hi:लोमारा फार्मा की सीएफओ निशा कपूर ने यह बताया। लोमारा फार्मा पुणे में है। वहां वह वेलुरिन मार्ट को दवाएं बेचती है।" Supply "customer=वेलुरिन मार्ट" "supplier=लोमारा फार्मा"
says "Hindi: whom a verb in the plural means" "hi:निशा कपूर ने लोमारा फार्मा की स्थापना की। आज वह लोमारा फार्मा की सीईओ हैं।" Position "holder=निशा कपूर" "organization=लोमारा फार्मा"
says "Hindi: a clause about a company is no end of its name" "hi:लोमारा फार्मा, जिसका मुख्यालय पुणे में है, ने वेलुरिन मार्ट को खरीद लिया है।" Acquisition "acquirer=लोमारा फार्मा" "acquired=वेलुरिन मार्ट"
says "Hindi: the company" "hi:तावेलिन रोबोटिक्स ने 5 करोड़ डॉलर जुटाए। कंपनी में 30 कर्मचारी काम करते हैं।" Headcount number=30 "organization=तावेलिन रोबोटिक्स"
says "Arabic: a name behind a clitic" "ar:تأسست شركة «تافلين» عام 2019. ويعمل في «تافلين» 30 موظفا." Founding "organization=تافلين" date=2019
says "Indonesian: its" "id:Tavelin Robotika memiliki 30 karyawan. Perusahaan itu berkantor pusat di Bandung." Headquarters "organization=Tavelin Robotika"
says "Punjabi: the company" "pa:ਤਾਵੇਲਿਨ ਰੋਬੋਟਿਕਸ ਨੇ 5 ਕਰੋੜ ਡਾਲਰ ਜੁਟਾਏ। ਕੰਪਨੀ ਵਿੱਚ 30 ਕਰਮਚਾਰੀ ਕੰਮ ਕਰਦੇ ਹਨ।" Headcount number=30
says "Punjabi: whom somebody worked for once is not gone on about" "pa:ਤਾਵੇਲਿਨ ਰੋਬੋਟਿਕਸ ਨੇ 5 ਕਰੋੜ ਡਾਲਰ ਜੁਟਾਏ।

ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ ਪਹਿਲਾਂ ਲੋਮਾਰਾ ਵੈਂਚਰਜ਼ ਦਾ ਪਾਰਟਨਰ ਸੀ। ਕੰਪਨੀ ਵਿੱਚ 30 ਕਰਮਚਾਰੀ ਕੰਮ ਕਰਦੇ ਹਨ।" Headcount \
  "organization=ਤਾਵੇਲਿਨ ਰੋਬੋਟਿਕਸ" number=30
says "Punjabi: the company is nobody whom the text names behind it only" "pa:ਬੂਹੇ ਬੰਦ

ਕੰਪਨੀ ਨੇ ਅੱਜ ਆਪਣੇ ਬੂਹੇ ਬੰਦ ਕਰ ਦਿੱਤੇ।

ਵੇਲੁਰਿਨ ਫੂਡਜ਼ ਕੋਲ ਪੈਸਾ ਹੈ। ਵੇਲੁਰਿਨ ਫੂਡਜ਼ ਵੱਡੀ ਹੈ।

ਵੇਲੁਰਿਨ ਫੂਡਜ਼ ਨੇੜੇ ਹੀ ਹੈ।

ਹੁਣ ਕੰਪਨੀ ਵਿੱਚ 30 ਕਰਮਚਾਰੀ ਕੰਮ ਕਰਦੇ ਹਨ।" Headcount "organization=ਵੇਲੁਰਿਨ ਫੂਡਜ਼" none
says "Punjabi: whose deal it is does not speak" "pa:ਲੋਮਾਰਾ ਦਾ ਸੌਦਾ ਟੁੱਟਿਆ, ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ ਬੋਲੇ: ‘ਕੰਮ ਚੱਲਦਾ ਰਹੇਗਾ’" Person name=ਲੋਮਾਰਾ none
says "Punjabi: a demonym describes what follows" "pa:ਤਾਵੇਲਿਨ ਜਰਮਨ ਕੰਪਨੀ ਲੋਮਾਰਾ ਨੂੰ ਖ਼ਰੀਦ ਰਹੀ ਹੈ।" Acquisition "acquirer=ਤਾਵੇਲਿਨ" "acquired=ਲੋਮਾਰਾ"
says "Punjabi: common nouns before a name" "pa:ਤਾਵੇਲਿਨ ਨੇ ਹੋਟਲ ਚੇਨ ਲੋਮਾਰਾ ਹੋਟਲਜ਼ ਨੂੰ ਖ਼ਰੀਦ ਲਿਆ ਹੈ।" Acquisition "acquired=ਲੋਮਾਰਾ ਹੋਟਲਜ਼"
says "Punjabi: side by side, the first known" "pa:ਤਾਵੇਲਿਨ ਨੇ ਦਫ਼ਤਰ ਖੋਲ੍ਹਿਆ। ਹੁਣ ਤਾਵੇਲਿਨ ਲੋਮਾਰਾ ਅਤੇ ਵੇਲੁਰਿਨ ਨੂੰ ਸੇਵਾਵਾਂ ਦਿੰਦੀ ਹੈ।" Supply "customer=ਲੋਮਾਰਾ" "supplier=ਤਾਵੇਲਿਨ"
says "Punjabi: a surname behind one that may stand inside a name" "pa:ਡਾਇਰੈਕਟਰ ਬਲਕਾਰ ਸਿੰਘ ਦੋਰਾਹਵੀ ਆਏ। ਦੋਰਾਹਵੀ ਚੁੱਪ ਰਹੇ। ਬਲਕਾਰ ਸਿੰਘ ਦੇ ਪਿਤਾ ਬਖ਼ਸ਼ੀਸ਼ ਸਿੰਘ ਦੋਰਾਹਵੀ ਨੇ 1986 ਵਿੱਚ ਤਾਵੇਲਿਨ ਫੂਡਜ਼ ਸ਼ੁਰੂ ਕੀਤੀ।" Founding "founder=ਬਖ਼ਸ਼ੀਸ਼ ਸਿੰਘ ਦੋਰਾਹਵੀ"
says "Punjabi: a company behind a surname" "pa:ਮਨਜੋਤ ਸੰਧੂ ਲੋਮਾਰਾ ਦੀ ਨੌਕਰੀ ਛੱਡ ਕੇ ਤਾਵੇਲਿਨ ਫੂਡਜ਼ ਦਾ ਡਾਇਰੈਕਟਰ ਬਣਿਆ।" Position "holder=ਮਨਜੋਤ ਸੰਧੂ" "organization=ਤਾਵੇਲਿਨ ਫੂਡਜ਼"
says "Punjabi: an ordinary word before a legal form" "pa:ਉਡੀਕ ਲਿਮਟਿਡ ਦਾ ਮੁੱਖ ਦਫ਼ਤਰ ਪੁਣੇ ਵਿੱਚ ਹੈ।" Headquarters "organization=ਉਡੀਕ ਲਿਮਟਿਡ"
says "Punjabi: a title beside a name is not denied" "pa:ਤਾਵੇਲਿਨ ਦੇ ਸੀਈਓ ਰਮਨ ਥਿੰਦ ਨੇ ਇਸ ਤੋਂ ਇਨਕਾਰ ਕੀਤਾ।" Position!Asserted "holder=ਰਮਨ ਥਿੰਦ"
says "Punjabi: an ordinary word before an organisation's word, introduced" "pa:ਕੰਪਨੀ ਉਡੀਕ ਬੈਂਕ ਨੇ ਦਫ਼ਤਰ ਖੋਲ੍ਹਿਆ। ਉਡੀਕ ਬੈਂਕ ਦਾ ਮੁੱਖ ਦਫ਼ਤਰ ਪੁਣੇ ਵਿੱਚ ਹੈ।" Headquarters "organization=ਉਡੀਕ ਬੈਂਕ"
says "Punjabi: it, after the company" "pa:ਤਾਵੇਲਿਨ ਨੇ ਦਫ਼ਤਰ ਖੋਲ੍ਹਿਆ। ਤਾਵੇਲਿਨ ਦੀ ਨੀਂਹ 2019 ਵਿੱਚ ਰੱਖੀ ਗਈ। ਲੋਮਾਰਾ ਅਤੇ ਵੇਲੁਰਿਨ ਕੰਪਨੀ ਦੇ ਗਾਹਕ ਹਨ। ਇਸ ਦੇ 30 ਮੁਲਾਜ਼ਮ ਹਨ।" Headcount "organization=ਤਾਵੇਲਿਨ" number=30
says "Hindi: an ordinary word that is introduced as a name" "hi:स्टार्टअप मचान ने 5 करोड़ डॉलर जुटाए। मचान की स्थापना 2019 में हुई थी।" Founding "organization=मचान" date=2019
says "Hindi: ordinary words joined by a hyphen" "hi:फर्म रंग-पतंग ने 5 करोड़ डॉलर जुटाए। रंग-पतंग का मुख्यालय पुणे में है।" Headquarters "organization=रंग-पतंग"
says "Hindi: an ordinary word in quotation marks" "hi:स्टूडियो ‘मचान’ को खरीदने की खबर आई। मचान की स्थापना 2019 में हुई थी।" Founding "organization=मचान"
says "Hindi: an ordinary word that nothing introduces" "hi:किसान ने मचान बनाया। मचान की स्थापना 2019 में हुई थी।" Founding "organization=मचान" none
says "Hindi: side by side, the second known" "hi:वेलुरिन ने दफ्तर खोला। वेलुरिन में 30 कर्मचारी हैं। अब लोमारा वेलुरिन की ग्राहक है।" Supply "customer=लोमारा" "supplier=वेलुरिन"
says "Hindi: a Latin name before a city" "hi:Ulvasetu पुणे में दफ्तर खोलेगी।" Office "organization=Ulvasetu"
says "Hindi: a surname of two parts" "hi:सीईओ जॉर्ज कुरियन वेलाथिल ने यह कहा। वेलाथिल ने कहा, “काम अभी बहुत बाकी है।”" Quotation "speaker=जॉर्ज कुरियन वेलाथिल"
says "Hindi: an interview's paragraph is spoken by whom it names" "hi:वेलुरिन टेक्नोलॉजीज के सीईओ तुषार दवे से बातचीत

सवाल: आपने शुरुआत कैसे की?

तुषार दवे: मैंने 2019 में वेलुरिन टेक्नोलॉजीज की स्थापना की।" Founding "founder=तुषार दवे" "organization=वेलुरिन टेक्नोलॉजीज"
roundup="hi:सप्ताह के सौदे

इस सप्ताह कई सौदे हुए।

बस निर्माता लोमारा मोटर्स में Ulva Foods ने 5 करोड़ डॉलर लगाए। लोमारा मोटर्स का मुख्यालय पुणे में है। कंपनी में 30 कर्मचारी हैं। लोमारा मोटर्स के सीईओ तुषार दवे हैं।

वेलुरिन टेक्नोलॉजीज ने 2 करोड़ डॉलर जुटाए। कंपनी में 90 कर्मचारी हैं।

झिलमोरा फूड्स ने नागपुर में अपना दूसरा कारखाना खोल दिया और इस पर बहुत खर्च किया।

कोमलतारा एनर्जी ने जयपुर में नया दफ्तर खोला और कहा कि काम तेजी से बढ़ रहा है।

एक और सौदा हुआ। कंपनी में 70 कर्मचारी हैं।"
says "Hindi: a round-up's paragraphs have companies of their own" "$roundup" Headcount number=90 "organization=वेलुरिन टेक्नोलॉजीज"
says "Hindi: an investor is not whom a round-up's paragraph is about" "$roundup" Headcount number=30 "organization=लोमारा मोटर्स"
says "Hindi: a round-up's paragraph that names nobody" "$roundup" Headcount number=70 "organization=लोमारा मोटर्स" none
says "Hindi: a rumour that somebody in between denies" "hi:अखबारों में लोमारा मोटर्स के हाथों वेलुरिन टेक्नोलॉजीज के बिकने की खबरों को प्रबंधन ने निराधार कहा।" Acquisition!Denied "acquired=वेलुरिन टेक्नोलॉजीज"
says "Hindi: a name of two words that are words as well" "hi:प्रकाश कुमार ने 2019 में वेलुरिन टेक्नोलॉजीज की स्थापना की।" Founding "founder=प्रकाश कुमार"
says "Hindi: a sum and the same in another currency" "hi:वेलुरिन टेक्नोलॉजीज ने 96 करोड़ रुपये (करीब 1.1 करोड़ डॉलर) की पूंजी जुटाई।" FundingRound "recipient=वेलुरिन टेक्नोलॉजीज" amount=960000000
says "Hindi: a company named after somebody" "hi:आभूषण बनाने वाली कंपनी दीपिका स्वर्णलेखन ने 5 करोड़ डॉलर जुटाए। दीपिका स्वर्णलेखन का मुख्यालय पुणे में है। दीपिका स्वर्णलेखन में 30 कर्मचारी हैं। दीपिका स्वर्णलेखन बढ़ी है।" Headcount "organization=दीपिका स्वर्णलेखन"
says "Punjabi: letters with full stops in brackets end no sentence, and are no name where they are a title" "pa:ਲੋਮਾਰਾ ਟੈਕਨਾਲੋਜੀਜ਼ ਦੇ ਮੁੱਖ ਕਾਰਜਕਾਰੀ ਅਧਿਕਾਰੀ (ਸੀ. ਈ. ਓ.) ਰਮਨਦੀਪ ਥਿੰਦ ਨੇ ਇਹ ਦੱਸਿਆ। ਦਫ਼ਤਰ ਖੁੱਲ੍ਹਾ ਹੈ।" Position "holder=ਰਮਨਦੀਪ ਥਿੰਦ" "organization=ਲੋਮਾਰਾ ਟੈਕਨਾਲੋਜੀਜ਼"
says "Punjabi: a place with a hyphen says where the report comes from" "pa:ਨਵੀਂ ਦਿੱਲੀ-ਲੋਮਾਰਾ ਸਮੂਹ ਨੇ ਵੇਲੁਰਿਨ ਟੈਕਨਾਲੋਜੀਜ਼ ਨੂੰ 188 ਅਰਬ ਰੁਪਏ ਵਿੱਚ ਖ਼ਰੀਦਿਆ। ਸੌਦਾ ਹੋ ਗਿਆ ਹੈ।" Acquisition "acquirer=ਲੋਮਾਰਾ ਸਮੂਹ" price=188000000000
says "Punjabi: a given name and a word that follows it again, each alone as well" "pa:ਲੋਮਾਰਾ ਟੈਕਨਾਲੋਜੀਜ਼ ਨੇ ਦੀਪਕ ਸਬਲੋਕ ਨੂੰ ਸੱਦਿਆ। ਦੀਪਕ ਸਬਲੋਕ ਨੇ ਦਫ਼ਤਰ ਵੇਖਿਆ। ਸਬਲੋਕ ਨੇ ਕੰਮ ਕੀਤਾ। ਦੀਪਕ ਦੀ ਅਗਵਾਈ ਹੇਠ ਕੰਪਨੀ ਵਧੀ। ਲੋਮਾਰਾ ਟੈਕਨਾਲੋਜੀਜ਼ ਦੇ ਸੀਈਓ ਦੀਪਕ ਸਬਲੋਕ ਹਨ।" Position "holder=ਦੀਪਕ ਸਬਲੋਕ" "organization=ਲੋਮਾਰਾ ਟੈਕਨਾਲੋਜੀਜ਼"
says "Hindi: initials" "hi:ए. वेलुरिनमणि ने 2019 में लोमारा टेक्नोलॉजीज की स्थापना की।" Founding "founder=ए. वेलुरिनमणि"
says "Hindi: a word that begins no name ends none of somebody's" "hi:लोमारा मोटर्स के चेयरमैन हरीश पंत हालांकि सावधान करते हैं।" Position "holder=हरीश पंत"
says "Hindi: no public body is the company" "hi:ओडिशा सरकार ने स्कूलों का ठेका वेलुरिन मोटर्स को दिया। कंपनी में 30 कर्मचारी हैं।" Headcount "organization=वेलुरिन मोटर्स" number=30
says "Hindi: initials before a given name" "hi:लोमारा मोटर्स के चेयरमैन डी. एन. आनंद ने दफ्तर खोला।" Position "holder=डी. एन. आनंद"
says "Hindi: a given name behind letters that a post announces" "hi:लोमारा मोटर्स के चेयरमैन टीएन प्रकाश ने दफ्तर खोला।" Position "holder=टीएन प्रकाश"
says "Hindi: a noun's description is no end of the name before it" "hi:जर्मनी का फंड वेलुरिन हेल्थटेक फर्म लोमारा में 10 करोड़ डॉलर का निवेश करेगा।" Investment "investor=वेलुरिन" "recipient=लोमारा"
says "Hindi: side by side, the second the front of a company's name" "hi:वेलुरिन मोबिलिटी ने दफ्तर खोला। अब लोमारा वेलुरिन की ग्राहक है।" Supply "customer=लोमारा" "supplier=वेलुरिन मोबिलिटी"
says "Hindi: given name and surname, each alone as well" "hi:सीईओ तुषार दवे ने यह बताया। तुषार ने काम किया। दवे ने कहा, “काम अभी बहुत बाकी है।”" Quotation "speaker=तुषार दवे"
says "Hindi: a noun beside the company introduces no name" "hi:वेलुरिन टेक्नोलॉजीज ने कंपनी मचान में बैठक की। मचान की स्थापना 2019 में हुई थी।" Founding "organization=मचान" none
says "Hindi: ordinary words that a legal form ends" "hi:पुणे की मचान चरखा बरगद प्राइवेट लिमिटेड ने 5 करोड़ डॉलर जुटाए।" FundingRound "recipient=मचान चरखा बरगद प्राइवेट लिमिटेड"
says "Hindi: an ordinary word before an unknown one that a legal form ends, and by itself" "hi:वेलुरिन मोटर्स ने सुराही लोमारामिक लिमिटेड में निवेश किया। उसके अनुसार सुराही की आय बढ़ी है। सुराही में 300 लोग काम करते हैं।" Headcount "organization=सुराही लोमारामिक लिमिटेड" number=300
says "Hindi: a limited company" "hi:यह निजी लिमिटेड कंपनी 300 लोगों को रोजगार देती है।" Headcount "organization=निजी लिमिटेड" none
says "Hindi: a company without the first word of its name" "hi:हाथरस की लोमारा वेलुरिन फूड्स प्राइवेट लिमिटेड ने दफ्तर खोला। वेलुरिन फूड्स में 300 लोग काम करते हैं।" Headcount "organization=लोमारा वेलुरिन फूड्स प्राइवेट लिमिटेड" number=300
says "a company without the first word of its name" "Ida Velurin Foods Ltd opened an office. Velurin Foods employs 300 people." Headcount "organization=Ida Velurin Foods Ltd" number=300
says "Hindi: a brand is no short form of a company" "hi:वेलुरिन फूड्स ने ‘लोमारा’ ऐप पेश किया। लोमारा स्पाइसेज ने दफ्तर खोला।" Offering "organization=वेलुरिन फूड्स" product=लोमारा
says "Hindi: a word of the rules before a word that only names end with" "hi:तेजस दवे ने 2018 में साथी मोटर्स खड़ी की थी। साथी मोटर्स के संस्थापक तेजस दवे पुणे में रहते हैं। साथी का टर्नओवर बढ़ा। पुणे में साथी का कार्यालय है। साथी ने दफ्तर खोला। साथी में 300 लोग काम करते हैं।" Headcount "organization=साथी मोटर्स" number=300
says "Hindi: the same word where no such name stands" "hi:वेलुरिन मोटर्स ने दफ्तर खोला। साथी के मालिक केवल शाह हैं। साथी ने सबको चौंकाया। साथी का कारोबार बढ़ा।" Organization "name=साथी" none
says "Hindi: a word of the rules that a legal form ends" "hi:सामान ढोने वाली साथी चरखा लिमिटेड ने 5 करोड़ डॉलर जुटाए।" FundingRound "recipient=साथी चरखा लिमिटेड"
says "Hindi: a pronoun before a name with a legal form" "hi:केवल शाह ने दफ्तर खोला। वह लोमारा मचान लिमिटेड के प्रबंध निदेशक हैं।" Organization "name=वह लोमारा मचान लिमिटेड" none
says "Indonesian: a title told in the sentence before" "id:PT Bank Sagarmala Tbk menunjuk Ayu Laksmi sebagai direktur utama. Ia menggantikan Lakbok Sanusi, yang pensiun." Position "holder=Lakbok Sanusi" former=true
says "Indonesian: a post told in the sentence before" "id:PT Bank Sagarmala Tbk menunjuk Ayu Laksmi sebagai direktur utama. Posisinya kini ditempati Lakbok Sanusi." Position "holder=Lakbok Sanusi"
says "Indonesian: the price of a deal told in the sentence before" "id:PT Sagarmala Logistik mengakuisisi PT Delfin Samudra. Nilai transaksi itu mencapai Rp95 miliar." Acquisition "acquirer=PT Sagarmala Logistik" "acquired=PT Delfin Samudra" price=95000000000
says "Arabic: an ordinary word and a number" "ar:قالت شركة قنديل ٢٤ السعودية للخدمات إنها سحبت عرضها. وأحجمت قنديل ٢٤ عن التعليق. وجمعت قنديل ٢٤ مبلغ 5 ملايين دولار." FundingRound "recipient=قنديل ٢٤"
says "Arabic: what a company carries so many of" "ar:قالت شركة جسر 24 طنا إنها وصلت. وجمعت شركة جسر 24 طنا مبلغ 5 ملايين دولار." FundingRound "recipient=جسر 24" none
says "Arabic: an adjective of what a company is for" "ar:جمعت شركة لومارا للأنظمة الذكية مبلغ 5 ملايين دولار." Organization "name=لومارا للأنظمة الذكية"
says "Arabic: an adjective of what something else is for" "ar:باعت الشركة وحدتها للنقل البري لومارا ترانس إلى شركة فيلورين." Organization "name=البري لومارا ترانس" none
says "an interview's answer goes on about who says we" "en:Lomara Foods makes film out of seaweed. Lomara Foods is growing.

Who buys it?

Velurin Foods was our first customer. Then came Corvane." Supply "customer=Corvane" "supplier=Lomara Foods"
says "a hyphen joins what begins a sentence to its name" "en:Lomara Foods sells mirrors. Rolls-Velurin, Lomara Foods's largest customer, ordered more." Supply "customer=Rolls-Velurin" "supplier=Lomara Foods"
says "English: a title told in the sentence before" "en:Tamber Foods has appointed Ida Kestrel as chief financial officer of Tamber Foods. She replaces Orla Moss, who is leaving in June." Position "holder=Orla Moss" former=true
says "English: the price of a deal told in the sentence before" "en:Tamber Foods bought Lindle Farms in May. The price was about \$14 million." Acquisition "acquirer=Tamber Foods" "acquired=Lindle Farms" price=14000000
says "English: the company, and what it makes in the headline, too" "en:Why Velurin is giving Tamber to the world

Ida Brekke, the chief executive of Velurin, put Tamber online on Saturday. Tamber swallows readings. Tamber answers questions. Tamber is old.

The company employs 90 people." Headcount "organization=Velurin" number=90
says "a colon behind a few words makes no round-up" "Three generations and one oven

Olav Marrow founded Tavelin Ovens in Lyon in 1938, when bread was cheap and nobody in the town owned a fridge.

Wages are many: the company employs 480 people in two bakeries and one mill, and all of them are paid on Fridays at noon.

Old trade has its rules: in 2019 the company bought Ulva Foods for 4 million euros, and that deal nearly split the family in two.

Nobody bakes alone: next to the firm, Corvane Bread and the old Lomara Foods sell rolls in the same street, day after day.

Orrin Capital looked at the books in the spring, but the bread was too brown for the tastes of its bankers from Paris." Acquisition "acquirer=Tavelin Ovens" "acquired=Ulva Foods"
says "an ordinary word that begins an item, and whose company the next sentence goes on about" "Four things to know

1. Cinder has news. The startup raised \$5 million in a Series A round.

2. Tavelin Robotics bought Ulva Foods in May." FundingRound "recipient=Cinder" amount=5000000
says "no name is what begins a paragraph of the text" "Tavelin Robotics sells ovens

Winter was cold. The company raised \$5 million in a Series A round.

Tavelin Robotics is based in Lyon." FundingRound none "recipient=Winter"
says "the company is not the backer with which a headline ends" "Sheep and satellites: Heron wins over Orrin

Few would know the name Tavelin Pty Ltd. Heron is another matter.

The company said it had raised \$34 million in a Series B round led by Orrin Capital. Tavelin is old. Tavelin is small.

Edda Marrow started the business in 2018." Founding "founder=Edda Marrow" "organization=Tavelin Pty Ltd."
says "the company is not the product of a headline, where the text opens with its maker" "Heron is free again

Tavelin Labs gives Heron away. Tavelin is growing. Heron is old. Heron is fast.

The company employs 72 people. Tavelin is small." Headcount "organization=Tavelin Labs" number=72
says "the company is whom the lead names alone and in full" "A family firm is divided

Tavelin Foods Ltd has been divided. Its arm Ulva Spices goes to the younger brother.

The company employs 90 people.

Ulva Spices is younger." Headcount "organization=Tavelin Foods Ltd" number=90
says "no person is a name that ends with an s of its own" "Tavelin Foods has sold Verna’s since 1951. Kroll has stocked Verna’s for years." Person none "name=Verna’s"
says "Arabic: who speaks by a given name alone" "ar:تأسست شركة لومارا للأنظمة عام 2019. وقالت رزان: «نحن نصنع السفن في كل عام». وتوظف الشركة 90 عاملا." Quotation "speaker=رزان"
says "Arabic: a given name alone is no company's" "ar:تأسست شركة لومارا للأنظمة عام 2019. وقالت رزان: «نحن نصنع السفن في كل عام»." Person "name=رزان"
says "no round-up where companies are named deep in paragraphs, but an article on whom its lead names in full" "Clay, four generations and a guest

The ovens in the narrow street behind the market glow from four in the morning until the bread is out. In 1921 Olav Marrow and a friend opened the shop that buyers now know as Marrow Bread & Sons Ltd.

Much has changed in the hundred years since the first loaf was sold over that old oak counter. In 1987 a grandson left, and he founded Ulva Rolls.

The books are not bad at all, for a trade that everybody in the town thinks of as dying. Last year the firm had revenue of \$96 million, and guests of Corvane Hotels ate its bread.

The great news of the year came in February, when the snow lay high on all of the roofs. Lomara Foods had asked for a share, and was sent home.

People in the street shrug when they are asked what will become of the ovens and the shop. They eat rice, says a cook at Tavelin Foods." Revenue "organization=Marrow Bread & Sons Ltd." amount=96000000
says "a given name behind a title and one unknown word is a surname" "Unity Crest grew. It hired finance chief Olu Thomas." Position "holder=Olu Thomas" "organization=Unity Crest"
says "a sum may be somebody's" "Skarland's \$90 million takeover of Delfin was approved." Acquisition "acquirer=Skarland" "acquired=Delfin" price=90000000
says "an ordinary word with a number against it is a name" "hi:मंडी360 ने 5 करोड़ रुपये जुटाए।" FundingRound "recipient=मंडी360" amount=50000000
says "whom a paragraph names once is not the company that the headline names" "Velurin looks back

Velurin makes ovens.

Edda Marrow came from Delfin, where she sold tea. Olav Marrow is the chairman." Position "holder=Olav Marrow" "organization=Velurin"
says "Indonesian: what a sentence begins with is no part of a name that stands without it" "id:Rencana Seluler Merdeka mencari dana batal. CEO Seluler Merdeka, Andreas Tedja, tertawa. Seluler Merdeka mempekerjakan 90 karyawan." Position "holder=Andreas Tedja" "organization=Seluler Merdeka"
says "Hindi: the company is whom a participle describes, not whom it serves" "hi:वेलुरिन फूड्स ने पिछले हफ्ते पुणे में अपना नया दफ्तर खोला है और वह अगले साल दो और शहरों में जाएगी।

झिलमोरा फूड्स को डिब्बे देने वाली लोमारा मोटर्स का काम पिछले कुछ महीनों से लगातार बढ़ रहा है। कंपनी में 90 लोग काम करते हैं।

कोमलतारा बैंक ने पिछले हफ्ते नागपुर में अपना नया दफ्तर खोला है और वह अगले साल दो और शहरों में जाएगा।

नीलगगन स्टील ने पिछले हफ्ते सूरत में अपना नया दफ्तर खोला है और वह अगले साल दो और शहरों में जाएगी।" Headcount "organization=लोमारा मोटर्स" number=90
says "Punjabi: whose daughter somebody is, is not the subject" "pa:ਤਾਵੇਲਿਨ ਫੂਡਜ਼ ਦੇ ਮਾਲਕ ਬਲਕਾਰ ਸਿੰਘ ਹਨ। ਉਨ੍ਹਾਂ ਦੀ ਧੀ ਮਨਜੋਤ ਸੰਧੂ ਹੁਣ ਇਸ ਦੀ ਸੀਈਓ ਹੈ। ਉਸ ਨੇ ਕਿਹਾ, “ਕੰਮ ਵਧੇਗਾ।”" Quotation "speaker=ਮਨਜੋਤ ਸੰਧੂ"
says "Punjabi: what is in it, which a backer is not" "pa:ਤਾਵੇਲਿਨ ਫੂਡਜ਼ ਨੇ ਪੁਣੇ ਵਿੱਚ ਦਫ਼ਤਰ ਖੋਲ੍ਹਿਆ। ਮੁੰਬਈ ਦੀ ਲੋਮਾਰਾ ਕੈਪੀਟਲ ਦੀ ਵੀ ਇਸ ਵਿੱਚ 18 ਫ਼ੀਸਦੀ ਹਿੱਸੇਦਾਰੀ ਹੈ। ਉਸ ਦਾ ਮਾਲੀਆ 940 ਕਰੋੜ ਰੁਪਏ ਰਿਹਾ।" Revenue "organization=ਤਾਵੇਲਿਨ ਫੂਡਜ਼"
says "Punjabi: what the round before made the company worth" "pa:ਤਾਵੇਲਿਨ ਪੇ ਨੇ ਸੀਰੀਜ਼ ਬੀ ਵਿੱਚ 4 ਕਰੋੜ ਡਾਲਰ ਜੁਟਾਏ। ਕੰਪਨੀ ਦੀ ਕੀਮਤ 26 ਕਰੋੜ ਡਾਲਰ ਆਂਕੀ ਗਈ ਹੈ।" FundingRound "recipient=ਤਾਵੇਲਿਨ ਪੇ" amount=40000000 valuation=260000000
says "Punjabi: a word that may be a given name, of somebody who is named in full" "pa:ਤਾਵੇਲਿਨ ਫੂਡਜ਼ ਦੀ ਸੀਈਓ ਸਰੋਜ ਕਪੂਰ ਹੈ। ਸਰੋਜ ਦਾ ਕਹਿਣਾ ਹੈ, “ਕੰਮ ਵਧੇਗਾ।”" Quotation "speaker=ਸਰੋਜ ਕਪੂਰ"
says "Punjabi: an ordinary word that is a given name, before what marks a subject" "pa:ਤਾਵੇਲਿਨ ਫੂਡਜ਼ ਦੇ ਸੀਈਓ ਵਿਕਾਸ ਕਪੂਰ ਹਨ। ਵਿਕਾਸ ਨੇ ਕਿਹਾ, “ਕੰਮ ਵਧੇਗਾ।”" Quotation "speaker=ਵਿਕਾਸ ਕਪੂਰ"
says "Hindi: an ordinary word that is a given name, before what marks a subject" "hi:तावेलिन फूड्स के सीईओ विकास कपूर हैं। विकास ने कहा, “काम बढ़ेगा।”" Quotation "speaker=विकास कपूर"
says "Indonesian: a headline that leaves out whom the article is about" "id:Wawancara CEO Sagarmala: \"Kapal Kami Tidak Dijual\"

Sagarmala membuat kapal di Bogor. Ayu Laksmi adalah CEO Sagarmala. Ayu Laksmi tinggal di Bogor." Quotation "speaker=Ayu Laksmi"
says "Arabic: the company is not whom the headline calls a group" "ar:مجمع لومارا يختار «نخيل الواحة» لصيانة مصانعه

وقع مجمع لومارا، أمس، عقدا مع شركة «نخيل الواحة» للصيانة.

وحضر مدير «نخيل الواحة» الحفل. وقالت «نخيل الواحة» إنها مستعدة.

وتوظف الشركة 90 عاملا." Headcount "organization=نخيل الواحة" number=90
INTERVIEW="Kain yang Berbicara

Ratna Dewi merintis pabrik tenun Sagarmala Kain pada 2012 bersama Oki Sanusi.

T: Dari mana benangnya?

J: Dari Palu. Kami membelinya sendiri.

T: Berapa harganya?

J: Silakan tanya Oki Sanusi, dia yang menghitung.

Oki Sanusi menolak menyebut angka.

T: Apa rencana berikutnya?

J: Saya akan menjadi komisaris utama."
says "Indonesian: who answers an interview is nobody whom answers name" "id:$INTERVIEW" Position "holder=Ratna Dewi" "organization=Sagarmala Kain"
says "English: who answers an interview is nobody whom answers name" "Cloth That Talks

Edda Marrow founded the weaving mill Tavelin Looms in 2012 with Olav Brekke.

Q: Where does the yarn come from?

A: From Lyon. We buy it ourselves.

Q: What does it cost?

A: Ask Olav Brekke, Olav does the sums.

Olav Brekke would give no figure.

Q: What did you do before?

A: I was a teacher at Ulva Foods, and I am the chief executive of Tavelin Looms." Position "holder=Edda Marrow" "organization=Tavelin Looms"
says "Indonesian: who employed somebody once does not do what the sentence tells" "id:Ratna Dewi, bekas juru gambar Rimbun Lestari, sekarang menjadi direktur kreatif di Sagarmala Kain." Position "holder=Ratna Dewi" "organization=Sagarmala Kain" positionType=Director
says "Indonesian: as what somebody worked once" "id:Ratna Dewi, bekas juru gambar Rimbun Lestari, sekarang menjadi direktur kreatif di Sagarmala Kain." Position "holder=Ratna Dewi" "organization=Rimbun Lestari" former=true
says "Indonesian: who employed a founder once founded nothing" "id:Delfin Kargo didirikan pada 2019 oleh Budi Laksono, mantan insinyur Kestrel Aero." Founding "founder=Kestrel Aero" none
says "Indonesian: a mother's son holds none of her posts" "id:Delfin Kargo didirikan Budi Laksono. Sutinah, ibu Budi, masih menjabat komisaris utama Delfin Kargo." Position "holder=Budi Laksono" none
says "Indonesian: two nouns of one fact mean two companies" "id:Sagarmala Pangan merintis usahanya di Palu. Sagarmala Pangan menjual beras.

Sisanya dipakai untuk melunasi pembelian Rimbun Jaya. Pemasok jagung dari Wonosobo itu diambil alih perseroan pada Mei 2024." Acquisition "acquirer=Sagarmala Pangan" "acquired=Rimbun Jaya"
says "English: two nouns of one fact mean two companies" "Tavelin Foods sells rice in Oslo. Tavelin Foods is growing.

The rest will pay for Ulva Mills. The Lyon-based supplier was acquired by the company in May 2024." Acquisition "acquirer=Tavelin Foods" "acquired=Ulva Mills"
says "Indonesian: a nationality that is told for the first time is that of whom the sentence before brought in" "id:Sagarmala Klinik merugi. Kantor pusat Sagarmala Klinik berada di Depok.

Sagarmala Klinik tengah berunding dengan Orrin Holdings. Pada Desember lalu raksasa Amerika itu menyuntikkan US\$85 juta ke Sagarmala Klinik." Investment "investor=Orrin Holdings" "recipient=Sagarmala Klinik"
says "a nationality that is told for the first time, but of somebody who is from elsewhere" "Tavelin Foods is growing. Tavelin Foods sells rice.

Tavelin Foods bought Ulva Mills, which is based in Lyon. The American company employs 90 people." Headcount "organization=Tavelin Foods" number=90
says "Arabic: as for somebody, whom the sentence is about" "ar:أعلنت شركة «لومارا» نتائجها أمس. وتبيع «لومارا» السفن.

أما «فيلورين»، ومقرها صحار، فيعمل فيها 300 موظف وبلغت إيراداتها 40 مليون ريال." Headcount "organization=فيلورين" number=300
says "Arabic: the article that a preposition swallows" "ar:عين سامر الدباغ محافظا للبنك المركزي العماني أمس." Position "organization=البنك المركزي العماني"
says "Arabic: the article behind another clitic" "ar:وقعت شركة «لومارا» العقد مع مصلحة الجمارك والهيئة العامة للغذاء والدواء." Organization "name=الهيئة العامة للغذاء والدواء"
says "Arabic: the group whose head is named behind it" "ar:أعلنت شركة «لومارا» نتائجها. وقال رئيس المجموعة سامر الدباغ ذلك." Position "holder=سامر الدباغ" "organization=لومارا"
says "Arabic: a quoted clause is no name" "ar:قالت المديرة رنا الدباغ إن المصنع «يدعم فيلورين ولا ينافسها»." Organization "name=يدعم فيلورين ولا ينافسها" none
says "Indonesian: one name, a word of the dictionary, where the longer one stands within a sentence" "id:Rimbun Robotika dipimpin Mega Sitorus. Mega menjabat direktur utama Rimbun Robotika sejak 2019." Position "holder=Mega Sitorus" "organization=Rimbun Robotika"
says "Indonesian: a company without the word for what it is" "id:Mengenal Nusa Tallo, Koperasi Kopi

Koperasi Nusa Tallo berawal dari 30 petani di Takengon. Koperasi Nusa Tallo tumbuh.

Nusa Tallo mempekerjakan 85 orang." Headcount "organization=Koperasi Nusa Tallo" number=85
says "Indonesian: a company may be meant by the word for he and she" "id:Sagarmala Pangan menggandeng Delfin Kargo. Ia bersaing dengan Rimbun Jaya." Competition "member=Sagarmala Pangan" "member=Rimbun Jaya"
says "Indonesian: a town that was named" "id:Rimbun Jaya lahir di Bandung. Rimbun Jaya kini bermarkas di kota kembang itu." Headquarters "organization=Rimbun Jaya" place=Bandung
says "Indonesian: what is denied in another clause" "id:Delfin Kargo dikabarkan akan mengakuisisi Rimbun Jaya, tetapi Ratna Dewi, direktur keuangan Delfin Kargo, membantahnya." Acquisition!Denied "acquirer=Delfin Kargo" "acquired=Rimbun Jaya"
says "Indonesian: what is denied in another clause says nothing of what is no rumour" "id:Delfin Kargo mengakuisisi Rimbun Jaya pada 2020, dan kabar lain pun beredar, tetapi Ratna Dewi membantahnya." Acquisition!Asserted "acquirer=Delfin Kargo" "acquired=Rimbun Jaya"
says "a new place is not that of a backer whom the sentence before brought in" "Clearmoor founder quits

Jo Marsh has resigned as chief executive of Clearmoor, a chain of clinics. Clearmoor employs 1150 people.

Birch Lane, the private equity firm that invested \$95 million in 2021, was silent. The deal put a price of \$240 million on the Melbourne-based group." Valuation "organization=Clearmoor" amount=240000000
says "who backs another, be it told further down, is not the company of a paragraph" "Clearmoor founder quits

Jo Marsh has resigned as chief executive of Clearmoor, a chain of clinics.

Birch Row and Ulva Mills were silent on what comes next. The company employs 90 people.

In 2021 Birch Row invested \$95 million in the chain." Headcount "organization=Clearmoor" number=90
says "a new place with which a sentence begins is that of the subject before" "Tavelin Foods wins a contract

Tavelin Foods will bake for Ulva Mills. The Lyon-based company employs 90 people." Headcount "organization=Tavelin Foods" number=90
says "a multiplier that is written in one with figures is nobody" "Nine people and \$6.5M

It closed a \$6.5M seed round, the studio told us." FundingRound "recipient=M" none
says "an article is about whom its facts tell of" "Nobody likes small boats

Edda Marrow closed her practice in Bergen. Corvane Motors had just left the town. Today she is the chief executive of Tavelin Boats.

Many friends went to Corvane Motors. Tavelin Boats employs 90 people.

It is a cold morning on the quay. The company was founded in 2012." Founding "organization=Tavelin Boats" date=2012
says "a heading says that a paragraph is about a backer" "Tavelin Boats and Orrin Sails plan a yard

Orrin Sails of Lyon will invest \$5 million in Tavelin Boats. Tavelin Boats employs 90 people.

About Orrin Sails
Founded in 1956, Orrin Sails is a maker of sails. The group employs 7800 people." Headcount "organization=Orrin Sails" number=7800
says "Punjabi: whom facts tell of, though any company was spoken of before" "pa:ਖੇਤਾਂ ਦਾ ਰੋਬੋਟ

ਪੁਰਾਣੇ ਰੋਬੋਟ ਖ਼ਰਾਬ ਹੋ ਜਾਣ ਤਾਂ ਕੰਪਨੀ ਦਾ ਮਕੈਨਿਕ ਉਡੀਕਣਾ ਪੈਂਦਾ ਸੀ। ਸਪੇਨ ਦੀ Tavelin Robots ਨੇ ਇਹ ਰੀਤ ਤੋੜ ਦਿੱਤੀ ਹੈ।

Tavelin Robots ਦਾ ਜਨਮ 2020 ਵਿੱਚ ਹੋਇਆ।

ਪਿਛਲੇ ਸਾਲ ਕੰਪਨੀ ਨੇ 54 ਲੱਖ ਯੂਰੋ ਕਮਾਏ।" Revenue "organization=Tavelin Robots" amount=5400000
says "Arabic: a platform that somebody launches is a product" "ar:تأسست «لومارا» في 1990. وأطلقت الشركة منصة «ديلوكا» أمس." Offering "organization=لومارا" "product=ديلوكا"
says "who speaks in a transcript is no company" "Transcript: the robot in the fields

HOST (Moana Trell): My guest is Hamish Marrow, the chief executive of Tavelin Robotics.

MARROW: Good morning.

HOST: You raised \$17 million in March.

MARROW: We did.

HOST: That is a lot.

MARROW: It is." FundingRound "recipient=Tavelin Robotics" amount=17000000
says "verbs that are written in one with pronouns" "Edda Marrow leads Tavelin Foods. “We’re 48 people, and we’ll open an office in Lyon,” Marrow said." Headcount "organization=Tavelin Foods" number=48
says "the verb of the future in one with its pronoun" "Edda Marrow leads Tavelin Foods. “We’re 48 people, and we’ll open an office in Lyon,” Marrow said." Office!Planned "organization=Tavelin Foods" place=Lyon
says "who is bought by somebody of a place buys nobody" "Tavelin Foods was bought by Corvane of Oslo for \$5 million in cash." Acquisition "acquirer=Tavelin Foods" none
says "Hindi: a pronoun means none of several who are named together" "hi:लोमारा फूड्स ने सौदे की घोषणा की। लोमारा फूड्स चाय बेचती है। लोमारा फूड्स के दफ्तर पुणे में हैं।

1874 में बनी तावेलिन फूड्स के 2,900 कर्मचारी हैं। कोरवेन बैंक और ब्रेक्के बैंक उसके ग्राहक हैं तथा ऑरिन बैंक की पूर्व निदेशक मीरा जोशी उसकी मुख्य वित्तीय अधिकारी हैं। दो साल पहले उसने कोलंबो की उल्वा मिल्स खरीदी थी।" Position "holder=मीरा जोशी" "organization=तावेलिन फूड्स"
says "whom a pronoun takes up is a person, if nothing says what the name is" "The sale makes a rich man of Ansel Brekkelund, a former flight engineer in the RAF, who owned a third of the shares. He started Tavelin Foods in 2014 in a railway arch." Founding "founder=Ansel Brekkelund" date=2014
says "a name with a company's word in quotation marks behind what somebody offers is no company" "hi:ओरिन एयर के 300 कर्मचारी हैं। ओरिन एयर पुणे की कंपनी है। डाक सेवा ‘तवेलिन कार्गो’ उसने मई 2024 में शुरू की थी।" Launch "product=तवेलिन कार्गो" date=2024-05
says "a name behind a noun and a participle" "hi:ओरिन रोबोटिक्स के 300 कर्मचारी हैं। उसका घास काटने वाला रोबोट ‘तवेलिन’ चल निकला।" Offering "organization=ओरिन रोबोटिक्स" "product=तवेलिन"
says "offices without a verb of their own" "hi:ओरिन रोबोटिक्स पुणे की कंपनी है। ओरिन के तीन कारखाने हैं और सूरत तथा दुबई में कार्यालय।" Office "organization=ओरिन रोबोटिक्स" place=दुबई
says "a plan that somebody without a name tells of is hedged" "hi:ओरिन रोबोटिक्स पुणे की कंपनी है। सौदे से वाकिफ एक शख्स के मुताबिक ओरिन रोबोटिक्स 4 करोड़ डॉलर जुटाने की कोशिश में है।" FundingRound!Hedged "recipient=ओरिन रोबोटिक्स" amount=40000000
says "what some paper wrote, denied in the same sentence" "hi:ओरिन रोबोटिक्स पुणे की कंपनी है। एक अखबार ने लिखा कि ओरिन रोबोटिक्स को दो करोड़ डॉलर मिले, यह सरासर गलत है।" FundingRound!Denied "recipient=ओरिन रोबोटिक्स" amount=20000000
says "two people, the second called by an ordinary word" "hi:वरुण मेहता और चतुर शर्मा ने 2023 में ओरिन रोबोटिक्स की स्थापना की।" Founding "organization=ओरिन रोबोटिक्स" "founder=चतुर शर्मा"
says "two people, the second with a noun in front" "hi:वरुण मेहता और मशहूर शेफ शर्मा ने 2023 में ओरिन रोबोटिक्स की स्थापना की।" Founding "organization=ओरिन रोबोटिक्स" "founder=शर्मा"
says "Indonesian: a product that no fact gives to anybody is that of the company" "id:Koperasi Nusa Tallo mempekerjakan 85 orang. Lewat Pasang Surut, aplikasi yang diluncurkan pada November 2020, nelayan melihat ombak." Offering "organization=Koperasi Nusa Tallo" "product=Pasang Surut"
says "Indonesian: a product that a fact gives to somebody is nobody else's" "id:Koperasi Nusa Tallo mempekerjakan 85 orang. Delfin Kargo meluncurkan aplikasi Pasang Surut. Koperasi Nusa Tallo senang.

Pasang Surut dirilis pada November 2020." Offering "organization=Koperasi Nusa Tallo" "product=Pasang Surut" none
says "pesos by their letter" "Halina Foods of Manila grew. Its revenue climbed to P9.8 billion last year." Revenue "organization=Halina Foods" amount=9800000000
says "a letter against a number that is no sum" "Halina Foods of Manila grew. Its revenue in the P30 class fell, and it has P2P loans." MonetaryAmount "name=P30" none
says "the buyer is who was told to buy" "Tavelin Foods has a new owner

Tavelin Foods was acquired by Corvane Motors. Tavelin Foods makes bread.

The acquirer was founded in 2012." Founding "organization=Corvane Motors" date=2012
says "Arabic: the buyer is who was told to buy" "ar:بيع «زيتونة»

استحوذت «لومارا» على «زيتونة» أمس. وتبيع «زيتونة» الزيت.

ويعمل في «زيتونة» 30 موظفاً. وتأسست الشارية في 2012." Founding "organization=لومارا" date=2012
says "Arabic: of the buyer, and of nobody else, goes on what begins with it" "ar:بيع «زيتونة»

استحوذت «لومارا» على «زيتونة» أمس. وتبيع «زيتونة» الزيت.

ويعمل في «زيتونة» 30 موظفاً. أما الشركة المستحوذة فتأسست في 2012 وحققت إيرادات قدرها 90 مليون دولار." Revenue "organization=لومارا" amount=90000000
says "Punjabi: a word of every day that was quoted begins a company's name" "pa:ਨਵਜੋਤ ਸੇਖੋਂ ਨੇ 2009 ਵਿੱਚ ‘ਖਿੜਕੀ’ ਦੀ ਸਥਾਪਨਾ ਕੀਤੀ। ਹੁਣ ਖਿੜਕੀ ਮੀਡੀਆ ਨੇ ਇਮਾਰਤ ਬਣਾਈ।" Organization "name=ਖਿੜਕੀ ਮੀਡੀਆ"
says "Punjabi: a verb behind a company's words is no name that they introduce" "pa:ਅੱਜ ਰੌਣਕ ਸਟੀਲ ਬੈਂਕ ਸੜ ਗਿਆ।" Organization "name=ਰੌਣਕ ਸਟੀਲ ਬੈਂਕ"
says "Punjabi: what is admitted is nobody" "pa:ਕੋਮਲਤਾਰਾ ਮੋਟਰਜ਼ ਦੀ ਸਥਾਪਨਾ 1990 ਵਿੱਚ ਹੋਈ। ਕੰਪਨੀ ਵਧ ਰਹੀ ਹੈ।

ਸਰਘੀ ਸਟੀਲਜ਼ ਦੇ ਬੁਲਾਰੇ ਨੇ ਕੁਝ ਨਹੀਂ ਆਖਿਆ।

ਚਿੱਠੀ ਵਿੱਚ ਇਹ ਦੱਸਿਆ ਗਿਆ ਕਿ ਕੰਮ ਘਟਿਆ ਹੈ।" Organization none "name=ਇਹ"
says "Punjabi: a portrait begins with a scene" "pa:ਸਿਮਰਨ ਦਾ ਬੈਂਕ

ਮੇਜ਼ ਉੱਤੇ ਸਿਮਰਨ ਕੌਰ ਗਿੱਲ ਦੀ ਇੱਕ ਪੁਰਾਣੀ ਤਸਵੀਰ ਪਈ ਹੈ। ਅੱਜ ਬੈਂਕ ਦਾ ਕੰਮ ਵਧ ਗਿਆ ਹੈ।

ਗਿੱਲ ਨੇ 2009 ਵਿੱਚ ‘ਸਹੇਲੀ’ ਦੀ ਸਥਾਪਨਾ ਕੀਤੀ। 2014 ਵਿੱਚ ਨਾਂ ਸਹੇਲੀ ਗ੍ਰਾਮੀਣ ਬੈਂਕ ਪੈ ਗਿਆ। ਵਿਕਰਮ ਸੂਦ ਪਹਿਲਾਂ ਇਨਫੋਸਿਸ ਦੇ ਨਿਰਦੇਸ਼ਕ ਸਨ। ਸਹੇਲੀ ਹੁਣ ਵੱਡੀ ਹੈ।

ਬੈਂਕ ਦਾ ਮੁੱਖ ਦਫ਼ਤਰ ਮੋਗਾ ਵਿੱਚ ਹੈ।" Headquarters "organization=ਸਹੇਲੀ ਗ੍ਰਾਮੀਣ ਬੈਂਕ"
says "a company that bears the surname of somebody who is named far below" "Quiet work in a lane

Marlund has its head office in Oslo. Sue Joshi is its chief executive.

Machines were bought last year.

They are slow.

The town is old.

Her grandfather, Gopal Marlund, was the chief executive of Delfin Foods. Gopal Marlund liked the sea." Headquarters "organization=Marlund" place=Oslo
says "Hindi: a company that bears the surname of somebody who is named far below" "hi:वाराणसी की एक गली में बुनखर का मुख्यालय है। मीरा जोशी इसकी सीईओ हैं।

पिछले साल कंपनी ने नई मशीनें लगाईं।

इन मशीनों पर काम धीमा चलता है।

शहर में यह काम बहुत पुराना है।

मीरा के दादा गोपाल बुनखर भी यही काम करते थे। गोपाल बुनखर ने सीईओ मीरा को काम सिखाया।" Position "holder=मीरा जोशी" "organization=बुनखर"
says "who is called by a noun of its name" "Ulva Foods is close to buying Aures Ropewalk

Ulva Foods has offered 3 million euros for Aures Ropewalk, a paper said.

The ropewalk was founded in 1921. The ropewalk employs 135 people. Its rivals fear Ulva Foods." Headcount "organization=Aures Ropewalk" number=135
says "what a noun of a name does not mean" "Aures Ropewalk makes ropes. The bathhouse employs 135 people." Headcount none "organization=Aures Ropewalk"
says "who is called by a noun of its name, in Indonesian" "id:Ulva Foods membeli Pemandian Banyu. Ulva Foods adalah perusahaan roti. Pemandian itu didirikan pada 1921." Founding "organization=Pemandian Banyu" date=1921
says "who is called by a noun of its name, in Hindi" "hi:लोहगढ़ फाउंड्री ने झिलमिल फूड्स को कलपुर्जे दिए। झिलमिल फूड्स पुरानी कंपनी है। इस फाउंड्री की स्थापना 1921 में हुई थी।" Founding "organization=लोहगढ़ फाउंड्री" date=1921
says "who is called by a noun of its name, in Punjabi" "pa:ਲੋਹਗੜ੍ਹ ਫਾਊਂਡਰੀ ਨੇ ਝਿਲਮਿਲ ਫੂਡਜ਼ ਨੂੰ ਪੁਰਜ਼ੇ ਦਿੱਤੇ। ਝਿਲਮਿਲ ਫੂਡਜ਼ ਪੁਰਾਣੀ ਕੰਪਨੀ ਹੈ। ਇਸ ਫਾਊਂਡਰੀ ਦੀ ਸਥਾਪਨਾ 1921 ਵਿੱਚ ਹੋਈ ਸੀ।" Founding "organization=ਲੋਹਗੜ੍ਹ ਫਾਊਂਡਰੀ" date=1921
says "who is called by a noun of its name, in Arabic" "ar:اقتربت شركة كثبان من شراء «ملبنة الوادي».

تأسست الملبنة عام 1921، وتوظف الملبنة 135 شخصا. وقالت كثبان إنها ستعلن قريبا." Headcount "organization=ملبنة الوادي" number=135
says "somebody of a family" "At seven Ysolde Falkreath walks through her mill.

Her grandfather was the dyer Baltasar Falkreath, who founded Tavelin Cloth in 1951. Damar Falkreath, still chairman of Tavelin Cloth, who hired her, is old.

\"A towel is a safe thing,\" says Falkreath." Quotation "speaker=Ysolde Falkreath"
says "a company that bears a family's name" "Edda Orsomar, the chairwoman of Panificio Orsomar, is old. Ulva Foods will not buy Panificio Orsomar." Acquisition!Denied "acquired=Panificio Orsomar"
says "a surname before a place" "hi:सुशीला टोप्पो ने कहा कि काम बढ़ेगा। टोप्पो पटना की झिलमिल फूड्स की संस्थापक हैं।" Founding "founder=सुशीला टोप्पो" "organization=झिलमिल फूड्स"
says "a word of the rules that a hyphen joins to a name" "pa:ਬਰਨਾਲੇ ਦੀ ਚੁੱਲ੍ਹਾ-ਚੌਂਕਾ ਫੂਡਜ਼ ਨੇ 12 ਕਰੋੜ ਰੁਪਏ ਜੁਟਾਏ।" FundingRound "recipient=ਚੁੱਲ੍ਹਾ-ਚੌਂਕਾ ਫੂਡਜ਼"
says "a company of two everyday words, in the headline" "pa:ਮੋਗੇ ’ਚ ਤਾਜ਼ਾ ਹਵਾ ਦਾ ਪਹਿਲਾ ਪਲਾਂਟ ਚਾਲੂ

ਇਹ ਵਾਅਦਾ ਹੈ ਤਾਜ਼ਾ ਹਵਾ ਦਾ, ਜਿਸ ਨੇ ਕੱਲ੍ਹ ਕੰਮ ਸ਼ੁਰੂ ਕੀਤਾ।

ਇਸ ਸਾਲ ਤਾਜ਼ਾ ਨੇ ਝਿਲਮਿਲ ਫੂਡਜ਼ ਨਾਲ ਭਾਈਵਾਲੀ ਪਾਈ। ਕੰਪਨੀ ਵਿੱਚ 310 ਜਣੇ ਕੰਮ ਕਰਦੇ ਹਨ।" Headcount "organization=ਤਾਜ਼ਾ ਹਵਾ" number=310
says "the front of a name that the lead introduces, once" "The ovens of Tavelin Marrowby are old. Tavelin Marrowby was founded in 2018.

It makes oars as well.

A rumour is false: Tavelin will not go public." PublicOffering!Denied "organization=Tavelin Marrowby"
says "a reference that begins the next paragraph takes up a name of no type" "That is what they want from Tavelin Marrowby and its newest box.

The Oslo startup employs 30 people." Headcount "organization=Tavelin Marrowby" number=30
says "an Arabic given name that is an everyday word" "ar:قال المدير العام رابح بوسكين إن العمل سيزيد." Position "holder=رابح بوسكين"
says "a surname behind another of the family in its paragraph" "Ysolde Falkreath, the founder of Tavelin Cloth, has sold it.

Ulva Foods is the buyer. Damar Falkreath, the chief executive of Ulva Foods, was glad. \"It starts here,\" Falkreath said." Quotation "speaker=Damar Falkreath"
says "a company is a partner as well" "Pellow Wharf, which has studios in Porto, signed Northlace as a partner last year." Partnership "member=Northlace"
says "whom nothing else makes a person is no partner" "Pellow Wharf, which has studios in Porto, signed Northlace as a partner last year." Position holder=Northlace none
says "a partner at a company is a person" "Moroney Trask, a partner at Grey Capital, said so." Position "holder=Moroney Trask"
says "a name's first word that is spelled like a currency" "The plant is run by Le Van Hanh, the founder of Tavelin Yards." Founding "founder=Le Van Hanh"
says "a word of grammar with a capital begins a name" "Acme Foods said on Monday that On Sokha would become its chief executive." Position "holder=On Sokha"
says "an adverb with a capital begins a name" "The business was bought by Now Foods in 2019." Acquisition "acquirer=Now Foods"
says "a month is a given name before a surname" "Tavelin Yards hired May Whitlock as its chief executive." Position "holder=May Whitlock"
says "a month behind what leads to a date is one" "In 2019 the firm moved, and in May Tavelin Yards raised 5 million dollars." FundingRound "recipient=Tavelin Yards"
says "the everyday front of a name that is described where a sentence begins" "Quantum Leaf, a maker of tools, was founded in Oslo in 2012. Quantum has 300 employees." Headcount "organization=Quantum Leaf"
says "a name that a rule tells in one place is one elsewhere" "hi:सुगम पे के सीईओ रमेश पाटिल ने कहा। सुगम पे ने 40 करोड़ रुपये जुटाए।" FundingRound "recipient=सुगम पे"
finish
