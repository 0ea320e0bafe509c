"""What schemathesis draws for our scalars, and what counts as a finding: an error that is not the client's own."""

import json
import os
from datetime import date

import schemathesis
from hypothesis import strategies as st
from schemathesis.graphql import nodes

WORDS = json.loads(os.environ["TONGXI_FUZZ_WORDS"])
HONEST = set(json.loads(os.environ["TONGXI_FUZZ_HONEST"]))

days = st.dates(date(1900, 1, 1), date(2100, 1, 1)).map(lambda day: day.isoformat())
texts = st.one_of(st.sampled_from(WORDS), st.sampled_from(WORDS), st.text(max_size=30))

schemathesis.graphql.scalar("Date", days.map(nodes.String))
schemathesis.graphql.scalar("File", st.just("no file").map(nodes.String))
schemathesis.graphql.scalar("ID", texts.map(nodes.String))
schemathesis.graphql.scalar("String", texts.map(nodes.String))


@schemathesis.check
def only_honest_errors(ctx, response, case):
    if response.status_code >= 500:
        raise AssertionError(f"HTTP {response.status_code}")
    for error in response.json().get("errors") or []:
        code = (error.get("extensions") or {}).get("code")
        if code not in HONEST:
            raise AssertionError(f"{code}: {error['message'][:200]}")
