"""Words around a person's name: styles before it, honours behind it, the posts people hold."""

from __future__ import annotations

import re

STYLE = (
    r"(?:mr|mrs|ms|miss|mx|dr|doctor|prof|professor|sir|dame|lord|lady|baroness|baron|rev|revd|reverend|canon|hon"
    r"|(?:the\s+)?rt\s+hon|(?:c\.?\s?|county\s+|district\s+|borough\s+|town\s+|parish\s+)?(?:cllr|clr|cllor|councillor)s?"
    r"|(?:lord\s+|deputy\s+|city\s+|metro\s+)?mayor(?=\s+(?-i:[A-Z]))|bailie|(?:lord\s+)?provost(?=\s+(?-i:[A-Z]))"
    r"|alderman|ald|judge|justice|insp|inspector|ch(?:ief)?\s+insp(?:ector)?|supt|superintendent"
    r"|ch(?:ief)?\s+(?:supt|superintendent)|sgt|sergeant|pcso|pc|capt|captain|maj|major|lt|col|colonel)"
)
"""Pattern of a style of address without its stop; match it without regard to case."""

STYLE_ALONE = re.compile(rf"{STYLE}\.?", re.I)
STYLES_BEFORE = re.compile(rf"(?:{STYLE}(?:\.\s*|\s+))+(?=\S)", re.I)
PLURAL_STYLE = re.compile(
    r"(?:(?:county|district|borough|city|town|parish|community|ward|unitary)\s+(?=c))?(?:councillors|cllrs|clrs|aldermen|bailies|messrs|members)\b\.?\s*[:.\-–]?\s*",
    re.I,
)

HONOUR = (
    r"(?:[OMCKD]BE|KC|QC|JP|DL|MP|MSP|AM|MS|MEP|BEM|QPM|TD|FRS|PhD|BSc|MSc|BA|MA|RN|RGN|CPFA|ACA|FCA|FCCA|FRCP|FRCGP|FFPH"
    r"|Jnr|Snr|Jr|Sr)\.?"
)
HONOURS = re.compile(rf"{HONOUR}(?:\s+{HONOUR})*")

_RANK = (
    r"(?:the|an?|acting|interim|deputy|assistant|associate|vice|joint|co|senior|executive|non-executive|strategic"
    r"|corporate|group|chief|lead|principal|managing|clinical|medical|operations?|service|programme|project|portfolio"
    r"|general|finance|monitoring|democratic|parish|town|independent|lay|cabinet|board|public|health|housing|planning"
    r"|fire|borough|county|city|district|ward|college|visiting|honorary)"
)
_OFFICE = (
    r"(?:head|director|chair(?:man|person|woman)?|chief\s+(?:executive|officer|operating|finance|nurs\w+|medical|constable)"
    r"|officer|manager|leader|lead|clerk|secretary|treasurer|member|representative|co-?ordinator|consultant|advis[eo]r"
    r"|commissioner|mayor|portfolio\s+holder|governor|registrar|solicitor|accountant|engineer|surveyor|nurse|principal"
    r"|president|trustee|counsel)"
)
POST = re.compile(
    rf"(?:{_RANK}[\s-]+)*{_OFFICE}\b(?=$|\s*[,(:]|\s+(?:of|for|to|and|at|in|[-–&]|(?-i:[A-Z])))", re.I
)
"""A post at the beginning of a text: "Head of …", "Deputy Director, …", "Clerk"."""

POST_LAST = re.compile(rf"\b{_OFFICE}$", re.I)
"""A text that ends as the name of a post does: "Democratic Services Officer"."""

POST_FIRST = re.compile(
    r"(?:the\s+)?(?P<post>(?:(?:acting|assistant|deputy|interim|locum|parish|town|community|committee)\s+)*"
    r"(?:clerk|secretary|treasurer|rfo)(?:\s*[/&]\s*(?:rfo|clerk|treasurer))?)\s*[:–-]?\s+(?=(?-i:[A-Z])[\w.'’-]*\.?\s+(?-i:[A-Z]))",
    re.I,
)
"""A post of one holder right before the name: "Clerk J Ash"."""
