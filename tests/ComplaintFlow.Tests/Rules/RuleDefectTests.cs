using ComplaintFlow.Diagnostics;

namespace ComplaintFlow.Tests.Rules;

public sealed class RuleDefectTests
{
    [Theory]
    [InlineData("CF1001", "Clasification", "Classification", """{ "Clasification": { "x": 1 } }""")]
    [InlineData("CF1001", "Sla:Tiers:A:Rnak", "Rank", """{ "Sla": { "Tiers": { "A": { "Rnak": 1 } } } }""")]
    [InlineData("CF1001", "Classification:Rules:r:When:Amount:AtLest", "AtLeast",
        """{ "Classification": { "Rules": { "r": { "When": { "Amount": { "AtLest": 1 } }, "Then": { "Category": "x" } } } } }""")]
    [InlineData("CF1002", "Fields:Weight", "type", """{ "Fields": { "Weight": "3" } }""")]
    [InlineData("CF1001", "Classification:Rules:r:When:Category:+1", "operator",
        """{ "Classification": { "Rules": { "r": { "When": { "Category": { "+1": "x" } }, "Then": { "Flags": "F" } } } } }""")]
    [InlineData("CF1002", "Fields:Outlet", "Text", """{ "Fields": { "Outlet": "Txt" } }""")]
    [InlineData("CF1002", "Classification:Rules:r:Then:Severity", "High",
        """{ "Classification": { "Rules": { "r": { "When": { "Category": "a" }, "Then": { "Severity": "Hihg" } } } } }""")]
    [InlineData("CF1002", "Sla:Tiers:A:Rank", "a whole number", """{ "Sla": { "Tiers": { "A": { "Rank": "ten" } } } }""")]
    [InlineData("CF1002", "Sla:Tiers:A:Enabled", "true or false", """{ "Sla": { "Tiers": { "A": { "Enabled": "maybe" } } } }""")]
    [InlineData("CF1003", "Currency", "one value", """{ "Currency": ["CNY", "EUR"] }""")]
    [InlineData("CF1003", "Currency", "one value", """{ "Currency": { "a": "b" } }""")]
    [InlineData("CF1003", "Predicates", "Write [", """{ "Predicates": { "a": "b" } }""")]
    [InlineData("CF1003", "Sla:Tiers:A", "Write {", """{ "Sla": { "Tiers": { "A": "high" } } }""")]
    [InlineData("CF1003", "Sla:Tiers", "Name", """{ "Sla": { "Tiers": "high" } }""")]
    [InlineData("CF1003", "Sla:Tiers", "name", """{ "Sla": { "Tiers": [ { "Rank": 1 } ] } }""")]
    [InlineData("CF1003", "Milestones:M", "one text", """{ "Milestones": { "M": [ "a" ] } }""")]
    [InlineData("CF1003", "Sla", "Write {", """{ "Sla": "none" }""")]
    [InlineData("CF1003", "Classification:Rules:r:When", "Field",
        """{ "Classification": { "Rules": { "r": { "When": "always", "Then": { "Category": "x" } } } } }""")]
    [InlineData("CF1003", "Classification:Rules:r:When:Any", "Write [",
        """{ "Classification": { "Rules": { "r": { "When": { "Any": { "Category": "x" } }, "Then": { "Category": "x" } } } } }""")]
    [InlineData("CF1004", "Workflow:States:Received:On:Go:To", "state",
        """{ "Workflow": { "Preset": "standard", "States": { "Received": { "On": { "Go": { "To": "Nowhere" } } } } } }""")]
    [InlineData("CF1004", "Workflow:States:Received:On:Go:To", "state",
        """{ "Workflow": { "Preset": "standard", "States": { "Received": { "On": { "Go": { "To": "LegalPending" } } } } } }""")]
    [InlineData("CF1005", "Sla:Tiers:A__B", "'__'", """{ "Sla": { "Tiers": { "A__B": { "Rank": 1 } } } }""")]
    [InlineData("CF1005", "Workflow:Regions:Handling", "Workflow:States",
        """{ "Workflow": { "Preset": "standard", "Regions": { "Handling": { "Initial": "X", "States": { "X": { "Final": true } } } } } }""")]
    [InlineData("CF1006", "Workflow:Regions:Other:States:Received", "rename",
        """{ "Workflow": { "Preset": "standard", "Regions": { "Other": { "Initial": "Received", "States": { "Received": { "Final": true } } } } } }""")]
    [InlineData("CF1007", "Workflow:States:Received:Parent", "Open",
        """{ "Workflow": { "Preset": "standard", "States": { "Received": { "Parent": "Opn" } } } }""")]
    [InlineData("CF1008", "Workflow:States:Open:Parent", "circle",
        """{ "Workflow": { "Preset": "standard", "States": { "Open": { "Parent": "Received" } } } }""")]
    [InlineData("CF1009", "Workflow:Initial", "A", """{ "Workflow": { "States": { "A": { "Final": true } } } }""")]
    [InlineData("CF1009", "Workflow:Initial", "A", """{ "Workflow": { "Initial": "B", "States": { "A": { "Final": true } } } }""")]
    [InlineData("CF1009", "Workflow:States:Open:Initial", "substate",
        """{ "Workflow": { "Preset": "standard", "States": { "Open": { "Initial": "Closed" } } } }""")]
    [InlineData("CF1010", "Workflow:States:Island", "transition",
        """{ "Workflow": { "Preset": "standard", "States": { "Island": { "Final": true } } } }""")]
    [InlineData("CF1011", "Workflow:States:A", "Final", """{ "Workflow": { "Initial": "A", "States": { "A": {} } } }""")]
    [InlineData("CF1012", "Workflow:States:A:Final", "Remove",
        """{ "Workflow": { "Initial": "A", "States": { "A": { "Final": true, "On": { "Go": {} } } } } }""")]
    [InlineData("CF1013", "Workflow:States:A:Entry:Milestone", "Milestones",
        """{ "Workflow": { "Initial": "A", "States": { "A": { "Final": true, "Entry": { "Milestone": "Repied" } } } } }""")]
    [InlineData("CF1013", "Sla:Always:Targets:T:Until", "Milestones",
        """{ "Sla": { "Always": { "Targets": { "T": { "Within": "1h", "Until": "Repied" } } } } }""")]
    [InlineData("CF1014", "Workflow:States:A:On:Go:If", "Predicates",
        """{ "Workflow": { "Initial": "A", "States": { "A": { "On": { "Go": { "To": "B", "If": "paid" } } }, "B": { "Final": true } } } }""")]
    [InlineData("CF1015", "Workflow:States:A:Entry", "trigger",
        """{ "Workflow": { "Initial": "A", "States": { "A": { "Entry": "Gone", "On": { "Go": { "To": "B" } } }, "B": { "Final": true } } } }""")]
    [InlineData("CF1015", "Sla:Always:Targets:T:Steps:s:Do", "trigger",
        """{ "Sla": { "Always": { "Targets": { "T": { "Within": "1h", "Until": "Closed", "Steps": { "s": { "At": "50%", "Do": "Gone" } } } } } } }""")]
    [InlineData("CF1016", "Workflow:States:A:On:Go:Require", "Fields",
        """{ "Workflow": { "Initial": "A", "States": { "A": { "On": { "Go": { "To": "B", "Require": "Outlet" } } }, "B": { "Final": true } } } }""")]
    [InlineData("CF1017", "Workflow:States:A:On:Go:Ignore", "Remove",
        """{ "Workflow": { "Initial": "A", "States": { "A": { "On": { "Go": { "To": "B", "Ignore": true } } }, "B": { "Final": true } } } }""")]
    [InlineData("CF1017", "Workflow:States:A:On:Go:To", "Otherwise",
        """{ "Workflow": { "Initial": "A", "States": { "A": { "On": { "Go": { "To": "B", "Branches": { "x": { "To": "B" } } } } }, "B": { "Final": true } } } }""")]
    [InlineData("CF1017", "Workflow:States:A:On:Go:Otherwise", "Branches",
        """{ "Workflow": { "Initial": "A", "States": { "A": { "On": { "Go": { "Otherwise": { "To": "B" } } } }, "B": { "Final": true } } } }""")]
    [InlineData("CF1019", "Workflow:States", "Preset", """{ "Workflow": { "Initial": "A" } }""")]
    [InlineData("CF1020", "Workflow:States:A:On:Go:By", "typing error",
        """{ "Workflow": { "Initial": "A", "States": { "A": { "On": { "Go": { "To": "B", "By": "CaseOwnr" } } }, "B": { "Final": true } } } }""")]
    [InlineData("CF1021", "Workflow:States:A:Initial", "B",
        """{ "Workflow": { "Initial": "A", "States": { "A": {}, "B": { "Parent": "A", "Final": true } } } }""")]
    [InlineData("CF1022", "Workflow:Preset", "standard", """{ "Workflow": { "Preset": "standart" } }""")]
    [InlineData("CF1030", "Sla:Tiers:B:Rank", "rank of its own", """{ "Sla": { "Tiers": { "A": { "Rank": 1 }, "B": { "Rank": 1 } } } }""")]
    [InlineData("CF1031", "Sla:Always:Targets:T:Within", "24h",
        """{ "Sla": { "Always": { "Targets": { "T": { "Until": "Closed" } } } } }""")]
    [InlineData("CF1031", "Sla:Always:Targets:T:Within", "24h",
        """{ "Sla": { "Always": { "Targets": { "T": { "Within": "1d", "Until": "Closed" } } } } }""")]
    [InlineData("CF1032", "Sla:Always:Targets:T:Until", "meets", """{ "Sla": { "Always": { "Targets": { "T": { "Within": "1h" } } } } }""")]
    [InlineData("CF1032", "Sla:Always:Targets:T:From", "starts",
        """{ "Sla": { "Always": { "Targets": { "T": { "Within": "1h", "From": [], "Until": "Closed" } } } } }""")]
    [InlineData("CF1033", "Sla:Always:Targets:T:Calendar", "office",
        """{ "Calendars": { "office": { "Week": { "Mon-Fri": "09:00-17:00" } } }, "Sla": { "Always": { "Targets": { "T": { "Within": "1h", "Until": "Closed", "Calendar": "ofice" } } } } }""")]
    [InlineData("CF1034", "Sla:Always:Targets:T:Calendar", "calendar",
        """{ "Sla": { "Always": { "Targets": { "T": { "Within": "2 working hours", "Until": "Closed" } } } } }""")]
    [InlineData("CF1035", "Sla:Always:Targets:T:Steps:s:At", "75%",
        """{ "Sla": { "Always": { "Targets": { "T": { "Within": "1h", "Until": "Closed", "Steps": { "s": { "At": "-6h", "Escalate": true } } } } } } }""")]
    [InlineData("CF1035", "Sla:Always:Targets:T:Steps:s:At", "75%",
        """{ "Sla": { "Always": { "Targets": { "T": { "Within": "1h", "Until": "Closed", "Steps": { "s": { "Escalate": true } } } } } } }""")]
    [InlineData("CF1035", "Sla:Always:Targets:T:Steps:s:At", "1000%",
        """{ "Sla": { "Always": { "Targets": { "T": { "Within": "1h", "Until": "Closed", "Steps": { "s": { "At": "1001%", "Escalate": true } } } } } } }""")]
    [InlineData("CF1036", "Sla:Always:Targets:T:Steps:s", "Notify",
        """{ "Sla": { "Always": { "Targets": { "T": { "Within": "1h", "Until": "Closed", "Steps": { "s": { "At": "50%" } } } } } } }""")]
    [InlineData("CF1037", "Classification:Rules:r:Then:Tier", "Major",
        """{ "Sla": { "Tiers": { "Major": { "Rank": 1 } } }, "Classification": { "Rules": { "r": { "When": { "Category": "a" }, "Then": { "Tier": "Mayor" } } } } }""")]
    [InlineData("CF1038", "Classification:Rules:r:Then", "Category",
        """{ "Classification": { "Rules": { "r": { "When": { "Category": "a" } } } } }""")]
    [InlineData("CF1039", "Classification:Rules:r:When", "Exists",
        """{ "Classification": { "Rules": { "r": { "Then": { "Category": "a" } } } } }""")]
    [InlineData("CF1041", "Fields:Amount", "another name", """{ "Fields": { "Amount": "Number" } }""")]
    [InlineData("CF1043", "Currency", "CNY", """{ "Currency": "yuan" }""")]
    [InlineData("CF1060", "Workflow:States:A:On:Go:Do:Start", "Answer",
        """{ "Sla": { "Always": { "Targets": { "Answer": { "Within": "1h", "Until": "B" } } } }, "Workflow": { "Initial": "A", "States": { "A": { "On": { "Go": { "To": "B", "Do": { "Start": "Anwser" } } } }, "B": { "Final": true } } } }""")]
    [InlineData("CF1060", "Workflow:States:B:Entry:Cancel", "No target",
        """{ "Workflow": { "Initial": "A", "States": { "A": { "On": { "Go": { "To": "B" } } }, "B": { "Final": true, "Entry": { "Cancel": ["Answer"] } } } } }""")]
    [InlineData("CF1061", "Workflow:States:B:Entry:Effects", "print-label",
        """{ "Effects": "print-label", "Workflow": { "Initial": "A", "States": { "A": { "On": { "Go": { "To": "B" } } }, "B": { "Final": true, "Entry": { "Effects": "print-lable" } } } } }""")]
    [InlineData("CF1062", "Workflow:States:B:Entry:Tasks:test", "Department",
        """{ "Workflow": { "Initial": "A", "States": { "A": { "On": { "Go": { "To": "B" } } }, "B": { "Final": true, "Entry": { "Tasks": { "test": { "Within": "24h" } } } } } } }""")]
    [InlineData("CF1031", "Workflow:States:B:Exit:Tasks:test:Within", "24h",
        """{ "Workflow": { "Initial": "A", "States": { "A": { "On": { "Go": { "To": "B" } } }, "B": { "Final": true, "Exit": { "Tasks": { "test": { "For": "CaseOwner", "Within": "1d" } } } } } } }""")]
    [InlineData("CF1034", "Workflow:States:B:Exit:Tasks:test:Calendar", "calendar",
        """{ "Workflow": { "Initial": "A", "States": { "A": { "On": { "Go": { "To": "B" } } }, "B": { "Final": true, "Exit": { "Tasks": { "test": { "For": "CaseOwner", "Within": "5 working days" } } } } } } }""")]
    [InlineData("CF1033", "Workflow:States:A:On:Go:Branches:x:Do:Tasks:test:Calendar", "calendar",
        """{ "Workflow": { "Initial": "A", "States": { "A": { "On": { "Go": { "Branches": { "x": { "To": "B", "Do": { "Tasks": { "test": { "Department": "Lab", "Within": "24h", "Calendar": "office" } } } } } } } }, "B": { "Final": true } } } }""")]
    [InlineData("CF1101", "Classification:Rules:r:When:Outlt", "Fields",
        """{ "Fields": { "Outlet": "Word" }, "Classification": { "Rules": { "r": { "When": { "Outlt": "a" }, "Then": { "Category": "a" } } } } }""")]
    [InlineData("CF1102", "Classification:Rules:r:When:Channel:AtLeast", "StartsWith",
        """{ "Classification": { "Rules": { "r": { "When": { "Channel": { "AtLeast": "a" } }, "Then": { "Category": "a" } } } } }""")]
    [InlineData("CF1102", "Classification:Rules:r:When:Channel:ContainsAny", "Is",
        """{ "Classification": { "Rules": { "r": { "When": { "Channel": { "ContainsAny": "a" } }, "Then": { "Category": "a" } } } } }""")]
    [InlineData("CF1103", "Classification:Rules:r:When:Channel:Exists", "true or false",
        """{ "Classification": { "Rules": { "r": { "When": { "Channel": { "Exists": "perhaps" } }, "Then": { "Category": "a" } } } } }""")]
    [InlineData("CF1103", "Classification:Rules:r:When:Amount:AtLeast", "200 CNY",
        """{ "Classification": { "Rules": { "r": { "When": { "Amount": { "AtLeast": "200" } }, "Then": { "Category": "a" } } } } }""")]
    [InlineData("CF1103", "Classification:Rules:r:When:ReceivedAt:After", "2026",
        """{ "Classification": { "Rules": { "r": { "When": { "ReceivedAt": { "After": "yesterday" } }, "Then": { "Category": "a" } } } } }""")]
    [InlineData("CF1103", "Classification:Rules:r:When:EscalationLevel:AtLeast", "one value",
        """{ "Classification": { "Rules": { "r": { "When": { "EscalationLevel": { "AtLeast": [1, 2] } }, "Then": { "Category": "a" } } } } }""")]
    [InlineData("CF1104", "Classification:Rules:r:When:Flags:HasAny", "at least one",
        """{ "Classification": { "Rules": { "r": { "When": { "Flags": { "HasAny": [] } }, "Then": { "Category": "a" } } } } }""")]
    [InlineData("CF1105", "Classification:Rules:r:When:Text:Matches", "look-around",
        """{ "Classification": { "Rules": { "r": { "When": { "Text": { "Matches": "a(?=b)" } }, "Then": { "Category": "a" } } } } }""")]
    [InlineData("CF1105", "Classification:Rules:r:When:Text:Matches", "Correct",
        """{ "Classification": { "Rules": { "r": { "When": { "Text": { "Matches": "a(" } }, "Then": { "Category": "a" } } } } }""")]
    [InlineData("CF1106", "Classification:Rules:r:When:Text:ContainsAny", "shorten",
        """{ "Classification": { "Rules": { "r": { "When": { "Text": { "ContainsAny": [" "] } }, "Then": { "Category": "a" } } } } }""")]
    [InlineData("CF1106", "Classification:Rules:r:When:Text:ContainsAny", "shorten",
        """{ "Classification": { "Rules": { "r": { "When": { "Text": { "ContainsAny": ["\u200B"] } }, "Then": { "Category": "a" } } } } }""")]
    [InlineData("CF1107", "Classification:Rules:r:When:Severity", "High",
        """{ "Classification": { "Rules": { "r": { "When": { "Severity": "Hihg" }, "Then": { "Category": "a" } } } } }""")]
    [InlineData("CF1080", "Classification:Rules:r:When", "contradict",
        """{ "Classification": { "Rules": { "r": { "When": { "Amount": { "AtLeast": "500 CNY", "AtMost": "200 CNY" } }, "Then": { "Category": "a" } } } } }""")]
    [InlineData("CF1080", "Classification:Rules:r:When", "contradict",
        """{ "Classification": { "Rules": { "r": { "When": { "Amount": { "Is": "1 CNY", "AtLeast": "1 EUR" } }, "Then": { "Category": "a" } } } } }""")]
    [InlineData("CF1080", "Classification:Rules:r:When", "contradict",
        """{ "Classification": { "Rules": { "r": { "When": { "Text": { "ContainsAny": ["fire", "smoke"], "ContainsNone": ["smoke", "Fire", "gas"] } }, "Then": { "Category": "a" } } } } }""")]
    [InlineData("CF1080", "Classification:Rules:r:When", "contradict",
        """{ "Classification": { "Rules": { "r": { "When": { "All": [ { "Flags": { "HasAny": ["Safety"] } }, { "Flags": { "HasNone": ["safety", "Legal"] } } ] }, "Then": { "Category": "a" } } } } }""")]
    [InlineData("CF1080", "Classification:Rules:r:When", "contradict",
        """{ "Classification": { "Rules": { "r": { "When": { "Category": ["a", "b"], "Not": { "Any": [ { "Category": "A" }, { "Category": "B" } ] } }, "Then": { "Category": "a" } } } } }""")]
    [InlineData("CF1080", "Classification:Rules:r:When", "contradict",
        """{ "Classification": { "Rules": { "r": { "When": { "Category": { "Is": "a", "Exists": false } }, "Then": { "Category": "a" } } } } }""")]
    [InlineData("CF1080", "Classification:Rules:r:When", "contradict",
        """{ "Classification": { "Rules": { "r": { "When": { "Severity": { "IsNot": ["Low", "Medium", "High", "Critical"], "Exists": true } }, "Then": { "Category": "a" } } } } }""")]
    [InlineData("CF1080", "Classification:Rules:r:When", "contradict",
        """{ "Classification": { "Rules": { "r": { "When": { "EscalationLevel": { "MoreThan": 1, "LessThan": 2 } }, "Then": { "Category": "a" } } } } }""")]
    [InlineData("CF1080", "Classification:Rules:r:When", "contradict",
        """{ "Classification": { "Rules": { "r": { "When": { "ReceivedAt": { "Exists": false } }, "Then": { "Category": "a" } } } } }""")]
    [InlineData("CF1080", "Classification:Rules:r:When", "contradict",
        """{ "Classification": { "Rules": { "r": { "When": { "Subject": { "Matches": "a+" }, "Not": { "Subject": { "Matches": "a+" } } }, "Then": { "Category": "a" } } } } }""")]
    [InlineData("CF1080", "Sla:Always:Targets:T:When", "contradict",
        """{ "Sla": { "Always": { "Targets": { "T": { "Within": "1h", "Until": "Closed", "When": { "ReceivedAt": { "After": "2026-03-01T00:00:00Z", "Before": "2026-02-01T00:00:00Z" } } } } } } }""")]
    [InlineData("CF1080", "Workflow:States:A:On:Go:When", "contradict",
        """{ "Workflow": { "Initial": "A", "States": { "A": { "On": { "Go": { "To": "Z", "When": { "Tier": "Major", "Not": { "Tier": "Major" } } } } }, "Z": { "Final": true } } } }""")]
    [InlineData("CF1080", "Workflow:States:A:On:Go:When", "state",
        """{ "Workflow": { "Initial": "A", "States": { "A": { "On": { "Go": { "To": "Z", "When": { "State": "Z" } } } }, "Z": { "Final": true } } } }""")]
    [InlineData("CF1080", "Workflow:States:A:On:Go:Branches:x:When", "transition",
        """{ "Workflow": { "Initial": "A", "States": { "A": { "On": { "Go": { "When": { "Channel": "Web" }, "Branches": { "x": { "When": { "Channel": "Phone" }, "To": "Z" }, "y": { "Order": 1, "To": "A" } } } } }, "Z": { "Final": true } } } }""")]
    [InlineData("CF1081", "Workflow:States:A:On:Go:Branches:dear", "lower Order",
        """{ "Workflow": { "Initial": "A", "States": { "A": { "On": { "Go": { "Branches": { "any": { "Order": 1, "When": { "Amount": { "AtLeast": "100 CNY" } }, "To": "Z" }, "dear": { "Order": 2, "When": { "Amount": { "AtLeast": "900 CNY" } }, "To": "A" } } } } }, "Z": { "Final": true } } } }""")]
    [InlineData("CF1081", "Workflow:States:A:On:Go:Branches:third", "lower Order",
        """{ "Workflow": { "Initial": "A", "States": { "A": { "On": { "Go": { "Branches": { "first": { "Order": 1, "When": { "EscalationLevel": { "AtMost": 1 } }, "To": "Z" }, "second": { "Order": 2, "When": { "EscalationLevel": { "AtLeast": 2 } }, "To": "A" }, "third": { "Order": 3, "To": "A" } } } } }, "Z": { "Final": true } } } }""")]
    [InlineData("CF1081", "Workflow:States:A:On:Go:Branches:b", "lower Order",
        """{ "Predicates": ["paid"], "Workflow": { "Initial": "A", "States": { "A": { "On": { "Go": { "Branches": { "a": { "If": "paid", "To": "Z" }, "b": { "If": "PAID", "When": { "Channel": "Web" }, "To": "A" } } } } }, "Z": { "Final": true } } } }""")]
    [InlineData("CF1082", "Workflow:States:A:On:Go:Otherwise", "Remove",
        """{ "Workflow": { "Initial": "A", "States": { "A": { "On": { "Go": { "Branches": { "x": { "Order": 1, "When": { "Category": { "Exists": true } }, "To": "Z" }, "y": { "Order": 2, "When": { "Category": { "Exists": false } }, "To": "A" } }, "Otherwise": { "To": "Z" } } } }, "Z": { "Final": true } } } }""")]
    [InlineData("CF1083", "Workflow:States:A:On:Go:Branches:few:Order", "Order of its own",
        """{ "Workflow": { "Initial": "A", "States": { "A": { "On": { "Go": { "Branches": { "dear": { "When": { "Amount": { "AtLeast": "200 CNY" } }, "To": "Z" }, "few": { "When": { "Amount": { "AtMost": "200 CNY" } }, "To": "A" } } } } }, "Z": { "Final": true } } } }""")]
    [InlineData("CF1160", "EarlyWarning:Detectors:d:Kind", "Group",
        """{ "EarlyWarning": { "Detectors": { "d": { "Same": "Sku", "AtLeast": 3, "Within": "72h" } } } }""")]
    [InlineData("CF1161", "EarlyWarning:Detectors:d:AtLeast", "from 2 to 100",
        """{ "EarlyWarning": { "Detectors": { "d": { "Kind": "Group", "Same": "Sku", "AtLeast": 1, "Within": "72h" } } } }""")]
    [InlineData("CF1161", "EarlyWarning:Detectors:d:AtLeast", "from 2 to 100",
        """{ "EarlyWarning": { "Detectors": { "d": { "Kind": "Group", "Same": "Sku", "AtLeast": 101, "Within": "72h" } } } }""")]
    [InlineData("CF1161", "EarlyWarning:Detectors:d:AtLeast", "from 2 to 100",
        """{ "EarlyWarning": { "Detectors": { "d": { "Kind": "Repeat", "Within": "72h" } } } }""")]
    [InlineData("CF1162", "EarlyWarning:Detectors:d:Within", "72h",
        """{ "EarlyWarning": { "Detectors": { "d": { "Kind": "Group", "Same": "Sku", "AtLeast": 3 } } } }""")]
    [InlineData("CF1162", "EarlyWarning:Detectors:d:Within", "72h",
        """{ "EarlyWarning": { "Detectors": { "d": { "Kind": "Group", "Same": "Sku", "AtLeast": 3, "Within": "7 working days" } } } }""")]
    [InlineData("CF1162", "EarlyWarning:Detectors:d:Within", "three years",
        """{ "EarlyWarning": { "Detectors": { "d": { "Kind": "Group", "Same": "Sku", "AtLeast": 3, "Within": "1200 calendar days" } } } }""")]
    [InlineData("CF1163", "EarlyWarning:Detectors:d:Same", "Batch",
        """{ "EarlyWarning": { "Detectors": { "d": { "Kind": "Group", "Same": "Batsch", "AtLeast": 3, "Within": "72h" } } } }""")]
    [InlineData("CF1163", "EarlyWarning:Detectors:d:Same", "word",
        """{ "EarlyWarning": { "Detectors": { "d": { "Kind": "Group", "Same": "Flags", "AtLeast": 3, "Within": "72h" } } } }""")]
    [InlineData("CF1164", "EarlyWarning:Detectors:d:Same", "Batch",
        """{ "EarlyWarning": { "Detectors": { "d": { "Kind": "Group", "AtLeast": 3, "Within": "72h" } } } }""")]
    [InlineData("CF1165", "EarlyWarning:Detectors:d:Similarity", "60 to 100",
        """{ "EarlyWarning": { "Detectors": { "d": { "Kind": "Group", "Same": "Text", "Similarity": 50, "AtLeast": 3, "Within": "72h" } } } }""")]
    [InlineData("CF1166", "EarlyWarning:Detectors:d:Similarity", "Text",
        """{ "EarlyWarning": { "Detectors": { "d": { "Kind": "Group", "Same": "Sku", "AtLeast": 3, "Within": "72h", "Similarity": 90 } } } }""")]
    [InlineData("CF1037", "EarlyWarning:Detectors:d:Then:Tier", "tier",
        """{ "EarlyWarning": { "Detectors": { "d": { "Kind": "Group", "Same": "Sku", "AtLeast": 3, "Within": "72h", "Then": { "Tier": "Majr" } } } } }""")]
    [InlineData("CF1015", "EarlyWarning:Detectors:d:Then:Do", "trigger",
        """{ "EarlyWarning": { "Detectors": { "d": { "Kind": "Group", "Same": "Sku", "AtLeast": 3, "Within": "72h", "Then": { "Do": "Rase" } } } } }""")]
    [InlineData("CF1020", "EarlyWarning:Detectors:d:Then:Notify", "typing error",
        """{ "EarlyWarning": { "Detectors": { "d": { "Kind": "Group", "Same": "Sku", "AtLeast": 3, "Within": "72h", "Then": { "Notify": "QualityManger" } } } } }""")]
    [InlineData("CF1084", "Workflow:States:A:On:Go:By", "step or an effect",
        """{ "Workflow": { "Initial": "A", "States": { "A": { "On": { "Go": { "To": "Z", "By": "System" } } }, "Z": { "Final": true } } } }""")]
    [InlineData("CF1005", "Workflow:States:A:On:Go:By", "name of the role",
        """{ "Workflow": { "Initial": "A", "States": { "A": { "On": { "Go": { "To": "Z", "By": ["CaseOwner", ""] } } }, "Z": { "Final": true } } } }""")]
    [InlineData("CF1020", "Sla:Always:Targets:T:Steps:s:Notify", "typing error",
        """{ "Sla": { "Always": { "Targets": { "T": { "Within": "1h", "Until": "Closed", "Steps": { "s": { "At": "50%", "Notify": "CaseOwnr" } } } } } } }""")]
    [InlineData("CF1020", "Workflow:States:A:On:Go:Otherwise:Do:Notify", "typing error",
        """{ "Workflow": { "Initial": "A", "States": { "A": { "On": { "Go": { "Branches": { "x": { "When": { "Channel": "Web" }, "To": "Z" } }, "Otherwise": { "To": "A", "Do": { "Notify": "CaseOwnr" } } } } }, "Z": { "Final": true } } } }""")]
    [InlineData("CF1086", "Workflow:States:A:On:Go", "without end",
        """{ "Workflow": { "Initial": "A", "States": { "A": { "On": { "Go": { "To": "B", "Do": "Back" }, "End": { "To": "Z" } } }, "B": { "On": { "Back": { "To": "A", "Do": "Go" } } }, "Z": { "Final": true } } } }""")]
    [InlineData("CF1086", "Workflow:States:A:On:Go", "without end",
        """{ "Workflow": { "Initial": "A", "States": { "A": { "Entry": "Go", "On": { "Go": { "To": "A" }, "End": { "To": "Z" } } }, "Z": { "Final": true } } } }""")]
    [InlineData("CF1086", "Workflow:States:A:On:Go", "condition ends",
        """{ "Workflow": { "Initial": "A", "States": { "A": { "On": { "Go": { "To": "B", "Do": "Back", "When": { "EscalationLevel": { "AtMost": 3 } } }, "End": { "To": "Z" } } }, "B": { "On": { "Back": { "To": "A", "Do": { "Raise": "Go", "Escalate": true } } } }, "Z": { "Final": true } } } }""")]
    [InlineData("CF1087", "Workflow:States:B", "Closed",
        """{ "Workflow": { "Initial": "A", "States": { "A": { "On": { "Go": { "To": "B" }, "End": { "To": "Z" } } }, "B": { "On": { "Go": { "To": "C" } } }, "C": { "On": { "Go": { "To": "B" } } }, "Z": { "Final": true } } } }""")]
    [InlineData("CF1088", "Workflow:States", "Closed",
        """{ "Workflow": { "Initial": "A", "States": { "A": { "On": { "Go": { "To": "B" } } }, "B": { "On": { "Go": { "To": "A" } } } } } }""")]
    [InlineData("CF1107", "Classification:Rules:r:When:Demands:HasAny", "Refund",
        """{ "Classification": { "Rules": { "r": { "When": { "Demands": { "HasAny": "Refnd" } }, "Then": { "Category": "a" } } } } }""")]
    [InlineData("CF1107", "Classification:Rules:r:When:State", "Received",
        """{ "Classification": { "Rules": { "r": { "When": { "State": ["Received", "Recieved"] }, "Then": { "Category": "a" } } } } }""")]
    [InlineData("CF1107", "Classification:Rules:r:When:Not:Milestones", "Acknowledged",
        """{ "Classification": { "Rules": { "r": { "When": { "Not": { "Milestones": { "HasAny": "Acknowleged" } } }, "Then": { "Category": "a" } } } } }""")]
    [InlineData("CF1107", "Workflow:States:A:On:Go:When:Any:1:States", "Asked",
        """{ "Workflow": { "Initial": "A", "States": { "A": { "On": { "Go": { "To": "Z", "When": { "Any": [ { "Channel": "Web" }, { "States": "Askd" } ] } } } }, "Z": { "Final": true } }, "Regions": { "Side": { "Initial": "Asked", "States": { "Asked": { "Final": true } } } } } }""")]
    [InlineData("CF1047", "", "Correct the text", """{ "Currency": """)]
    public void A_defect_has_its_number_its_path_and_a_remedy(string code, string path, string help, string json)
    {
        IReadOnlyList<Diagnostic> defects = Book.Defects(json);

        Diagnostic defect = defects.Should()
            .ContainSingle(one => one.Code == code && one.Path == path, "of {0}", string.Join(" | ", defects)).Subject;
        help.Split('|').Should().Contain(part => defect.Remedy.Contains(part) || defect.Message.Contains(part), "of {0}", defect);
        defect.Remedy.Should().MatchRegex("[.?}]$");
        Book.Read(json).IsValid.Should()
            .Be(defect.Severity == DiagnosticSeverity.Warning && defects.All(one => one.Severity == DiagnosticSeverity.Warning));
    }
}
