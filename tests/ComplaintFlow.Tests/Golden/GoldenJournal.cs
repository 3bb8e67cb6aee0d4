using System.Text;
using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Complaints.Serialization;
using ComplaintFlow.Conditions;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Handling.Deciding;
using ComplaintFlow.Handling.Engine;
using ComplaintFlow.Rules;
using ComplaintFlow.Tests.Rules;

namespace ComplaintFlow.Tests.Golden;

/// <summary>
/// A complaint that lives through every kind of event, with fixed ids and instants. Run where the golden files are missing.
/// </summary>
internal static class GoldenJournal
{
    private const string Rules = """
        { "Fields": { "Outlet": "Word" },
          "Workflow": { "Preset": "standard", "States": { "Open": { "On": { "Inform": { "By": ["CaseOwner"] } } } } },
          "Classification": { "Rules": { "r": { "When": { "Text": { "ContainsAny": ["坏了", "broken"] } },
              "Then": { "Category": "Quality", "Ground": "QualityDefect", "Tier": "Low", "Severity": "Medium", "Priority": "High", "Department": "Service", "Flags": "Repeat", "Tags": ["kettle"] } } } },
          "Calendars": { "c": { "TimeZone": "Asia/Shanghai", "Week": { "Mon-Fri": "09:00-18:00" } } },
          "Sla": { "Tiers": {
              "Low": { "Rank": 1, "Targets": { "Answer": { "Within": "72h", "Until": "Closed" } } },
              "High": { "Rank": 2, "Targets": { "Answer": { "Within": "4h", "Until": "FirstResponse", "Steps": { "half": { "At": "50%", "Escalate": true, "Notify": "CaseOwner" } } } } } },
            "Always": { "Targets": { "Acceptance": { "Within": "7 working days", "Calendar": "c", "Until": ["Accepted", "Rejected"] } } } } }
        """;

    public static IEnumerable<HistoryEntry> Make()
    {
        RuleBook book = Book.Good(Rules);
        var anna = Actor.Of("anna", Roles.CaseOwner, Roles.DepartmentSupervisor);
        Decision decision = Decider.Receive(new Intake
        {
            Channel = "Web", Subject = "水壶", Description = "The kettle is 坏了 <\"&'>.", OccurredAt = TestHouse.Start.AddDays(-1),
            Category = null, Department = "Intake",
            Matter = MatterKind.Report, IsDrill = true, Language = "zh", Place = "the kitchen",
            Respondents = [new() { Kind = RespondentKind.Person, Reference = "dan", Name = "Dan" }],
            Complainant = new()
            {
                Name = "Li Na", Address = "1 Long Road", IsWhistleblower = true, Representative = new()
                {
                    Name = "Wu", Mandate = "M-1", Scope = "all", Until = TestHouse.Start.AddYears(1),
                }, JointMembers = 3, JointSpeakers = ["Li Na"], AccessibilityNeeds = "large print",
                Contacts = [Contact.Email("lina@example.com"), new(ContactKind.Phone, "+86 10 0000")], Identity = IdentityLevel.Verified,
            },
            Demands = [Demand.Refund(199.50m, "CNY"), Demand.Of(DemandKind.Apology, "说对不起")],
            Product = new() { Sku = "K-1", Batch = "B7", Serial = "0001", OrderNumber = "O-9", Price = new(199.50m, "CNY") },
            Fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["Outlet"] = "North" },
        }, anna, At(0) with { NewId = new(Guid.Parse("0195555555557000800000000000abcd")), NewNumber = "C260302-000001" }, book);
        Received part = (Received)decision.Entry!.Events[0] with { Origin = new(Guid.Parse("0195555555557000800000000000aaaa")) };
        yield return decision.Entry with { Events = [part, .. decision.Entry.Events.Skip(1)] };

        (double Hours, ComplaintAction? Action)[] steps =
        [
            (0.5, new AddNote("Called; nobody there.")), (1, new BeginAssessment { Severity = Severity.High }),
            (1.5, new Assign { Owner = "bob" }),
            (2.25, new Reclassify { Tier = "High", Category = "Safety", Reason = "it smoked" }), (5, null),
            (6, new Respond { Text = "We exchange it.", Reason = "as agreed" }),
            (7, new Accept()),
            (8, new CustomAction("Inform") { Fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["outlet"] = "South" } }),
            (9, new Escalate { Reason = "it smoked" }), (10, new Reclassify { Tier = "Low", Reason = "it did not" }),
            (11, new AddNote("Thanks.")), (12, new Reclassify { Tier = "High", Reason = "it did" }),
            (13, new AddTask("lab-test")
            {
                Role = Roles.Investigator, Department = "Lab", Owner = "eve", DueAt = TestHouse.Start.AddDays(5),
            }), (14, new CompleteTask("lab-test")),
        ];
        foreach ((double hours, ComplaintAction? action) in steps)
        {
            Complaint complaint = decision.Complaint!;
            decision = action is null ? Decider.Wake(complaint, At(hours), book, book.Workflow)
                : Decider.Act(complaint, action, Everybody, At(hours), book, book.Workflow);
            decision.Refusals.Should().BeEmpty();
            yield return decision.Entry!;
        }
        yield return decision.Entry! with
        {
            Version = decision.Entry.Version + 1, Action = "Ledger", Events = [.. Ledger(decision.Complaint!)],
        };
        yield return decision.Entry! with
        {
            Version = decision.Entry.Version + 2, Action = "Record", Events = [.. GoldenRecord.Events(decision.Complaint!.LastEntryAt)],
        };
        yield return decision.Entry! with
        {
            Version = decision.Entry.Version + 3, Action = "JoinGroup", Events = [.. Groups(decision.Complaint!)],
        };
    }

    /// <summary>A group that turned out to be a part of another, and a repetition.</summary>
    private static IEnumerable<ComplaintEvent> Groups(Complaint complaint)
    {
        ComplaintId other =
            new(Guid.Parse("01955555555570008000000000001111")), first = new(Guid.Parse("01955555555570008000000000000001"));
        var batch = new GroupMembership
        {
            Detector = "same-batch", Trait = "00ff", First = other, JoinedAt = complaint.LastEntryAt, Linked = [other],
        };
        yield return new JoinedGroup { Membership = batch };
        yield return new JoinedGroup
        {
            Membership = new()
            {
                Detector = "again", Trait = "11ff", First = complaint.Id, JoinedAt = complaint.LastEntryAt, Linked = [first],
            },
        };
        yield return new JoinedGroup { Membership = batch with { First = first, Linked = [first, other] }, Instead = other };
    }

    /// <summary>What happens to ledgers, each kind with all that it can carry.</summary>
    private static IEnumerable<ComplaintEvent> Ledger(Complaint complaint)
    {
        Clock clock = complaint.Clocks.Last(one => one.Duty is null);
        (int id, string target, DateTimeOffset at, DateTimeOffset due) =
            (clock.Id, clock.Target, complaint.LastEntryAt, clock.DueAt.AddHours(1));
        ClockStep[] steps = [new() { Name = "half", At = due, TakenAt = at }, new() { Name = "full", At = due }];
        yield return new PauseBegan { Cause = "customer", At = at };
        yield return new ClockPaused { Clock = id, Target = target, At = at, Causes = ["customer"], ResumesAt = due };
        yield return new PauseEnded { Cause = "customer", At = at };
        yield return new ClockResumed
        {
            Clock = id, Target = target, At = at, DueAt = due, Steps = steps, RestsOnUnannouncedHolidays = true,
        };
        yield return new ClockExtended
        {
            Clock = id, Target = target, Extension = new("2h", due, due.AddHours(2), "bob", at)
            {
                Reason = "the laboratory",
            }, DueAt = due.AddHours(2), Steps = steps, RestsOnUnannouncedHolidays = true,
        };
        yield return new ClockCorrected
        {
            Clock = id, Target = target, Within = "6h", Calendar = "c", DayEnd = DayEnd.CloseOfBusiness, Roll = Roll.StatutoryHoliday,
            CorrectedAt = due, DueAt = due, Steps = steps, RestsOnUnannouncedHolidays = true,
        };
        yield return new ClockCancelled { Clock = id, Target = target, At = at, Why = "the complaint is Merged" };
        yield return new ClockRestored { Clock = id, Target = target, DueAt = due, Steps = steps, RestsOnUnannouncedHolidays = true };
        yield return new ClockCancelled { Clock = id, Target = target, At = at, Why = "the complaint is Closed" };
        yield return new ClockReopened
        {
            Clock = id, Target = target, Gap = new(at, at.AddHours(1)), DueAt = due, Steps = steps, RestsOnUnannouncedHolidays = true,
        };
        yield return new BreachExplained { Clock = id, Target = target, Explanation = new("parts came late", "Supplier", "bob") };
        yield return new ClockExempted { Clock = id, Target = target, Exemption = new("duplicate", "bob", at) };
        yield return new TimeoutSet { Timeout = new("Handling", "Investigating", "silence", "Escalate", due) };
        yield return new TimeoutSet { Timeout = new("Handling", "Investigating", "nudge", "Escalate", due) };
        yield return new TimeoutEnded { State = "Investigating", Name = "nudge", Fired = true };
        yield return new DueWorkProcessed { UpTo = due };
        yield return new TriggerFailed { Trigger = "Escalate", Code = "CF3012", At = due };
        yield return new Transferred { Count = 1, FromDepartment = "Intake", FromOwner = "bob" };
        yield return new Assigned
        {
            Department = "Lab", Owner = "eve",
            Basis = new()
            {
                Rule = "lab: always", Strategy = "LeastLoaded", Why = "has the fewest open complaints", Skills = ["heat"], Considered = 2,
                Candidates = [new("eve", 3, 1), new("bob", 1, 0, "had it before")],
            },
        };
        yield return new ReferredOutside { Procedure = "terms", Rule = "shipping: always" };
        ApprovalStep step = new() { Number = 1, Role = "Executive", Level = "L4", Limit = [new(500.5m, "CNY")], Why = "level L4" };
        yield return new ApprovalRequested
        {
            Chain = new()
            {
                Id = 1, Exposure = [new(250, "CNY")], ProposedBy = "anna", ProposedAt = at,
                Steps = [step, step with { Number = 2, Limit = [] }], Why = "why",
            },
        };
        yield return new ApprovalStepDecided { Chain = 1, Step = 1, Decision = new(true, "bob", at, "kate", "fair") };
    }

    public static string Lines(IEnumerable<HistoryEntry> entries) =>
        string.Concat(entries.Select(entry => Encoding.UTF8.GetString(HistoryCodec.Write(entry)) + "\n"));

    private static readonly Actor Everybody = Actor.Of("anna", Roles.CaseOwner, Roles.DepartmentSupervisor, Roles.QualityManager);

    private static Facts At(double hours) =>
        new() { Now = TestHouse.Start.AddHours(hours).AddMicroseconds(1), Predicates = NamedPredicates.AssumeTrue };
}
