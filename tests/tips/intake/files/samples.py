"""Small files of every kind, made here byte by byte, honest and otherwise."""

import io
import struct
import zipfile
import zlib

from docx import Document
from PIL import Image

GATE = (41.5, -93.25)


def picture(name="JPEG", size=(40, 30), **options) -> bytes:
    drawn = Image.linear_gradient("L").resize(size).convert("RGB")
    drawn.putpixel((0, 0), (255, 0, 0))
    return saved(drawn, name, **options)


def saved(drawn: Image.Image, name: str, **options) -> bytes:
    held = io.BytesIO()
    drawn.save(held, name, **options)
    return held.getvalue()


def exif_with_place(orientation=1) -> Image.Exif:
    exif = Image.Exif()
    exif[0x010F] = "Brightphone"
    exif[0x013B] = "A. Sender"
    exif[0x0112] = orientation
    exif[0x0132] = "2026:11:19 21:40:00"
    exif.get_ifd(0x8825).update({1: "N", 2: (41.0, 30.0, 0.0), 3: "W", 4: (93.0, 15.0, 0.0)})
    return exif


def photo_with_place(name="JPEG", orientation=1, **options) -> bytes:
    return picture(name, exif=exif_with_place(orientation).tobytes(), **options)


def moving_gif(frames=3, comment=b"made by A. Sender") -> bytes:
    drawn = [Image.new("RGB", (20, 10), (n % 256, n // 256 * 100, 90)) for n in range(frames)]
    return saved(
        drawn[0], "GIF", save_all=True, append_images=drawn[1:], duration=70, loop=0, comment=comment
    )


def box(name: bytes, body: bytes = b"") -> bytes:
    return struct.pack(">I", 8 + len(body)) + name + body


def iso_media(brand=b"isom", also=b"mp42", index=b"moov") -> bytes:
    return (
        box(b"ftyp", brand + b"\0\0\0\0" + brand + also) + box(b"mdat", b"\x01" * 64) + box(index, b"\0" * 32)
    )


def webm() -> bytes:
    head = b"\x42\x86\x81\x01\x42\xf7\x81\x01\x42\xf2\x81\x04\x42\xf3\x81\x08\x42\x82\x84webm\x42\x87\x81\x04"
    body = b"\xec\x84void"
    return (
        b"\x1a\x45\xdf\xa3"
        + bytes([0x80 | len(head)])
        + head
        + b"\x18\x53\x80\x67"
        + bytes([0x80 | len(body)])
        + body
    )


def mp3(id3=True) -> bytes:
    frame = b"\xff\xfb\x90\x00" + b"\0" * 413
    return (b"ID3\x03\x00\x00\x00\x00\x00\x0a" + b"\0" * 10 if id3 else b"") + frame * 5


def wav() -> bytes:
    body = b"fmt \x10\0\0\0\x01\0\x01\0\x40\x1f\0\0\x40\x1f\0\0\x01\0\x08\0data\x08\0\0\0" + b"\x80" * 8
    return b"RIFF" + struct.pack("<I", 4 + len(body)) + b"WAVE" + body


def pdf(inside=b"") -> bytes:
    return (
        b"%PDF-1.7\n1 0 obj<</Type/Catalog"
        + inside
        + b">>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n"
    )


def pdf_saying(words: str) -> bytes:
    shown = zlib.compress(f"BT /F1 12 Tf ({words}) Tj ET".encode())
    stream = b"2 0 obj<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream endobj\n" % (len(shown), shown)
    return pdf().replace(b"trailer", stream + b"trailer")


def docx() -> bytes:
    return docx_saying("The gate chain was cut.")


def docx_saying(words: str) -> bytes:
    held = io.BytesIO()
    document = Document()
    document.add_paragraph(words)
    document.save(held)
    return held.getvalue()


def archive(**parts: bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as package:
        for name, body in (parts or {"a.txt": b"hidden"}).items():
            package.writestr(name.replace("__", "/"), body)
    return held.getvalue()


def rezipped(original: bytes, added: dict[str, bytes]) -> bytes:
    held = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(original)) as old,
        zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for part in old.infolist():
            new.writestr(part.filename, added.pop(part.filename, old.read(part)))
        for name, body in added.items():
            new.writestr(name, body)
    return held.getvalue()


HONEST = {
    "gate.jpg": picture("JPEG"),
    "gate.jpeg": photo_with_place(progressive=True),
    "screen.png": picture("PNG"),
    "loop.gif": moving_gif(),
    "still.gif": picture("GIF"),
    "chat.webp": picture("WEBP"),
    "phone.heic": iso_media(b"mif1", b"heic", b"meta"),
    "phone2.heif": iso_media(b"heic", b"mif1", b"meta"),
    "gate.mp4": iso_media(),
    "old.3gp": iso_media(b"3gp4", b"isom"),
    "iphone.mov": iso_media(b"qt  ", b"qt  "),
    "very-old.mov": box(b"wide") + box(b"mdat", b"12345678") + box(b"moov", b"\0" * 16),
    "cam.webm": webm(),
    "memo.m4a": iso_media(b"M4A ", b"mp42"),
    "voice.mp3": mp3(),
    "bare.mp3": mp3(id3=False),
    "voice.wav": wav(),
    "letter.pdf": pdf(),
    "note.txt": b"He asked how deep the intake is.\r\n",
    "eight-bit.txt": "Señor, façade, naïve".encode("cp1252"),
    "wide.txt": "Two men at the fence".encode("utf-16"),
    "report.docx": docx(),
}
