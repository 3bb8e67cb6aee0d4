using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Compiled;
using ComplaintFlow.Conditions.Fields;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Rules;
using ComplaintFlow.Tests.Classification;
using ComplaintFlow.Tests.Rules;
using ComplaintFlow.Workflow.Compiled;

namespace ComplaintFlow.Tests.Tenants;

/// <summary>
/// Tenants share the workflow of the common rules where nothing differs on which it rests. Nobody may notice: a tenant has the rules, and
/// is told the defects, that it would have if its rules were the only ones.
/// </summary>
public sealed class SharedWorkflowTests
{
    /// <summary>Rules whose workflow uses a name of every kind, has warnings, and has one of them accepted.</summary>
    private const string Common = """
        {
          "Currency": "CNY",
          "Calendars": { "office": { "TimeZone": "Asia/Shanghai", "Week": { "Mon-Fri": "09:00-18:00" } } },
          "DefaultCalendar": "office",
          "Fields": { "Outlet": "Word" },
          "Milestones": { "Replied": "the first reply", "Silent": "nothing reaches it" },
          "Predicates": ["is-paid"],
          "Effects": ["print-label"],
          "Classification": {
            "Lists": { "rude": ["scold"] },
            "Rules": { "service": { "When": { "Text": { "Exists": true } }, "Then": { "Tier": "Service", "Department": "Desk" } },
                       "gold": { "When": { "Outlet": { "Is": "Mall" } }, "Then": { "Tier": "Gold", "Category": "Delivery" } } } },
          "Routing": { "Departments": { "Desk": { "Handlers": { "an": {} } }, "Legal": { "Handlers": { "li": {} } } } },
          "Sla": { "Tiers": { "Service": { "Rank": 1, "Targets": { "Reply": { "Within": "24h", "Until": "Replied" } } },
                              "Gold": { "Rank": 2, "Targets": { "Reply": { "Within": "8h", "Until": "Replied" } } } },
                   "Always": { "Targets": { "Review": { "Within": "2 working days", "Until": "Closed" } } } },
          "Workflow": { "Initial": "New", "States": {
            "New": { "On": {
              "Reply": { "To": "Busy", "By": ["Clerk"], "If": ["is-paid"], "Do": { "Milestone": "Replied", "Effects": ["print-label"],
                "Start": "Review",
                "Tasks": { "second-look": { "Department": "Legal", "Within": "3 working days", "Calendar": "office" } } } },
              "Scold": { "To": "Busy", "When": { "Text": { "ContainsListed": ["rude"] }, "Tier": "Gold", "Amount": { "AtLeast": "5" } } },
              "Wait": { "When": { "Department": "Desk", "Category": "Dellivery" }, "Require": ["Outlet"] } },
              "After": { "silence": { "Within": "10 working days", "Do": "Reply" } } },
            "Busy": { "Initial": "Deep", "On": { "Complete": { "To": "Closed", "By": ["Clerc"] } } },
            "Deep": { "Parent": "Busy", "On": { "Complette": { "To": "Closed" } } },
            "Closed": { "Closed": true } },
            "Regions": { "Side": { "Initial": "Idle", "States": { "Idle": { "Closed": true } } } } },
          "AcceptedWarnings": { "one": { "Code": "CF1020", "Path": "Workflow:States:Busy:On:Complete:By" } }
        }
        """;

    /// <summary>A layer over it, with a task that is almost another one.</summary>
    private const string Above = """
        { "Workflow": { "States": { "New": { "On": { "Reply": { "Do": { "Tasks": { "second-loook": { "For": "Clerk" } } } } } } } } }
        """;

    private static readonly string[] Texts = ["they scold", "they shout", "they scöld"], Currencies = ["CNY", "EUR"];

    public static TheoryData<string> Tenants =>
    [
        """{ "Letters": { "Organisation": "Acme" } }""",
        """{ "TelephoneRegion": "GB" }""",
        """{ "Sla": { "Tiers": { "Service": { "Targets": { "Reply": { "Within": "12h" } } } } } }""",
        """{ "Sla": { "Tiers": { "Service": { "Rank": 9 } } } }""",
        """{ "Sla": { "Tiers": { "Silver": { "Rank": 9 } } } }""",
        """{ "Sla": { "Tiers": { "Gold": { "Enabled": false } } } }""",
        """{ "Sla": { "Always": { "Targets": { "Review": { "Enabled": false } } } } }""",
        """{ "Sla": { "Always": { "Targets": { "Audit": { "Within": "9h", "From": "Replied", "Until": "Closed" } } } } }""",
        """{ "Sla": { "Always": { "Targets": { "Audit": { "Within": "9h", "From": "Silent", "Until": "Closed" } } } } }""",
        """{ "Sla": { "Always": { "Targets": { "Review": { "Steps": { "late": { "At": "100%", "Do": "Replay" } } } } } } }""",
        """{ "Sla": { "Always": { "Targets": { "Review": { "Steps": { "late": { "At": "100%", "Notify": ["Clerks"] } } } } } } }""",
        """{ "Sla": { "Always": { "Targets": { "Review": { "Steps": { "late": { "At": "100%", "Do": "Complette" } } } } } } }""",
        """{ "Routing": { "Departments": { "Legal": { "Enabled": false } } } }""",
        """{ "Routing": { "Departments": { "Legal": { "Enabled": false }, "Desk": { "Enabled": false } } } }""",
        """{ "Routing": { "Departments": { "Sales": { "Supervisor": "Clerk", "Handlers": { "bo": {} } } } } }""",
        """{ "Milestones": { "Replied": { "Enabled": false } } }""",
        """{ "Milestones": { "Paid": "the refund arrived" } }""",
        """{ "Currency": "EUR" }""",
        """{ "Fields": { "Outlet": "Number" } }""",
        """{ "Fields": { "Shop": "Word" } }""",
        """{ "Predicates": ["is-new"] }""",
        """{ "Effects": ["ring"] }""",
        """{ "Calendars": { "office": { "TimeZone": "Europe/London" } } }""",
        """
        { "Calendars": { "plant": { "TimeZone": "Asia/Shanghai", "Week": { "Mon-Sun": "00:00-24:00" } } }, "DefaultCalendar": "plant" }
        """,
        """{ "Classification": { "Lists": { "rude": ["shout"] } } }""",
        """{ "Classification": { "Lists": { "rude": { "Enabled": false } } } }""",
        """{ "Classification": { "Folding": ["öo"] } }""",
        """
        { "Classification": { "Rules": { "late": { "When": { "Text": { "ContainsAny": "x" } }, "Then": { "Category": "Delivery" } } } } }
        """,
        """
        { "Classification": { "Rules": { "late": { "When": { "Text": { "ContainsAny": "x" } }, "Then": { "Category": "Dellivery" } } } } }
        """,
        """{ "Workflow": { "States": { "Busy": { "On": { "Complete": { "By": ["Clerk"] } } } } } }""",
        """{ "AcceptedWarnings": { "two": { "Code": "CF1089", "Path": "Workflow:Regions:Side:States:Idle:Closed" } } }""",
        """{ "AcceptedWarnings": { "one": { "Enabled": false } } }""",
        """{ "Notifications": { "Quiet": { "Calendar": "office" } } }""",
    ];

    [Theory]
    [MemberData(nameof(Tenants))]
    public void A_tenant_has_the_rules_and_the_defects_that_it_would_have_alone(string own)
    {
        RuleBookResult together = Book.Layered(Common, Above, $"{{ \"Tenants\": {{ \"acme\": {own} }} }}");
        RuleBookResult alone = Book.Layered(Common, Above, own);

        together.IsValid.Should().Be(alone.IsValid);
        // That an acceptance of all accepts nothing in one tenant is not told, since it is not the tenant's.
        Known(together).Should().BeEquivalentTo(Known(Book.Layered(Common, Above)).Union(Known(alone), StringComparer.Ordinal)
            .Where(one => !one.StartsWith(DiagnosticCodes.NothingAccepted, StringComparison.Ordinal)));
        if (alone.RuleBook is not { } expected)
            return;
        RuleBook tenant = together.RuleBook!.ForTenant("acme")!;
        (tenant.Hash, tenant.WorkflowHash).Should().Be((expected.Hash, expected.WorkflowHash));
        tenant.WorkflowJson.ToArray().Should().Equal(expected.WorkflowJson.ToArray());
        tenant.ToJson().Should().Equal(expected.ToJson());
        Answers(tenant).Should().Equal(Answers(expected));
        tenant.Warnings.Select(Text).Should().Equal(expected.Warnings.Select(Text));
    }

    [Fact]
    public void Only_a_tenant_that_changes_nothing_beneath_the_workflow_shares_it()
    {
        RuleBook book = Book.Layered(Common, Above, """
            { "Tenants": {
                "letters": { "Letters": { "Organisation": "Acme" } },
                "faster": { "Sla": { "Tiers": { "Service": { "Targets": { "Reply": { "Within": "12h" } } } } } },
                "tier": { "Sla": { "Tiers": { "Silver": { "Rank": 9 } } } },
                "field": { "Fields": { "Shop": "Word" } } } }
            """).OrThrow();

        book.Tenants.Where(tenant => ReferenceEquals(tenant.Value.Workflow, book.Workflow)).Select(tenant => tenant.Key)
            .Should().BeEquivalentTo("letters", "faster");
    }

    /// <summary>What the workflow of a book does with some complaints, and when what it starts is due.</summary>
    private static IEnumerable<string> Answers(RuleBook book)
    {
        foreach (CompiledState state in book.Workflow.Regions.SelectMany(region => region.States))
        {
            foreach (CompiledTimeout timeout in state.Timeouts)
                yield return $"{state.Name} {timeout.Name} {Zone(timeout.Calendar)}";
            foreach (int trigger in state.Triggers.ToArray())
            {
                CompiledTransition transition = state.Find(trigger)!;
                string name = $"{state.Name} {book.Workflow.Triggers[trigger]}";
                foreach (CompiledTask task in transition.Branches.SelectMany(branch => branch.Effects.Tasks))
                    yield return $"{name} {task.Name} {Zone(task.Calendar)}";
                foreach (RequiredField required in transition.Required)
                    yield return $"{name} {required.Field.Kind}";
                yield return $"{name} {string.Join(' ', Complaints.Select(one => transition.Guard.Holds(
                    new ConditionScope(one, new KeywordHits(book.Workflow.Keywords)), NamedPredicates.AssumeTrue)))}";
            }
        }

        static string Zone(WorkingCalendar? calendar) => calendar is null ? "-"
            : $"{calendar.Zone.Id} {calendar.IsOpen(TestHouse.Start)}";
    }

    private static IEnumerable<Complaint> Complaints =>
        from text in Texts
        from currency in Currencies
        select Judge.Blank with
        {
            Description = text, Demands = [new Demand { Kind = DemandKind.Refund, Amount = new Money(7, currency) }],
            Classification = ClassificationOutcome.None with { Tier = "Gold" },
        };

    /// <summary>What was found, wherever it is told: that of the tenant at its own place, that of the common rules once.</summary>
    private static IEnumerable<string> Known(RuleBookResult result) =>
        result.Diagnostics.Select(Text);

    private static string Text(Diagnostic one) =>
        $"{one.Code} {one.Path.Replace(":Tenants:acme", "", StringComparison.Ordinal)} {one.Message}";
}
