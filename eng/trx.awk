# Reads one trx file and prints "passed failed skipped" on the first line, then one line for each skipped test.
# The counters of a trx file do not count skipped tests, so the results themselves are counted.

function attribute(name,    value) {
    if (!match($0, " " name "=\"[^\"]*\"")) return ""
    value = substr($0, RSTART, RLENGTH)
    sub("^ " name "=\"", "", value)
    sub(/"$/, "", value)
    return decoded(value)
}

function decoded(text) {
    gsub(/&lt;/, "<", text); gsub(/&gt;/, ">", text)
    gsub(/&quot;/, "\"", text); gsub(/&apos;/, "'", text)
    gsub(/&#x[dD];/, "", text); gsub(/&#x[aA];/, " ", text)
    gsub(/&amp;/, "\\&", text)
    return text
}

function settle() {
    if (outcome == "") return
    if (outcome == "Passed") passed++
    else if (outcome == "NotExecuted") {
        gsub(/[ \t]+/, " ", reason)
        skips[++skipped] = "skipped: " name ": " (reason == "" ? "(no reason given)" : decoded(reason))
    }
    else failed++
    outcome = ""; reason = ""
}

/<UnitTestResult / {
    settle()
    outcome = attribute("outcome")
    if (outcome == "") outcome = "Error"
    name = attribute("testName")
}

outcome == "NotExecuted" && /<(Message|StdOut)>/ && reason == "" { reading = 1 }

reading {
    text = $0
    done = text ~ /<\/(Message|StdOut)>/
    gsub(/^[ \t]*<(Message|StdOut)>|<\/(Message|StdOut)>.*$|\r/, "", text)
    reason = reason (reason == "" ? "" : " ") text
    if (done) reading = 0
}

/<\/Results>/ { settle() }

END {
    settle()
    print passed + 0, failed + 0, skipped + 0
    for (i = 1; i <= skipped; i++) print skips[i]
}
