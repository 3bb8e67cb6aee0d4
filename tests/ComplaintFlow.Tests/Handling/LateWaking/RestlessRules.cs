namespace ComplaintFlow.Tests.Handling.LateWaking;

/// <summary>
/// Random rules in which time does much: timeouts lead from state to state, steps escalate, hand over and fire triggers, and targets,
/// pauses and tiers follow what they do.
/// </summary>
internal sealed class RestlessRules(Random random)
{
    private static readonly string[] States = ["S0", "S1", "S2", "S3"];
    private static readonly string[] Times = ["30m", "1h", "90m", "2h", "3h", "5 working hours", "1 working day", "1 calendar day"];
    private static readonly string[] Offsets = ["50%", "75%", "100%", "30m before due", "1h after due", "20m after start"];

    private static readonly string[] Conditions =
    [
        """{ "EscalationLevel": { "AtLeast": 1 } }""", """{ "EscalationLevel": { "AtLeast": 2 } }""", """{ "State": "S1" }""",
        """{ "State": ["S2", "S3"] }""", """{ "Department": "B" }""", """{ "Tier": "High" }""", """{ "Milestones": "M0" }""",
    ];

    public string Write() =>
        $$"""
        { "Milestones": { "M0": "", "M1": "" },
          "Calendars": { "c": { "TimeZone": "Europe/Berlin", "Week": { "Mon-Fri": "09:00-17:00" } } }, "DefaultCalendar": "c",
          "Classification": { "Rules": { {{Several(3, rule => $$"""
            "r{{rule}}": { "When": {{Of(Conditions[..^2])}}, "Then": { "Tier": "{{Of("Low", "High")}}" } }
            """)}} } },
          "Sla": { "Pauses": { "p": { "While": "S1" }, "q": { "When": {{Of(Conditions)}} }, "m": { "From": "M0", "Until": "M1" } },
            "Tiers": { "Low": { "Rank": 1, "Targets": { {{Targets()}} } }, "High": { "Rank": 2, "Targets": { {{Targets()}} } } },
            "Always": { "Targets": { "Always": {{Target()}}, "Also": {{Target()}} } } },
          "Workflow": { "Initial": "Open", "States": {
            "Open": { "Initial": "S0", "On": { "Assign": {}, "AddNote": {}, "Stop": { "To": "End" }, {{Triggers()}} } },
            {{string.Join(", ", States.Select(state => $$"""
            "{{state}}": { "Parent": "Open", "After": { {{Several(1, number => Timeout(number))}} }, "Entry": {{Effects()}} }
            """))}},
            "End": { "Closed": true, "After": { "back": { "Within": "{{Of(Times)}}", "Do": "{{Of("Again", "Never")}}" } },
              "On": { "Again": { "To": "S0" }, "Never": {} } } } } }
        """;

    private string Targets() => Several(3, number => $"\"T{number}\": {Target()}");

    private string Target()
    {
        string steps = Several(3, number => $$"""
            "s{{number}}": { "At": "{{Of(Offsets)}}", {{Of(
                "\"Escalate\": true", "\"Reassign\": \"A\"", "\"Reassign\": \"B\"", "\"Do\": \"ToS1\"", "\"Do\": \"Either\"", "\"Do\": \"Mark\"")}} }
            """);
        return $$"""
            { "Within": "{{Of(Times)}}", "From": {{Occasion("\"Received\"")}}, "Until": {{Occasion("\"M1\"")}}, "Restart": {{Occasion("\"S3\"")}},
              "Cancel": {{Occasion("\"End\"")}}, "PerDepartment": {{Coin()}}, "Repeat": {{Coin()}}, "OnTierChange": "{{Of("Apply", "Keep", "New")}}",
              "OnReopen": "{{Of("None", "Resume", "Fresh")}}", "OnClosed": "{{Of("Run", "Cancel")}}",
              "PausedBy": { {{Several(1, _ => $$"""
                "{{Of("p", "q", "m")}}": {{Of("{}", """{ "AtMost": "40m" }""", """{ "AtMost": "2 working hours" }""")}}
                """)}} },
              "Steps": { {{steps}} } }
            """;
    }

    private string Occasion(string usual) =>
        random.Next(3) switch
        {
            0 => usual,
            1 => $$"""{ "When": {{Of(Conditions)}} }""",
            _ => $$"""{ "On": ["{{Of("M0", "M1", "S1", "S2", "Reopened")}}"], "When": {{Of(Conditions)}} }""",
        };

    private string Triggers() => string.Join(", ",
        $$"""
        {{string.Join(", ", States.Select(state => $$"""
        "To{{state}}": { "To": "{{state}}", "Do": {{Effects()}} }
        """))}},
        "Mark": { "Do": { "Milestone": "M0" } }, "Clear": { "Do": { "Milestone": "M1" } }
        """,
        $$"""
        "Either": { "Branches": { "a": { "Order": 1, "When": {{Of(Conditions)}}, "To": "{{Of(States)}}" }, "b": { "Order": 2, "To": "{{Of(States)}}" } } }
        """);

    private string Timeout(int number) =>
        $$""" "t{{number}}": { "Within": "{{Of(Times)}}", "Do": "{{Of("ToS0", "ToS1", "ToS2", "ToS3", "Either", "Mark", "Clear", "Stop")}}" } """;

    private string Effects() =>
        Of("{}", """{ "Escalate": true }""", """{ "Milestone": "M0" }""", """{ "Milestone": "M1" }""", """{ "Start": "Also" }""",
            """{ "Cancel": "Always" }""");

    private string Several(int most, Func<int, string> one) =>
        string.Join(", ", Enumerable.Range(0, random.Next(most == 1 ? 0 : 1, most + 1)).Select(one));

    private string Coin() => Of("true", "false");

    private string Of(params string[] choices) => choices[random.Next(choices.Length)];
}
