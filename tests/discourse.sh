# Who is meant: short forms, aliases, pronouns, "the company", "we", dropped subjects; what is asserted and what is not.
. "$SOURCE/tests/lib.sh"
cat >"$work/ask.py" <<'PY'
"""ask.py RAPPORTEUR TEXT FACT ROLE=LABEL... : the text states a fact of that type with these fillers (labels or values);
   !FACTUALITY after the type asks for that factuality; FACT none: no such fact."""
import json, subprocess, sys
command, text, wanted, *roles = sys.argv[1:]
language = "en"
if text[:3] in ("hi:", "ar:", "id:", "pa:"):
    language, text = text[:2], text[3:]
line = json.dumps({"id": "1", "text": text, "language": language})
run = subprocess.run([command, "annotate", "--input-format", "ndjson", "-"], input=line.encode(), stdout=subprocess.PIPE)
facts = json.loads(run.stdout)["facts"]
kind, _, factuality = wanted.partition("!")
def fits(fact):
    if fact["type"] != kind or (factuality and fact["factuality"] != factuality):
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
says "the company is not the investor before it" "Tavelin Robotics raised \$5 million in 2023. Tavelin Robotics makes robots. The round was led by Orrin Capital. The company employs 30 people." Headcount "organization=Tavelin Robotics"
says "she" "Edda Marrow is the chief executive of Tavelin Robotics. She founded the company in 2019." Founding "founder=Edda Marrow" "organization=Tavelin Robotics" date=2019
says "a surname" "Edda Marrow, the chief executive of Tavelin Robotics, spoke on Monday. \"The harvest does not wait for anybody,\" Marrow said." Quotation "speaker=Edda Marrow"
says "a short form" "Tavelin Robotics makes robots. Tavelin employs 30 people." Headcount "organization=Tavelin Robotics"
says "an alias in brackets" "The Norland Agrarian Bank (NAB) opened a branch. NAB employs 300 people." Headcount number=300
says "who fills another role is not meant" "Tavelin Robotics makes robots. Tavelin Robotics is based in Lyon. Ulva Foods is a customer of the company." Supply "customer=Ulva Foods" "supplier=Tavelin Robotics"
says "denied" "Tavelin Robotics did not acquire Ulva Foods." Acquisition!Denied "acquirer=Tavelin Robotics"
says "planned" "Tavelin Robotics plans to acquire Ulva Foods next year." Acquisition!Planned "acquired=Ulva Foods"
says "a question asserts nothing" "Has Tavelin Robotics acquired Ulva Foods?" Acquisition!Asserted none
says "former" "Edda Marrow, the former chief executive of Tavelin Robotics, spoke on Monday." Position former=true
says "two companies, each with its own fact" "Tavelin Robotics employs 30 people. Ulva Foods employs 90 people." Headcount "organization=Ulva Foods" number=90
says "Hindi: the company" "hi:तावेलिन रोबोटिक्स ने 5 करोड़ डॉलर जुटाए। कंपनी में 30 कर्मचारी काम करते हैं।" Headcount number=30 "organization=तावेलिन रोबोटिक्स"
says "Arabic: a name behind a clitic" "ar:تأسست شركة «تافلين» عام 2019. ويعمل في «تافلين» 30 موظفا." Founding "organization=تافلين" date=2019
says "Indonesian: its" "id:Tavelin Robotika memiliki 30 karyawan. Perusahaan itu berkantor pusat di Bandung." Headquarters "organization=Tavelin Robotika"
says "Punjabi: the company" "pa:ਤਾਵੇਲਿਨ ਰੋਬੋਟਿਕਸ ਨੇ 5 ਕਰੋੜ ਡਾਲਰ ਜੁਟਾਏ। ਕੰਪਨੀ ਵਿੱਚ 30 ਕਰਮਚਾਰੀ ਕੰਮ ਕਰਦੇ ਹਨ।" Headcount number=30
finish
