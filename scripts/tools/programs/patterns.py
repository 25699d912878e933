"""Tells, for each pattern, which texts it matches."""
import base64
import re
import sys

lines = [base64.b64decode(line).decode() for line in open(sys.argv[1]).read().split("\n")]
end = lines.index("")
for pattern in lines[:end]:
    print("".join("1" if re.search(pattern, text) else "0" for text in lines[end + 1 :]))
