#!/usr/bin/env python3
"""Writes the table of the normal form of texts: what characters are made of (NFKC of Unicode, the letters, digits and marks of its first plane).

Python's own Unicode data are the source. By Unicode's stability policy the normal form of a character never changes.
"""
import sys
import unicodedata as u

# Compatibility jamo stand for themselves in Korean chats; the vowels AM of Thai and Lao are written as one sign everywhere.
LEFT_OUT = set(range(0x3131, 0x318F)) | set(range(0xFFA0, 0xFFDD)) | {0x0E33, 0x0EB3}
# Radicals that programs write into PDF files in place of the characters (EquivalentUnifiedIdeograph of Unicode).
RADICALS = dict(zip(
    "⺁⺅⺆⺉⺊⺠⺡⺣⺩⺬⺮⺯⺰⺱⺲⺼⺾⺿⻀⻁⻂⻄⻅⻈⻉⻋⻌⻍⻎⻏⻐⻑⻓⻔⻖⻗⻘⻙⻚⻛⻜⻝⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲",
    "厂亻冂刂卜民氵灬王礻竹糹纟罒罒月艹艹艹虍衤西见讠贝车辶辶辶阝钅長长门阝雨青韦页风飞食飠饣马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀", strict=True))
HANGUL = range(0xAC00, 0xD7A4)
BMP = [c for c in range(0x80, 0x10000) if not 0xD800 <= c <= 0xDFFF]


def hexes(text):
    return " ".join(f"{ord(c):04X}" for c in text)


def is_word(text):
    return all(u.category(c)[0] in "LNM" and ord(c) < 0x10000 for c in text)


def main():
    out = sys.stdout
    out.write("# Made by eng/normal-form.py from the Unicode Character Database. Pairs that are written as one character: base, mark, character.\n")
    pairs = {}
    for c in BMP:
        parts = u.decomposition(chr(c)).split()
        if c not in HANGUL and len(parts) == 2 and not parts[0].startswith("<"):
            base, mark = (chr(int(p, 16)) for p in parts)
            if u.normalize("NFC", base + mark) == chr(c):
                pairs[c] = base + mark
    for c, pair in pairs.items():
        out.write(f"+ {hexes(pair)} {c:04X}\n")
    out.write("# Characters that are others in the normal form: character, what it is.\n")
    for c in BMP:
        form = RADICALS.get(chr(c)) or u.normalize("NFKC", chr(c))
        if c not in LEFT_OUT and form != chr(c) and is_word(form):
            out.write(f"= {c:04X} {hexes(form)}\n")
    out.write("# Marks in their order: first, last, class.\n")
    run = None
    for c in BMP + [0x10000]:
        order = u.combining(chr(c)) if c < 0x10000 else 0
        if run and (order != run[2] or c != run[1] + 1):
            out.write(f"^ {run[0]:04X} {run[1]:04X} {run[2]}\n")
            run = None
        if order:
            run = (run[0], c, order) if run else (c, c, order)


main()
