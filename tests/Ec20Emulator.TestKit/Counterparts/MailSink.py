"""A mail server for tests on aiosmtpd: takes every message, and tells what is in it as Python's own reader of mail sees it, a line of JSON each.

Arguments: plain, starttls or smtps; the files of certificate and key, or -; the name and password it asks for, or - -.
"""
import asyncio
import email
import email.policy
import hashlib
import json
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult

MODE, CERTIFICATE, KEY, NAME, PASSWORD = sys.argv[1:6]


class Sink:
    """Tells of the envelope and the parts of each message."""

    async def handle_DATA(self, server, session, envelope):
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        parts = [
            {
                "type": part.get_content_type(),
                "charset": part.get_content_charset(),
                "name": part.get_filename(),
                "length": len(part.get_payload(decode=True)),
                "sha256": hashlib.sha256(part.get_payload(decode=True)).hexdigest(),
            }
            for part in message.walk()
            if not part.is_multipart()
        ]
        print(
            "MAIL "
            + json.dumps(
                {
                    "sender": envelope.mail_from,
                    "recipients": envelope.rcpt_tos,
                    "tls": server.transport.get_extra_info("ssl_object") is not None,
                    "login": bool(session.authenticated),
                    "from": message["From"],
                    "to": message["To"],
                    "cc": message["Cc"],
                    "bcc": message["Bcc"],
                    "subject": message["Subject"],
                    "date": message["Date"],
                    "id": message["Message-Id"],
                    "defects": [str(defect) for part in message.walk() for defect in part.defects],
                    "parts": parts,
                }
            ),
            flush=True,
        )
        return "250 taken"


def authenticate(server, session, envelope, mechanism, data):
    """Knows one name and one password."""
    return AuthResult(success=(data.login, data.password) == (NAME.encode(), PASSWORD.encode()), handled=False)


async def main():
    context = None
    if MODE != "plain":
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.minimum_version = ssl.TLSVersion.TLSv1
        context.set_ciphers("AES256-SHA:@SECLEVEL=0")
        context.load_cert_chain(CERTIFICATE, KEY)

    def make():
        return SMTP(
            Sink(),
            hostname="mail.test",
            tls_context=context if MODE == "starttls" else None,
            require_starttls=MODE == "starttls",
            authenticator=authenticate,
            auth_required=NAME != "-",
            auth_require_tls=False,
        )

    server = await asyncio.get_running_loop().create_server(make, "127.0.0.1", 0, ssl=context if MODE == "smtps" else None)
    print("READY", server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(main())
