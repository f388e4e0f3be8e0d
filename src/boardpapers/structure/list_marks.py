"""What list items open with."""

from __future__ import annotations

import re

BULLETS = frozenset(
    "o•●○▪■□◦‣–—-‐‑➢➤✓✔❖*·►▶∙⁃→➔➜▸▹▻◆◇◈♦✦✧★☆›»⇒⚫⚪⬥◼◾❑❒"
    # Symbol and Wingdings, by their places in those fonts; ballot boxes are answers and stay text
    "\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf077\uf06e\uf06c\uf071\uf072\uf075\uf0e0\uf0f0\uf0e8\uf09f\uf09e\uf0a1\uf0ae\uf02d"
)
LETTERED = re.compile(r"\(?(?:[a-zA-Z]|[ivx]{2,5}|[IVX]{2,5})\)|[a-zA-Z]\.|[ivx]{2,5}\.")
NUMBERED = re.compile(r"\[\d{1,3}\]|\(?\d{1,3}\)|\d{1,3}\.|\d{1,2}(?:\.\d{1,3}){1,3}\.?|\(\d{1,3}\)\.?")
MONTH = re.compile(
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b",
    re.I,
)
