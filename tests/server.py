"""A triple store that is made of a folder, to test with: server.py FOLDER [SETTING...], the port goes to FOLDER/port.

Graphs are kept as sorted lines of N-Triples in FOLDER/graph-NAME, what was asked for in FOLDER/log, a line each. A query is answered
with FOLDER/answer, whose first line is the content type. Settings change how the server behaves:

  user=NAME:PASSWORD  asks for basic authentication       token=TOKEN   asks for bearer authentication
  digest=NAME:PASSWORD  asks for digest authentication    nogzip=STATUS answers compressed bodies with that status
  busy=N              answers the first N requests with 503
  fail=N              answers request number N and all later ones with 500
  refuse=N            answers request number N with 400
  drop=N              reads request number N, stores it and hangs up without an answer
"""
import base64
import gzip
import hashlib
import http.server
import os
import re
import sys
import urllib.parse

FOLDER = sys.argv[1]
SETTINGS = dict(setting.split("=", 1) for setting in sys.argv[2:])


class Store(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    count = 0

    def log_message(self, *arguments):
        pass

    def number(self, name):
        return int(SETTINGS.get(name, 0))

    def note(self, text):
        with open(os.path.join(FOLDER, "log"), "a", encoding="utf-8") as log:
            log.write(text + "\n")

    def answer(self, status, text="", kind="text/plain", **headers):
        body = text.encode("utf-8")
        self.note("%s %s -> %d" % (self.command, urllib.parse.unquote(self.path), status))
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def digest_is_right(self, given):
        values = dict(re.findall(r'(\w+)="?([^",]*)"?', given))
        hashed = lambda text: hashlib.md5(text.encode()).hexdigest()
        name, password = SETTINGS["digest"].split(":")
        first, second = hashed("%s:test:%s" % (name, password)), hashed("%s:%s" % (self.command, values.get("uri")))
        return values.get("response") == hashed("%s:abc:%s" % (first, second))

    def may(self):
        given = self.headers.get("Authorization", "")
        if "user" in SETTINGS:
            if given != "Basic " + base64.b64encode(SETTINGS["user"].encode()).decode():
                self.answer(401, "who are you?", WWW_Authenticate='Basic realm="test"')
                return False
        if "digest" in SETTINGS:
            if not given.startswith("Digest ") or not self.digest_is_right(given):
                self.answer(401, "who are you?", WWW_Authenticate='Digest realm="test", nonce="abc"')
                return False
        if "token" in SETTINGS and given != "Bearer " + SETTINGS["token"]:
            self.answer(403, "not for you")
            return False
        return True

    def store(self, body):
        query = urllib.parse.parse_qs(urllib.parse.urlsplit(self.path).query, keep_blank_values=True)
        name = urllib.parse.quote(query["graph"][0], safe="") if "graph" in query else "default"
        path = os.path.join(FOLDER, "graph-" + name)
        lines = {line for line in body.decode("utf-8").splitlines(True) if line.strip()}
        if self.command == "POST" and os.path.exists(path):
            with open(path, encoding="utf-8") as file:
                lines |= set(file)
        with open(path, "w", encoding="utf-8") as file:
            file.writelines(sorted(lines))

    def serve(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        if not self.may():
            return
        Store.count += 1
        packed = self.headers.get("Content-Encoding") == "gzip"
        if Store.count <= self.number("busy"):
            self.answer(503, "busy")
        elif self.number("fail") and Store.count >= self.number("fail"):
            self.answer(500, "broken")
        elif Store.count == self.number("refuse"):
            self.answer(400, "line 1: I do not like it\nat all")
        elif packed and "nogzip" in SETTINGS:
            self.answer(self.number("nogzip"), "what is this?")
        elif self.headers.get("Content-Type") in ("application/x-www-form-urlencoded", "application/sparql-query"):
            self.note(urllib.parse.unquote_plus(body.decode("utf-8")) + " Accept: " + self.headers.get("Accept", ""))
            with open(os.path.join(FOLDER, "answer"), encoding="utf-8", newline="") as file:
                kind, text = file.read().split("\n", 1)
            self.answer(200, text, kind)
        else:
            self.store(gzip.decompress(body) if packed else body)
            if Store.count == self.number("drop"):
                self.note("dropped")
                self.close_connection = True
                return
            self.answer(204 if not packed else 201, "")

    do_POST = do_PUT = serve


server = http.server.HTTPServer(("127.0.0.1", 0), Store)
with open(os.path.join(FOLDER, "port.part"), "w", encoding="ascii") as port:
    port.write(str(server.server_address[1]))
os.rename(os.path.join(FOLDER, "port.part"), os.path.join(FOLDER, "port"))
server.serve_forever()
