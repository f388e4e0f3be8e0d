"""pdfium's functions bound for speed: handles and addresses are plain integers.

pypdfium2's own bindings build a pointer object for every handle.  A page needs thousands of these
calls, so here they take and give integers and can be driven by ``map`` without a line of Python
between them.  Functions that may take long release the interpreter lock, the others keep it.
"""

from __future__ import annotations

import ctypes
from typing import Any

import pypdfium2.raw as pdfium

_HANDLE = ctypes.c_void_p
_ADDRESS = ctypes.c_void_p
_INT = ctypes.c_int
_ULONG = ctypes.c_ulong


def _bind(name: str, result: Any, *arguments: Any, slow: bool = False) -> Any:
    prototype = (ctypes.CFUNCTYPE if slow else ctypes.PYFUNCTYPE)(result, *arguments)
    return prototype(ctypes.cast(getattr(pdfium, name), ctypes.c_void_p).value or 0)


load_page = _bind("FPDF_LoadPage", _HANDLE, _HANDLE, _INT, slow=True)
close_page = _bind("FPDF_ClosePage", None, _HANDLE, slow=True)
page_box = _bind("FPDF_GetPageBoundingBox", _INT, _HANDLE, _ADDRESS)
page_rotation = _bind("FPDFPage_GetRotation", _INT, _HANDLE)

load_text = _bind("FPDFText_LoadPage", _HANDLE, _HANDLE, slow=True)
close_text = _bind("FPDFText_ClosePage", None, _HANDLE)
count_chars = _bind("FPDFText_CountChars", _INT, _HANDLE)
get_text = _bind("FPDFText_GetText", _INT, _HANDLE, _INT, _INT, _ADDRESS)
char_at = _bind("FPDFText_GetCharIndexFromTextIndex", _INT, _HANDLE, _INT)
char_origin = _bind("FPDFText_GetCharOrigin", _INT, _HANDLE, _INT, _ADDRESS, _ADDRESS)
char_loose_box = _bind("FPDFText_GetLooseCharBox", _INT, _HANDLE, _INT, _ADDRESS)
char_matrix = _bind("FPDFText_GetMatrix", _INT, _HANDLE, _INT, _ADDRESS)
char_font_size = _bind("FPDFText_GetFontSize", ctypes.c_double, _HANDLE, _INT)
char_object = _bind("FPDFText_GetTextObject", _HANDLE, _HANDLE, _INT)
text_font = _bind("FPDFTextObj_GetFont", _HANDLE, _HANDLE)
text_render_mode = _bind("FPDFTextObj_GetTextRenderMode", _INT, _HANDLE)

font_name = _bind("FPDFFont_GetBaseFontName", ctypes.c_size_t, _HANDLE, _ADDRESS, ctypes.c_size_t)
font_flags = _bind("FPDFFont_GetFlags", _INT, _HANDLE)
font_weight = _bind("FPDFFont_GetWeight", _INT, _HANDLE)
font_italic_angle = _bind("FPDFFont_GetItalicAngle", _INT, _HANDLE, _ADDRESS)

count_objects = _bind("FPDFPage_CountObjects", _INT, _HANDLE)
get_object = _bind("FPDFPage_GetObject", _HANDLE, _HANDLE, _INT)
form_count_objects = _bind("FPDFFormObj_CountObjects", _INT, _HANDLE)
form_get_object = _bind("FPDFFormObj_GetObject", _HANDLE, _HANDLE, _ULONG)
object_type = _bind("FPDFPageObj_GetType", _INT, _HANDLE)
object_matrix = _bind("FPDFPageObj_GetMatrix", _INT, _HANDLE, _ADDRESS)
object_bounds = _bind("FPDFPageObj_GetBounds", _INT, _HANDLE, _ADDRESS, _ADDRESS, _ADDRESS, _ADDRESS)
object_fill = _bind("FPDFPageObj_GetFillColor", _INT, _HANDLE, _ADDRESS, _ADDRESS, _ADDRESS, _ADDRESS)
path_draw_mode = _bind("FPDFPath_GetDrawMode", _INT, _HANDLE, _ADDRESS, _ADDRESS)
path_count = _bind("FPDFPath_CountSegments", _INT, _HANDLE)
path_segment = _bind("FPDFPath_GetPathSegment", _HANDLE, _HANDLE, _INT)
segment_point = _bind("FPDFPathSegment_GetPoint", _INT, _HANDLE, _ADDRESS, _ADDRESS)
segment_type = _bind("FPDFPathSegment_GetType", _INT, _HANDLE)
segment_close = _bind("FPDFPathSegment_GetClose", _INT, _HANDLE)
