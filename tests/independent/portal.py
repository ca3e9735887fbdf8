"""The reference portal as a process of its own with its demonstration data, and every payment that its API has."""

import http.cookiejar
import json
import os
import shutil
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from program import ROOT, TARGET

BINARY = TARGET / "release" / "portal"
# Seeding takes a while: what the end-to-end tests have seeded serves, if this build of the portal did it.
SEED = TARGET / "e2e-seed"
ACCOUNT = "lukasz-nowak"
PATIENCE = 180


@dataclass
class Payment:
    """A payment as the API has it."""

    creditor: str
    detail: dict
    lines: list[dict]
    # As the API sent them.
    payment_file: Path
    lines_file: Path


class Portal:
    """A portal on a free port of this machine, in which one account may see all landlords."""

    def __enter__(self) -> "Portal":
        self.folder = Path(tempfile.mkdtemp(prefix="portal-"))
        if SEED.exists() and SEED.stat().st_mtime > BINARY.stat().st_mtime:
            shutil.copytree(SEED, self.folder, dirs_exist_ok=True)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{port}"
        env = {**os.environ, "PORT": str(port), "PORTAL_DATA": str(self.folder)}
        self.process = subprocess.Popen([BINARY], cwd=ROOT, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            self.wait()
            self.link_all()
            self.sign_in()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_) -> None:
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def wait(self) -> None:
        until = time.monotonic() + PATIENCE
        while True:
            try:
                with urllib.request.urlopen(f"{self.url}/health", timeout=5):
                    return
            except (urllib.error.URLError, ConnectionError, TimeoutError):
                if self.process.poll() is not None or time.monotonic() > until:
                    raise AssertionError("the portal did not start") from None
                time.sleep(0.1)

    def link_all(self) -> None:
        """Linking is tested elsewhere; here one account is simply given every landlord."""
        creditors = sqlite3.connect(self.folder / "back-office.db").execute("SELECT creditor_id FROM creditor").fetchall()
        store = sqlite3.connect(self.folder / "portal.db", timeout=30)
        with store:
            rows = [(ACCOUNT, creditor, "2026-11-23T12:00:00Z") for (creditor,) in creditors]
            store.executemany("INSERT INTO link (account, creditor_id, linked_at) VALUES (?, ?, ?)", rows)
        store.close()

    def sign_in(self) -> None:
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))
        body = json.dumps({"account": ACCOUNT}).encode()
        headers = {"Content-Type": "application/json"}
        self.opener.open(urllib.request.Request(f"{self.url}/demo/sign-in", body, headers), timeout=60).close()

    def get(self, path: str, accept: str = "application/json") -> bytes:
        request = urllib.request.Request(f"{self.url}/api/landlord/v1{path}", headers={"Accept": accept})
        with self.opener.open(request, timeout=300) as reply:
            return reply.read()

    def payments(self, most_lines: int = sys.maxsize) -> Iterator[Payment]:
        """Every payment of every landlord, one after another, unless it has too many lines; its files last until the next."""
        for landlord in json.loads(self.get("/landlords")):
            record = f"/landlords/{landlord['id']}"
            creditor = json.loads(self.get(record))["creditor_reference"]
            for payment in self.pages(record):
                if payment["line_count"] > most_lines:
                    continue
                detail = self.get(f"{record}/payments/{payment['id']}")
                sent = self.get(f"{record}/payments/{payment['id']}/lines", "application/x-ndjson")
                payment_file, lines_file = self.folder / "payment.json", self.folder / "lines.ndjson"
                payment_file.write_bytes(detail)
                lines_file.write_bytes(sent)
                records = map(json.loads, sent.decode().splitlines())
                lines = [it for it in records if it["record"] == "line"]
                yield Payment(creditor, json.loads(detail), lines, payment_file, lines_file)

    def pages(self, record: str) -> Iterator[dict]:
        query = "limit=50"
        while True:
            page = json.loads(self.get(f"{record}/payments?{query}"))
            yield from page["items"]
            if not page.get("next_cursor"):
                return
            query = f"limit=50&cursor={page['next_cursor']}"
